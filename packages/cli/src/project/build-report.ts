import { writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { DRAFT, hasImageLibrary, replaceFile, type WrittenPackage } from "@hocvu/compiler";
import { toPrintedJson } from "@hocvu/diagnostics";
import { version } from "../version.ts";
import type { Order } from "./orders.ts";
import type { Plan } from "./plan.ts";
import { refuseLinks } from "./refuse-links.ts";

export interface TimedPackage extends WrittenPackage {
  readonly order: Order;
  readonly seconds: number;
}

/** What `--json` prints. */
export async function listOf(packages: readonly TimedPackage[]) {
  const hasLibrary = await hasImageLibrary();
  return {
    packages: packages.map((one) => ({
      ...factsOf(one, hasLibrary),
      path: forward(one.path),
      seconds: one.seconds,
    })),
  };
}

/**
 * Writes `build-report.json` beside the packages, and gives back its path. It has no time and no path of this machine in it:
 * the same sources give the same report.
 */
export async function writeReport(
  { out, outFrom }: Plan,
  packages: readonly TimedPackage[],
): Promise<string> {
  const path = join(out, "build-report.json");
  const hasLibrary = await hasImageLibrary();
  const report = {
    hocvu: version,
    packages: packages.map((one) => ({
      ...factsOf(one, hasLibrary),
      path: forward(relative(out, one.path)),
    })),
  };
  if (outFrom !== undefined) await refuseLinks(out, outFrom);
  await replaceFile(path, (draft) =>
    writeFile(draft, toPrintedJson(report), { flag: DRAFT.flags }),
  );
  return path;
}

/** `optimised`: whether photos were made light, for which the image library has to be there. */
function factsOf(one: TimedPackage, hasLibrary: boolean) {
  const { order, course, version, target, path, size, files, sha256 } = one;
  const platform = order.platform === undefined ? {} : { platform: order.platform };
  const optimised = order.packaging.optimize && hasLibrary;
  return { course, version, ...platform, target, path, size, files, sha256, optimised };
}

function forward(path: string): string {
  return path.split(sep).join("/");
}
