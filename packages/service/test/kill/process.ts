import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { ChildSettings } from "./child.ts";

/** A service in a process of its own. */
export interface ServiceProcess {
  readonly address: string;
  /** SIGKILL: it ends between two instructions, whatever it was doing. Resolves once it is gone. */
  kill(): Promise<void>;
}

/** The service's process as a script, beside the packages that it wants. */
export async function bundleChild(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = fileURLToPath(new URL(`../../dist/child-${process.pid}.mjs`, import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL("child.ts", import.meta.url))],
    outfile: path,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["hocvu-source"],
    logLevel: "silent",
    external: ["@electric-sql/pglite", "@hono/node-server", "hono", "kysely", "pg"],
  });
  return { path, remove: () => rm(path, { force: true }) };
}

export async function startProcess(
  script: string,
  settings: ChildSettings,
): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [script, JSON.stringify(settings)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise<void>((done) => child.on("exit", () => done()));
  const port = await new Promise<string>((said, fail) => {
    createInterface({ input: child.stdout }).once("line", said);
    child.once("exit", (code) => fail(new Error(`the service ended with ${code}`)));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    kill() {
      child.kill("SIGKILL");
      return gone;
    },
  };
}
