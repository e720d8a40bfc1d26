import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "./main.ts";
import { repository } from "./packages.ts";
import { syntheticCourse } from "./synthetic-course.ts";

const RUNS = 21;

/** How long the installed command takes to begin, beside a Node.js that does nothing; and what more processors save. */
export async function starting(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "hocvu-bench-start-"));
  const nothing = join(folder, "nothing.mjs");
  await writeFile(nothing, "");
  const command = join(repository, "packages/cli/bin/hocvu.js");
  const ratio = ratioTo([nothing], RUNS);
  const version = ratio([command, "--version"]);
  const help = ratio([command, "--help"]);
  const course = await syntheticCourse(1000, 5);
  const build = [command, "build", course, "-o", folder];
  const threads = ratioTo(build, 3, { HOCVU_THREADS: "1" })(build);
  await Promise.all([folder, course].map((one) => rm(one, { recursive: true, force: true })));
  return [
    { name: "hocvu --version ÷ an empty Node.js", value: version, unit: "×", budget: 1.5 },
    { name: "hocvu --help ÷ an empty Node.js", value: help, unit: "×" },
    { name: "1,000 modules, all processors ÷ one", value: threads, unit: "×" },
  ];
}

/** How many times as long something takes as `floor` does: medians of runs in turn, so that other work meets both. */
function ratioTo(floor: readonly string[], runs: number, of: NodeJS.ProcessEnv = {}) {
  return (args: readonly string[]): number => {
    const times = Array.from({ length: runs }, () => [milliseconds(args), milliseconds(floor, of)]);
    const [own, least] = [0, 1].map((at) => median(times.map((pair) => pair[at] ?? Number.NaN)));
    return (own ?? Number.NaN) / (least ?? Number.NaN);
  };
}

function milliseconds(args: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    stdio: "ignore",
    env: { ...process.env, HOCVU_CACHE: "off", ...env },
  });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
