import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freshPglite } from "../../test/fresh-pglite.ts";
import { examCourse, writeCourse } from "../../test/sample.ts";
import { openPglite } from "../store/open-store.ts";
import { type ServeEvent, serve } from "./serve.ts";

let data: string;
let course: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "hocvu-serve-"));
  await (await openPglite(join(data, "database"), await freshPglite())).close();
  course = await writeCourse(examCourse("questions: 4"));
}, 60_000);
afterEach(async () => {
  await rm(data, { recursive: true, force: true });
  await rm(course, { recursive: true, force: true });
});

/** Serves until `until` was heard (and `then` done); all that was heard, by kind. */
async function served(
  port: number,
  until: ServeEvent["kind"],
  then: (event: ServeEvent) => Promise<void> = async () => undefined,
): Promise<readonly ServeEvent[]> {
  const heard: ServeEvent[] = [];
  const end = new AbortController();
  const asked: Promise<void>[] = [];
  await serve(
    [course],
    { host: "127.0.0.1", port, data, workers: 1, watch: false },
    {
      log: () => undefined,
      signal: end.signal,
      hear(event) {
        heard.push(event);
        asked.push(then(event));
        if (event.kind === until) void Promise.all(asked).then(() => end.abort());
      },
    },
  );
  await Promise.all(asked);
  return heard;
}

test("a service that starts says that it lives before it is ready", async () => {
  const port = await freePort();
  const told: (readonly [string, number, number])[] = [];
  const statusOf = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  const heard = await served(port, "ready", async ({ kind }) => {
    if (kind === "stopping") return;
    told.push([kind, await statusOf("/healthz"), await statusOf("/readyz")]);
  });
  expect(heard.map(({ kind }) => kind)).toEqual(["course", "ready", "stopping"]);
  expect(told.find(([kind]) => kind === "ready")).toEqual(["ready", 200, 200]);
  expect(told.find(([kind]) => kind === "course")?.[1]).toBe(200);
}, 60_000);

test("what was published is served again at once, and what changed since is taken over then", async () => {
  const port = await freePort();
  const versions = (heard: readonly ServeEvent[]) =>
    heard.flatMap((event) => (event.kind === "course" ? (event.published?.version ?? []) : []));
  const first = versions(await served(port, "ready"));
  const again = await served(port, "course");
  expect(again.map(({ kind }) => kind)).toEqual(["ready", "course", "stopping"]);
  expect(versions(again)).toEqual(first);
  const lesson = join(course, "01-dam-may.md");
  await writeFile(lesson, (await readFile(lesson, "utf8")).replace("Mở đầu", "Bắt đầu"));
  const changed = await served(port, "course");
  expect(changed.map(({ kind }) => kind)).toEqual(["ready", "course", "stopping"]);
  expect(versions(changed)).not.toEqual(first);
}, 60_000);

test("a course that was never published is read before the service is ready", async () => {
  const port = await freePort();
  await served(port, "ready");
  const page = join(course, "course.md");
  await writeFile(page, (await readFile(page, "utf8")).replace("id: mau", "id: khac"));
  const heard = await served(port, "ready");
  expect(heard.map(({ kind }) => kind)).toEqual(["course", "ready", "stopping"]);
}, 60_000);

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}
