import { resolve } from "node:path";
import { watchCourse } from "@hocvu/compiler";
import type { Language } from "@hocvu/diagnostics";
import { HTTPException } from "hono/http-exception";
import { renderUnicodeCompact } from "uqr";
import { createWorkshop, type Findings } from "./build/workshop.ts";
import { createApp } from "./http/app.ts";
import { tellAll } from "./http/event-routes.ts";
import { createHub } from "./http/hub.ts";
import { listen } from "./http/listen.ts";
import { isLoopback } from "./http/own-origin.ts";
import { underWay } from "./http/under-way.ts";
import { ownName, phoneName } from "./phone/addresses.ts";
import { makeDoor } from "./phone/door.ts";
import { phoneAddress } from "./phone/phone-routes.ts";

export interface PreviewOptions {
  readonly host: string;
  /** Any that is free if 0. */
  readonly port: number;
  /** Of the window, until another one is chosen in it. */
  readonly language: Language;
  /** Whether an editor may show the window within its own; not if left out. */
  readonly inEditor?: boolean | undefined;
  /** Shown among what is wrong with the course; nothing if left out. */
  readonly findings?: Findings | undefined;
  /** Takes what should not have been thrown. */
  failed(error: unknown): void;
}

export interface Preview {
  /** Opens the window on this machine; with a code, good for once, where others may reach it. */
  readonly url: string;
  /** For a phone in the same network, where one can reach it: the course alone, at an address that is good for once too. */
  readonly phone?: { readonly url: string; readonly qr: string };
  /** How many windows are open. */
  readonly windows: number;
  /** Resolves once what was asked of the course's files is done. */
  close(): Promise<void>;
}

/** Shows the course in the folder `root` until it is closed. Throws what the system says where the port cannot be had. */
export async function startPreview(root: string, options: PreviewOptions): Promise<Preview> {
  const { host, port, language, inEditor, findings, failed } = options;
  const workshop = createWorkshop(root, findings);
  const hub = createHub();
  const ending = new AbortController();
  const door = makeDoor();
  const deeds = underWay();
  const app = createApp({
    ...{ root, host, door, language, inEditor, workshop, hub },
    signal: ending.signal,
    underWay: deeds,
  });
  app.onError((error, c) => {
    // An answer by itself, as to what is too large: nothing is wrong here.
    if (error instanceof HTTPException) return error.getResponse();
    failed(error);
    return c.text("500\n", 500);
  });
  const listening = await listen(app, host, port);
  const watching = watchCourse(resolve(root), () => {
    workshop.change();
    tellAll(workshop, hub).catch(failed);
  });
  const { port: taken } = listening;
  const query = isLoopback(host) ? "" : `?key=${door.issue("author")}`;
  const name = phoneName(host);
  const phone = name && phoneAddress(name, taken, door.issue("guest"));
  return {
    url: `http://${ownName(host)}:${taken}/${query}`,
    ...(phone ? { phone: { url: phone, qr: renderUnicodeCompact(phone, { border: 2 }) } } : {}),
    get windows() {
      return hub.listeners.size;
    },
    async close() {
      watching.close();
      ending.abort();
      await listening.close();
      await deeds.ended();
    },
  };
}
