import { type ChildProcess, spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const BUILD = "../build.mjs";

/** The command, bundled beside the packages that it wants. */
export async function bundleCommand(): Promise<{
  readonly script: string;
  remove(): Promise<void>;
}> {
  const folder = fileURLToPath(new URL(`../dist.test-${process.pid}`, import.meta.url));
  const { build } = (await import(BUILD)) as { build(outdir: string): Promise<void> };
  await build(folder);
  return {
    script: `${folder}/hocvu.js`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A command that runs until it is told to end. */
export interface Running {
  readonly child: ChildProcess;
  /** Status and signal that it ended with. */
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>;
  /** The next line of either stream that matches, among those that were not asked for yet. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  /** Processes that it started, by number. */
  children(): Promise<readonly number[]>;
}

export function startCommand(script: string, argv: readonly string[]): Running {
  const child = spawn(process.execPath, [script, ...argv], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LC_ALL: "en_US.UTF-8" },
  });
  const lines: string[] = [];
  let look: () => void = () => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      lines.push(line);
      look();
    });
  }
  const ended = new Promise<readonly [number | null, NodeJS.Signals | null]>((done) => {
    child.once("close", (code, signal) => {
      done([code, signal]);
      look();
    });
  });
  return {
    child,
    ended,
    line: (pattern) =>
      new Promise((found, fail) => {
        look = () => {
          const at = lines.findIndex((line) => pattern.test(line));
          if (at >= 0) found(pattern.exec(lines.splice(at, 1)[0] ?? "") as RegExpExecArray);
          else if (child.exitCode !== null) fail(new Error(`ended:\n${lines.join("\n")}`));
        };
        look();
      }),
    async children() {
      const text = await readFile(`/proc/${child.pid}/task/${child.pid}/children`, "utf8");
      return text.trim().split(" ").filter(Boolean).map(Number);
    },
  };
}
