import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Crew, Helper, MadeAhead, Pages, Share } from "@hocvu/markdown";
import { threadsOf } from "./threads.ts";

/** There where the command is bundled; sources are not run in threads. */
const WORKER = new URL("./module-worker.js", import.meta.url);
/** In characters: so much takes as long as it takes a thread to begin, several times over. */
const WORTH_A_THREAD = 500_000;
/** Each loads all of the reader, and holds the texts of the course. */
const MOST = 8;

/** Threads of this process, as many as there are processors or HOCVU_THREADS says, its own included. */
export function threadCrew(env: NodeJS.ProcessEnv = process.env): Crew | undefined {
  const threads = Math.min(MOST, threadsOf(env));
  if (!existsSync(fileURLToPath(WORKER))) return undefined;
  return {
    parts: (characters) => Math.min(threads, Math.floor(characters / WORTH_A_THREAD)),
    begin,
  };
}

function begin(share: Share): Helper {
  const worker = new Worker(WORKER, { workerData: share });
  const next = <T>() =>
    new Promise<T>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("a thread ended before it had answered")));
    });
  const drafted = next<Pages>();
  return {
    drafted,
    finish(pages) {
      const made = next<readonly MadeAhead[]>();
      worker.postMessage(pages);
      return made;
    },
    end: () => void worker.terminate(),
  };
}
