import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type Cluster, startCluster } from "./cluster.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Whoever connects there is told the address of a PostgreSQL; empty where there is none to start. */
    readonly postgres: string;
  }
}

const FINDER = "../../../bin/postgres.mjs";

/** One PostgreSQL a test run, started when the first test wants it. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { findPostgres } = (await import(FINDER)) as { findPostgres(): string | undefined };
  const bin = findPostgres();
  if (!bin) {
    project.provide("postgres", "");
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), "hocvu-tests-"));
  const door = join(folder, "postgres");
  let cluster: Promise<Cluster> | undefined;
  const server = createServer((socket) => {
    cluster ??= startCluster(bin);
    cluster.then(
      ({ url }) => socket.end(JSON.stringify({ url: url("postgres") })),
      (error) => socket.end(JSON.stringify({ error: String(error) })),
    );
  });
  await new Promise<void>((listening) => server.listen(door, listening));
  project.provide("postgres", door);
  return async () => {
    server.close();
    await cluster?.then(({ stop }) => stop()).catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  };
}
