import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Certificate } from "../certify.ts";
import type { Earned } from "../earned.ts";
import type { Making } from "./making.ts";

/** There where the package is bundled; sources are not run in threads. */
const WORKER = new URL("./certificate-worker.js", import.meta.url);
/** It takes a thread about as long to begin as to make so many. */
const AT_A_TIME = 50;
/** Each opens the typefaces for itself, in some 100 MB. */
const MOST = 8;

/**
 * The certificates of `earned`, each as soon as it is made, by up to `threads` threads. A thread gets no more to do before what it
 * made was taken, so that there are never many in memory.
 */
export async function* certificatesOf(
  options: Making,
  earned: readonly Earned[],
  threads: number,
): AsyncGenerator<Certificate> {
  const parts = Array.from({ length: Math.ceil(earned.length / AT_A_TIME) }, (_, n) =>
    earned.slice(n * AT_A_TIME, (n + 1) * AT_A_TIME),
  );
  const count = Math.min(MOST, threads, parts.length);
  if (count < 2 || !existsSync(fileURLToPath(WORKER))) {
    const { making } = await import("./making.ts");
    const make = await making(options);
    for (const one of earned) yield await make(one);
    return;
  }
  const { course, issuer, language, template, kid, secret } = options;
  const { id, iri, title, description } = course;
  const { name, page, keys, withdrawn } = issuer;
  // Only what is needed is copied into each thread.
  const workerData: Making = {
    ...{ language, template, kid, secret, course: { id, iri, title, description } },
    issuer: { name, page, keys, withdrawn },
  };
  const workers = Array.from({ length: count }, () => new Worker(WORKER, { workerData }));
  try {
    const busy = new Map(
      workers.map((worker) => [worker, asked(worker, parts.shift() ?? [])] as const),
    );
    while (busy.size > 0) {
      const { worker, made } = await Promise.race(busy.values());
      yield* made.map(({ number, pdf }) => ({ number, pdf: Buffer.from(pdf.buffer) }));
      const next = parts.shift();
      if (next) busy.set(worker, asked(worker, next));
      else busy.delete(worker);
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

interface Made {
  readonly worker: Worker;
  readonly made: readonly { readonly number: string; readonly pdf: Uint8Array<ArrayBuffer> }[];
}

function asked(worker: Worker, some: readonly Earned[]): Promise<Made> {
  worker.removeAllListeners();
  return new Promise((resolve, reject) => {
    worker.once("message", (made) => resolve({ worker, made }));
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("a thread ended before it had answered")));
    worker.postMessage(some);
  });
}
