import { existsSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { writeTarGz, writeZip } from "@hocvu/archive";
import { check, checkProgrammes, compile, readProgrammeFile } from "@hocvu/compiler";
import {
  type Diagnostic,
  formatPretty,
  formatSarif,
  type SourceOf,
  toJson,
} from "@hocvu/diagnostics";
import { targets } from "@hocvu/targets";

/** What one run of a shape cost. */
export interface Cost {
  /** That somebody waits, or that the processor works, if that is less: then others on the machine had it besides. */
  readonly seconds: number;
  readonly megabytes: number;
  /** `built`, or the codes of what was wrong. */
  readonly outcome: string;
}

const [root = "", ...names] = process.argv.slice(2);
const began = performance.now();
const before = process.cpuUsage();
const outcome = await run();
const { user, system } = process.cpuUsage(before);
const cost: Cost = {
  seconds: Math.min((performance.now() - began) / 1e3, (user + system) / 1e6),
  megabytes: process.resourceUsage().maxRSS / 1000,
  outcome,
};
process.stdout.write(JSON.stringify(cost));

/** All that a command does with a course: read, check, lay out, pack, and print what was found in each format. */
async function run(): Promise<string> {
  const chosen = [...targets.values()].filter(({ id }) => names.includes(id));
  const { value, diagnostics, sourceOf } = await compile(root, chosen, { contest: "whole" });
  for (const { container, files } of value?.packages ?? []) {
    if (container === "file") continue;
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    await (container === "zip" ? writeZip : writeTarGz)(files, nowhere);
  }
  print(diagnostics, sourceOf);
  const found = [...diagnostics, ...(await compared())];
  return codesOf(found) || (value ? "built" : "nothing");
}

async function compared(): Promise<readonly Diagnostic[]> {
  const path = join(root, "programme.yml");
  if (!existsSync(path)) return [];
  const { value, diagnostics, sourceOf } = await readProgrammeFile(path);
  const { understood } = await check(root, []);
  const courses = understood ? [understood] : [];
  const found = value ? [...checkProgrammes(value.programmes, value.placeAt, courses, true)] : [];
  print([...diagnostics, ...found], sourceOf);
  return [...diagnostics, ...found];
}

function print(diagnostics: readonly Diagnostic[], sourceOf: SourceOf): void {
  formatPretty(diagnostics, { language: "vi", color: false, sourceOf });
  JSON.stringify(diagnostics.map((one) => toJson(one, "vi", sourceOf)));
  formatSarif(diagnostics, "vi", "0");
}

function codesOf(diagnostics: readonly Diagnostic[]): string {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => (count > 1 ? `${code} ×${count}` : code)).join(", ");
}
