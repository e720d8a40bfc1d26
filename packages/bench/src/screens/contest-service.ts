import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { repository } from "../packages.ts";

/** Shifts what a process takes for now, as a contest is walked through in minutes that lasts for days. */
const SHIFT = `
  const Real = Date;
  const by = Number(process.env.HOCVU_BENCH_SHIFT);
  globalThis.Date = class extends Real {
    constructor(...of) {
      if (of.length > 0) super(...of);
      else super(Real.now() + by);
    }
    static now() {
      return Real.now() + by;
    }
  };`;

/** `hocvu serve` with the embedded database, on the day it is told; at the same address however often it begins. */
export interface ContestService {
  readonly url: string;
  /** Begins anew, that many days from now. */
  on(days: number): Promise<void>;
  stop(): Promise<void>;
}

export async function contestService(course: string, data: string): Promise<ContestService> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let running: ChildProcess | undefined;
  async function stop(): Promise<void> {
    const one = running;
    running = undefined;
    if (!one || one.exitCode !== null) return;
    const ended = new Promise((done) => one.once("exit", done));
    one.kill("SIGTERM");
    await ended;
  }
  return {
    url,
    stop,
    async on(days) {
      await stop();
      const command = join(repository, "packages/cli/bin/hocvu.js");
      running = spawn(
        process.execPath,
        [
          "--import",
          `data:text/javascript,${encodeURIComponent(SHIFT)}`,
          command,
          "serve",
          course,
          "--port",
          String(port),
          "--data",
          data,
        ],
        {
          stdio: "ignore",
          env: { ...process.env, HOCVU_BENCH_SHIFT: String(days * 86_400_000) },
        },
      );
      const gone = new Promise<never>((_, fail) =>
        running?.once("exit", (status) => fail(new Error(`hocvu serve ended with ${status}`))),
      );
      gone.catch(() => undefined);
      await Promise.race([answers(url), gone]);
    },
  };
}

/** Until the course is published there is nothing to see. */
async function answers(url: string): Promise<void> {
  for (;;) {
    const { ok } = await fetch(`${url}/contest/cuoc-thi`).catch(() => ({ ok: false }));
    if (ok) return;
    await new Promise((again) => setTimeout(again, 200));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
