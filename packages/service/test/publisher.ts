import { Readable } from "node:stream";
import { currentVersion } from "../src/courses/current-course.ts";
import { createApp } from "../src/http/app.ts";
import type { Room } from "../src/http/room.ts";
import { publishing } from "../src/publish/publish-room.ts";
import { type SendOptions, type Sent, sendCourse } from "../src/publish/send-course.ts";
import { digest, randomToken } from "../src/secrets/digest.ts";
import { listen } from "../src/serve/listen.ts";
import { openPglite, type Store } from "../src/store/open-store.ts";
import { testService } from "./people.ts";

export { currentVersion, openPglite, type Store };

/** One process of a service, at a port of this machine. */
export interface Process {
  readonly address: string;
  /** Method and path of each request, in their order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function openProcess(
  store: Store,
  now: () => Date,
  rooms: readonly Room[] = [],
  refuse: (asked: string) => boolean = () => false,
): Promise<Process> {
  const app = createApp(testService(store, now), [publishing, ...rooms]);
  const asked: string[] = [];
  const door = {
    fetch(request: Request, env: unknown) {
      const one = `${request.method} ${new URL(request.url).pathname}`;
      asked.push(one);
      return refuse(one) ? new Response(null, { status: 503 }) : app.fetch(request, env as object);
    },
  };
  const { port, drain } = await listen(door, "127.0.0.1", 0);
  return { address: `http://127.0.0.1:${port}`, asked, close: drain };
}

/** A key for publishing, as the administration makes them. */
export async function addKey(
  { db }: Store,
  now: Date,
  { days = 365, kind = "publish" as "publish" | "session" } = {},
): Promise<string> {
  const key = randomToken();
  const expires_at = new Date(now.getTime() + days * 86_400_000);
  await db
    .insertInto("admin_token")
    .values({ token_hash: digest(key), kind, created_at: now, expires_at, used_at: null })
    .execute();
  return key;
}

/** As `hocvu publish` sends these texts, whatever is wrong in them. */
export async function send(
  files: Readonly<Record<string, string>>,
  to: string,
  key: string,
  options: Partial<SendOptions> = {},
): Promise<Sent> {
  const sources = Object.entries(files).map(([path, text]) => ({
    path,
    open: () => Readable.from([Buffer.from(text)]),
  }));
  const signal = new AbortController().signal;
  return sendCourse(sources, { to, key, language: "en", signal, pauses: [0], ...options });
}
