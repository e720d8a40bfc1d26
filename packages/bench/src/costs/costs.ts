import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Cost } from "./child.ts";
import { constructShapes } from "./construct-shapes.ts";
import { dataShapes } from "./data-shapes.ts";
import { fileShapes } from "./file-shapes.ts";
import { questionShapes } from "./question-shapes.ts";
import type { Files, Shape } from "./shape.ts";
import { textShapes } from "./text-shapes.ts";

/** For each megabyte of source, and for less. */
const MAX_SECONDS = 2;
const MAX_MEGABYTES = 500;
/** From half a size to all of it: what n log n gives for any n of ours, and a little for what is measured. */
const MAX_GROWTH = 2.6;
/** Below this a ratio says more of the machine than of the work, in seconds. */
const MEASURABLE = 0.6;
/** For a quicker look, from outside: how often each shape is run, and how long one may take, in milliseconds. */
const RUNS = Number(process.env.HOCVU_RUNS ?? 3);
const PATIENCE_MS = Number(process.env.HOCVU_PATIENCE ?? 60_000);

const shapes: readonly Shape[] = [
  ...textShapes,
  ...constructShapes,
  ...questionShapes,
  ...dataShapes,
  ...fileShapes,
];

interface Measured extends Cost {
  /** Of source. */
  readonly bytes: number;
}

/** A line for each shape: what it costs, how that grows, and whether it stays inside its limits. */
export async function* costs(part = ""): AsyncGenerator<string> {
  yield `${"".padEnd(46)}${"kB".padStart(7)}${"half s".padStart(8)}${"s".padStart(7)}${"limit".padStart(7)}${"×".padStart(6)}${"MB".padStart(7)}`;
  let [held, all] = [0, 0];
  for (const shape of shapes.filter(({ name }) => name.includes(part))) {
    const half = await measure(shape, Math.round(shape.size / 2));
    const full = await measure(shape, shape.size);
    const [line, holds] = lineOf(shape.name, half, full);
    all++;
    if (holds) held++;
    yield line;
  }
  yield `${held} of ${all} inside their limits`;
}

function lineOf(name: string, half: Measured, full: Measured): readonly [string, boolean] {
  const share = Math.max(1, full.bytes / 1e6);
  const growth = full.seconds / half.seconds;
  const verdicts = [
    ...(full.seconds > MAX_SECONDS * share ? ["TOO SLOW"] : []),
    ...(full.megabytes > MAX_MEGABYTES * share ? ["TOO LARGE"] : []),
    ...(growth > MAX_GROWTH && full.seconds > MEASURABLE ? ["GROWS"] : []),
  ];
  const cells = [
    name.padEnd(46),
    (full.bytes / 1000).toFixed(0).padStart(7),
    half.seconds.toFixed(2).padStart(8),
    full.seconds.toFixed(2).padStart(7),
    (MAX_SECONDS * share).toFixed(1).padStart(7),
    growth.toFixed(1).padStart(6),
    full.megabytes.toFixed(0).padStart(7),
    `  ${verdicts.join(", ") || "holds"}  ${full.outcome}`,
  ];
  return [cells.join(""), verdicts.length === 0];
}

/** The least of several runs: whatever else the machine does can only add. */
async function measure(shape: Shape, size: number): Promise<Measured> {
  const files = shape.make(size);
  const root = await writeFiles(files);
  try {
    let best = await runOnce(root);
    for (let run = 1; run < RUNS && best.seconds < PATIENCE_MS / 10_000; run++) {
      const next = await runOnce(root);
      if (next.seconds < best.seconds) best = next;
    }
    const sizes = Object.values(files).map((content) => Buffer.byteLength(content));
    return { ...best, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const child = fileURLToPath(new URL("child.mjs", import.meta.url));
const TARGETS = ["scorm12"];

async function runOnce(root: string): Promise<Cost> {
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--max-old-space-size=4000", child, root, ...TARGETS],
      { timeout: PATIENCE_MS, maxBuffer: 1e8 },
    );
    return JSON.parse(stdout);
  } catch (error) {
    const { killed, stderr } = error as { killed?: boolean; stderr?: string };
    const reason = stderr?.split("\n").find((line) => /Error/.test(line)) ?? "";
    return {
      seconds: PATIENCE_MS / 1000,
      megabytes: 0,
      outcome: killed ? "no end" : `FAILED ${reason}`,
    };
  }
}

async function writeFiles(files: Files): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "hocvu-cost-"));
  const folders = new Set<string>();
  for (const [path, content] of Object.entries(files)) {
    const folder = dirname(join(root, path));
    if (!folders.has(folder)) await mkdir(folder, { recursive: true });
    folders.add(folder);
    await writeFile(join(root, path), content);
  }
  return root;
}
