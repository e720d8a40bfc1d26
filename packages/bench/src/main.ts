import { bytes } from "./bytes.ts";
import { compiling } from "./compiling.ts";
import { costs } from "./costs/costs.ts";
import { firstScreen } from "./first-screen.ts";
import { importing } from "./importing.ts";
import { previewing } from "./previewing.ts";
import { remembering } from "./remembering.ts";
import { reporting } from "./reporting.ts";
import { screens } from "./screens/screens.ts";
import { spelling } from "./spelling.ts";
import { starting } from "./starting.ts";
import { typing } from "./typing.ts";
import { validating } from "./validating.ts";

/** One figure and what it should not exceed. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly budget?: number;
}

const benchmarks: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  bytes,
  "first-screen": firstScreen,
  starting,
  compiling,
  remembering,
  importing,
  reporting,
  validating,
  previewing,
  typing,
  spelling,
};

const asked = process.argv.slice(2);
for (const [name, run] of Object.entries(benchmarks)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stdout.write(`${name}\n`);
  for (const figure of await run()) process.stdout.write(`  ${line(figure)}\n`);
}
// `costs=table` measures only the shapes with that in their names, `screens=sen` looks only at that.
if (isAsked("costs")) {
  process.stdout.write("costs\n");
  for await (const line of costs(partOf("costs"))) process.stdout.write(`  ${line}\n`);
}
if (isAsked("screens")) {
  process.stdout.write("screens\n");
  await screens(partOf("screens"));
}

function isAsked(name: string): boolean {
  return asked.length === 0 || asked.some((one) => one === name || one.startsWith(`${name}=`));
}

function partOf(name: string): string | undefined {
  return asked.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
}

function line({ name, value, unit, budget }: Figure): string {
  const figure = `${Number(value.toFixed(2))} ${unit}`.padStart(14);
  const verdict =
    budget === undefined ? "" : value <= budget ? `  ≤ ${budget}` : `  OVER ${budget}`;
  return `${name.padEnd(58)}${figure}${verdict}`;
}
