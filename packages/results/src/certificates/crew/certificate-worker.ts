import { parentPort, workerData } from "node:worker_threads";
import type { Earned } from "../earned.ts";
import { type Making, making } from "./making.ts";

// A thread that makes the certificates it is given, some at a time; see `certificatesOf`.
const make = await making(workerData as Making);
parentPort?.on("message", async (some: readonly Earned[]) => {
  const made = [];
  for (const one of some) {
    const { number, pdf } = await make(one);
    // Bytes of its own, which change hands without being copied.
    made.push({ number, pdf: new Uint8Array(pdf) });
  }
  parentPort?.postMessage(
    made,
    made.map(({ pdf }) => pdf.buffer),
  );
});
