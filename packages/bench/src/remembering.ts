import { spawn } from "node:child_process";
import { appendFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "./main.ts";
import { repository } from "./packages.ts";
import { syntheticCourse } from "./synthetic-course.ts";

const LARGE = 1000;
const SMALL = 4;

/** Tells, when it ends, how much processor time a run of the command took: other work on the machine counts less so. */
const TELL_TIME = `data:text/javascript,${encodeURIComponent(
  'process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("\\nCPU "+(user+system)+"\\n")})',
)}`;

/** What remembering the last build saves, as ratios within one run: the command as people run it, start included. */
export async function remembering(): Promise<readonly Figure[]> {
  const caches = await mkdtemp(join(tmpdir(), "hocvu-bench-cache-"));
  try {
    return [...(await figuresOf(LARGE, caches, 1)), ...(await figuresOf(SMALL, caches, 5))];
  } finally {
    await rm(caches, { recursive: true, force: true });
  }
}

async function figuresOf(modules: number, caches: string, runs: number): Promise<Figure[]> {
  const root = await syntheticCourse(modules, 5);
  const [lesson = ""] = (await readdir(root)).filter((name) => /^\d+-.*(?<!quiz)\.md$/.test(name));
  const off = await median(runs, () => build(root, {}));
  const first = await median(runs, async () => {
    await rm(join(caches, "hocvu"), { recursive: true, force: true });
    return build(root, { caches });
  });
  const again = await median(runs, () => build(root, { caches }));
  const changed = await median(runs, async () => {
    await appendFile(join(root, lesson), "\nThêm một câu.\n");
    return build(root, { caches });
  });
  await rm(root, { recursive: true, force: true });
  const isLarge = modules === LARGE;
  return [
    { name: `${modules} modules, nothing remembered`, value: off, unit: "s" },
    { name: "  the first time, remembering", value: first / off, unit: "×", budget: 1.1 },
    { name: "  again, unchanged", value: again / off, unit: "×", budget: isLarge ? 0.1 : 1 },
    {
      name: "  again, one module changed",
      value: changed / off,
      unit: "×",
      budget: isLarge ? 0.15 : 1,
    },
  ];
}

async function median(runs: number, run: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < runs; n++) times.push(await run());
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

/** Builds the course at `root`; the processor time in seconds. */
async function build(root: string, { caches }: { readonly caches?: string }): Promise<number> {
  const command = join(repository, "packages/cli/dist/hocvu.js");
  const args = ["--import", TELL_TIME, command, "build", root, "--out", join(root, "dist")];
  const env = {
    ...process.env,
    ...(caches === undefined
      ? { HOCVU_CACHE: "off" }
      : { HOCVU_CACHE: "", XDG_CACHE_HOME: caches }),
  };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const status = await new Promise((done) => child.on("close", done));
  const time = /\nCPU (\d+)\n/.exec(said)?.[1];
  if (status !== 0 || time === undefined) throw new Error(`the build failed: ${said}`);
  return Number(time) / 1e6;
}
