import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import type { Log } from "../service.ts";
import type { ServeCoursesSettings } from "./serve.ts";
import { type Ground, publicUrlOf } from "./start.ts";

/** What a worker is told by its environment; it runs the same command again. */
export const WORKER_SETTINGS = "HOCVU_WORKER_SETTINGS";

/** A worker that ended is started again, but not in a circle that costs a processor, in milliseconds. */
const PAUSE = 1_000;

/**
 * Starts so many processes that answer at one port; this one only keeps them going. They share nothing but the database.
 * Throws where none of them could begin.
 */
export async function startWorkers(
  { secret }: Ground,
  settings: ServeCoursesSettings,
  log: Log,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  // Workers take connections themselves: one that this process hands over is lost, and never answered, if its worker dies then.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  let stopping = false;
  const publicUrl = publicUrlOf(settings);
  const told = JSON.stringify({
    ...settings,
    publicUrl,
    secret: Buffer.from(secret).toString("hex"),
  });
  const fork = () => {
    const worker = cluster.fork({ [WORKER_SETTINGS]: told });
    worker.once("listening", () => log("worker began", { pid: worker.process.pid }));
    return worker;
  };
  const workers = Array.from({ length: settings.workers }, fork);
  const ports = await Promise.all(workers.map(listening));
  cluster.on("exit", ({ process: { pid } }: Worker, code: number) => {
    if (stopping) return;
    log("worker ended", { pid, code });
    setTimeout(() => void (stopping || fork()), PAUSE);
  });
  return {
    port: ports[0] ?? settings.port,
    async stop() {
      stopping = true;
      const living = Object.values(cluster.workers ?? {}).filter((one) => one !== undefined);
      await Promise.all(
        living.map((worker) => {
          const gone = once(worker, "exit");
          worker.process.kill("SIGTERM");
          return gone;
        }),
      );
    },
  };
}

/** The port that a worker listens on. */
function listening(worker: Worker): Promise<number> {
  return new Promise((done, fail) => {
    worker.once("listening", ({ port }) => done(port));
    worker.once("exit", (code) => fail(new Error(`a worker ended with ${code}`)));
  });
}
