import { type FSWatcher, watch } from "node:fs";
import type { Diagnostic, SourceOf } from "@hocvu/diagnostics";
import type { Service } from "../service.ts";
import { type Published, publishCourse } from "./publish.ts";
import { readCourse } from "./read-course.ts";

/** What became of a folder that changed. With an error in it the version before stays. */
export interface Outcome {
  readonly folder: string;
  readonly published?: Published;
  readonly diagnostics: readonly Diagnostic[];
  readonly sourceOf: SourceOf;
}

/** An editor writes several files one after the other; they are one change, in milliseconds. */
const PAUSE = 300;

/** Checks the course in `folder` and, unless it has an error, takes it over. */
export async function publishFolder(
  { store, now, secret }: Pick<Service, "store" | "now" | "secret">,
  folder: string,
): Promise<Outcome> {
  const { value, diagnostics, sourceOf } = await readCourse(folder, secret);
  if (!value) return { folder, diagnostics, sourceOf };
  const published = await publishCourse(store.db, value, now());
  return { folder, published, diagnostics, sourceOf };
}

/** Publishes each of `folders` whenever something in it changes, one after the other, until it is told to stop. */
export function watchCourses(
  service: Pick<Service, "store" | "now" | "secret">,
  folders: readonly string[],
  heard: (outcome: Outcome) => void,
  failed: (error: unknown) => void,
): { stop(): Promise<void> } {
  let queue: Promise<void> = Promise.resolve();
  const timers = new Map<string, NodeJS.Timeout>();
  const changed = (folder: string) => {
    clearTimeout(timers.get(folder));
    const publish = () => {
      queue = queue.then(() => publishFolder(service, folder)).then(heard, failed);
    };
    timers.set(folder, setTimeout(publish, PAUSE));
  };
  const watchers: readonly FSWatcher[] = folders.map((folder) =>
    watch(folder, { recursive: true }, () => changed(folder)).on("error", failed),
  );
  return {
    async stop() {
      for (const watcher of watchers) watcher.close();
      for (const timer of timers.values()) clearTimeout(timer);
      await queue;
    },
  };
}
