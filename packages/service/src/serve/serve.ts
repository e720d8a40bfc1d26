import type { Diagnostic, SourceOf } from "@hocvu/diagnostics";
import { allPublished } from "../courses/all-published.ts";
import type { Published } from "../courses/publish.ts";
import { type Outcome, publishFolder, watchCourses } from "../courses/watch-courses.ts";
import type { Log } from "../service.ts";
import { makeAdminLink } from "./admin-link.ts";
import { assemble } from "./assemble.ts";
import { FolderTaken, NotASecret } from "./data-folder.ts";
import type { Listening } from "./listen.ts";
import { logTo } from "./log.ts";
import { reasonOf } from "./repeat.ts";
import {
  type Ground,
  openDoor,
  openGround,
  publicUrlOf,
  type ServeSettings,
  start,
} from "./start.ts";
import { startWorkers, WORKER_SETTINGS } from "./workers.ts";

export interface ServeCoursesSettings extends ServeSettings {
  /** Processes that answer; more than one on PostgreSQL only. */
  readonly workers: number;
  /** Whether a course is taken over when its files change. */
  readonly watch: boolean;
}

/** What happens, for whoever started the service to read. */
export type ServeEvent =
  | { readonly kind: "preparing" }
  | {
      readonly kind: "course";
      readonly folder: string;
      readonly published?: Published;
      readonly diagnostics: readonly Diagnostic[];
      readonly sourceOf: SourceOf;
    }
  | { readonly kind: "nothing" }
  | {
      readonly kind: "ready";
      readonly url: string;
      readonly adminLink: string;
      readonly embedded: boolean;
    }
  | { readonly kind: "stopping" };

export interface Ended {
  /** Whether it was ready for a while. */
  readonly served: boolean;
  /** Why it could not begin: what stands in the way, and which one. */
  readonly problem?: "folder" | "disk" | "host" | "port" | "forbidden" | "secret" | "database";
  readonly detail?: string;
  /** What the disk said. */
  readonly error?: NodeJS.ErrnoException;
}

export interface Surroundings {
  hear(event: ServeEvent): void;
  /** Takes lines of the log. */
  log(line: string): void;
  /** Ends the service. */
  readonly signal: AbortSignal;
}

/** Serves the courses in `folders` until the signal comes; then answers what is under way. */
export async function serve(
  folders: readonly string[],
  settings: ServeCoursesSettings,
  { hear, log: write, signal }: Surroundings,
): Promise<Ended> {
  const log = logTo(write, () => new Date());
  const told = process.env[WORKER_SETTINGS];
  if (told !== undefined) return work(JSON.parse(told), log, signal);
  // Whoever asks whether the process lives need not wait for its database. Of several, none is this one.
  let door: Listening | undefined;
  let ground: Ground;
  try {
    const opened = await openDoor(settings);
    if (settings.workers === 1) door = opened;
    // Workers open it themselves; that it can be had is seen here, where somebody reads what is said.
    else await opened.drain();
    ground = await openGround(settings, () => hear({ kind: "preparing" }));
  } catch (error) {
    await door?.drain();
    return problemOf(error, settings);
  }
  try {
    const { store, secret } = ground;
    const now = () => new Date();
    const tell = (outcome: Outcome) => hear({ kind: "course", ...outcome });
    const publishAll = async () => {
      for (const folder of folders) {
        if (!signal.aborted) tell(await publishFolder({ store, now, secret }, folder));
      }
    };
    const areThere = await allPublished(store.db, folders);
    if (!areThere) {
      await publishAll();
      const any = await store.db.selectFrom("course").select("id").limit(1).executeTakeFirst();
      if (!any) {
        hear({ kind: "nothing" });
        return { served: false };
      }
    }
    const serving =
      settings.workers > 1
        ? await startWorkers(ground, settings, log)
        : await start(ground, settings, log, assemble, door);
    const failed = (what: string) => (error: unknown) =>
      log("failed", { what, why: reasonOf(error) });
    const url = publicUrlOf({ ...settings, port: serving.port });
    const adminLink = await makeAdminLink({ store, publicUrl: url, now });
    hear({ kind: "ready", url, adminLink, embedded: store.kind === "pglite" });
    // What was published before is served meanwhile: to read it all again takes longer than everything else.
    const publishing = areThere ? publishAll().catch(failed("publish")) : undefined;
    const watching = settings.watch
      ? watchCourses({ store, now, secret }, folders, tell, failed("watch"))
      : undefined;
    await aborted(signal);
    hear({ kind: "stopping" });
    await publishing;
    await watching?.stop();
    await serving.stop();
    return { served: true };
  } catch (error) {
    return problemOf(error, settings);
  } finally {
    await door?.drain();
    await ground.close();
  }
}

/** One of several processes: answers, and leaves everything else to the one that started it. */
async function work(settings: ServeCoursesSettings, log: Log, signal: AbortSignal): Promise<Ended> {
  const ground = await openGround(settings);
  try {
    const { stop } = await start(ground, settings, log, assemble);
    await aborted(signal);
    await stop();
    return { served: true };
  } finally {
    await ground.close();
    // The line to the process that started it would keep it alive.
    process.disconnect?.();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((done) => signal.addEventListener("abort", () => done(), { once: true }));
}

/** What a person can change is told; everything else is thrown on. */
function problemOf(error: unknown, { data, host, port, database }: ServeSettings): Ended {
  const { code = "", message = "", syscall } = (error ?? {}) as NodeJS.ErrnoException;
  const told = (problem: NonNullable<Ended["problem"]>, detail: string): Ended => ({
    served: false,
    problem,
    detail,
  });
  if (error instanceof FolderTaken) return told("folder", data);
  if (error instanceof NotASecret) return told("secret", error.where);
  if (syscall === "listen" && code === "EADDRINUSE") return told("port", String(port));
  if (syscall === "listen" && code === "EACCES") return told("forbidden", String(port));
  if (code === "EADDRNOTAVAIL" || (syscall === "getaddrinfo" && database === undefined)) {
    return told("host", host);
  }
  if (isOfDisk(error)) return { ...told("disk", data), error };
  // Of PostgreSQL (five signs), or of the line to it.
  if (database !== undefined && (/^[0-9A-Z]{5}$/.test(code) || /^E[A-Z]+$/.test(code))) {
    return told("database", message || code);
  }
  throw error;
}

const OF_DISK = new Set([
  "EACCES",
  "EEXIST",
  "EISDIR",
  "ENOENT",
  "ENOSPC",
  "ENOTDIR",
  "EPERM",
  "EROFS",
]);

function isOfDisk(error: unknown): error is NodeJS.ErrnoException {
  const { code = "", path } = (error ?? {}) as NodeJS.ErrnoException;
  return path !== undefined && OF_DISK.has(code);
}
