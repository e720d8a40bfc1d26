import { createRequire } from "node:module";
import { dirname, join } from "node:path";

type ImageLibrary = typeof import("sharp")["default"];

/** What came of loading it: the library, or why there is none; `broken` where it is installed, with what stood in its way. */
interface Loaded {
  readonly library?: ImageLibrary;
  readonly broken?: string;
}

let loading: Promise<Loaded> | undefined;

function load(): Promise<Loaded> {
  loading ??= import("sharp").then(
    ({ default: library }) => ({ library }),
    (error: unknown) => (installedImageLibrary() ? { broken: faultOf(error) } : {}),
  );
  return loading;
}

/**
 * The library that reads and makes pictures; undefined where it is not installed, or not for this system: npm may leave
 * it out, as it is native code. Loaded at the first call.
 */
export async function imageLibrary(): Promise<ImageLibrary | undefined> {
  return (await load()).library;
}

/** Whether photos can be made light, and what no browser shows be converted. */
export async function hasImageLibrary(): Promise<boolean> {
  return (await imageLibrary()) !== undefined;
}

/** What stands in the way of a library that is installed; undefined where it is not, and where it loads. */
export async function brokenImageLibrary(): Promise<string | undefined> {
  return (await load()).broken;
}

/**
 * Its version by its files, without loading it, or `unknown`; undefined where it is not installed. Where the files are for
 * another system {@link hasImageLibrary} says no.
 */
export function installedImageLibrary(): string | undefined {
  const require = createRequire(import.meta.url);
  let script: string;
  try {
    script = require.resolve("sharp");
  } catch {
    return undefined;
  }
  try {
    // What it exports is a script in a folder of its own.
    return String(require(join(dirname(dirname(script)), "package.json")).version);
  } catch {
    return "unknown";
  }
}

/**
 * One line of what `sharp` throws, which is several: that it did not load, what the system said if it said anything, and
 * advice for those who program. Without where it lies on this machine.
 */
export function faultOf(error: unknown): string {
  const [said = ""] = String((error as Error)?.message ?? error).split("\nPossible solutions:");
  const lines = said.split("\n").filter((line) => line.trim() !== "");
  return (lines[1] ?? lines[0] ?? "").replace(/\S*[\\/]node_modules[\\/]/g, "").trim();
}
