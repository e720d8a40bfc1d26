import { existsSync } from "node:fs";
import { readdir, readFile, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What a package says of itself. */
export interface Licensed {
  /** With its version. */
  readonly name: string;
  /** As SPDX writes it; empty where a package says nothing. */
  readonly licence: string;
}

/** Rooms that only test: nobody gets them. */
const FOR_US_ONLY = ["acceptance", "bench"];
/** Rooms that carry in their bundle what they name as needed to develop them. */
const BUNDLED = ["cli", "exchange", "results", "service"];

/** Everything of others that comes with the command, from the packages below `folder` (`packages/`), each once. */
export async function productionDependencies(folder: string): Promise<readonly Licensed[]> {
  const found = new Map<string, Licensed>();
  const rooms = (await readdir(folder)).filter((name) => !FOR_US_ONLY.includes(name));
  for (const room of rooms) await gather(join(folder, room), found, BUNDLED.includes(room));
  return [...found.values()]
    .filter(({ name }) => !name.startsWith("@hocvu/"))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function gather(
  folder: string,
  found: Map<string, Licensed>,
  isBundled = false,
): Promise<void> {
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  for (const name of Object.keys({
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...(isBundled ? manifest.devDependencies : {}),
  })) {
    const at = installed(name, folder);
    // What is for another system is not installed here.
    if (at === undefined && name in (manifest.optionalDependencies ?? {})) continue;
    if (at === undefined) throw new Error(`${name}, which ${folder} needs, is not installed`);
    const path = await realpath(at);
    if (found.has(path)) continue;
    const about = JSON.parse(await readFile(join(path, "package.json"), "utf8"));
    const licence = licenceOf(about) || (await licenceIn(path));
    found.set(path, { name: `${about.name}@${about.version}`, licence });
    await gather(path, found);
  }
}

/** Where Node.js finds it: in the nearest `node_modules`. */
function installed(name: string, from: string): string | undefined {
  const path = join(from, "node_modules", name);
  if (existsSync(join(path, "package.json"))) return path;
  return dirname(from) === from ? undefined : installed(name, dirname(from));
}

/** Old packages have an object or a list. */
function licenceOf({ license, licenses }: { license?: unknown; licenses?: unknown }): string {
  const said: readonly unknown[] = [license ?? licenses ?? []].flat();
  return said
    .map((one) => (typeof one === "object" && one !== null && "type" in one ? one.type : one))
    .join(" OR ");
}

/** Some say it in the file alone; only the one that is short enough to be known whole is taken from there. */
async function licenceIn(folder: string): Promise<string> {
  const text = await readFile(join(folder, "LICENSE"), "utf8").catch(() => "");
  return /^MIT License\s+Copyright [^\n]*\s+Permission is hereby granted, free of charge,[\s\S]*OR OTHER DEALINGS IN THE\s+SOFTWARE\.\s*$/.test(
    text,
  )
    ? "MIT"
    : "";
}

/** Whether what SPDX expresses is met by licences of the list: all sides of AND, one side of OR. */
export function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const inner = /^\(([^()]*)\)$/.exec(expression)?.[1] ?? expression;
  if (/[()]/.test(inner)) return false;
  return inner
    .split(" OR ")
    .some((side) => side.split(" AND ").every((one) => allowed.includes(one.trim())));
}
