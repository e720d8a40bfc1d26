import { createRequire } from "node:module";

type ImageLibrary = typeof import("sharp")["default"];

let loading: Promise<ImageLibrary | undefined> | undefined;

/**
 * The library that reads and makes pictures; undefined where it is not installed, or not for this system: npm may leave
 * it out, as it is native code. Loaded at the first call.
 */
export function imageLibrary(): Promise<ImageLibrary | undefined> {
  loading ??= import("sharp").then(
    ({ default: library }) => library,
    () => undefined,
  );
  return loading;
}

/** Whether photos can be made light, and what no browser shows be converted. */
export async function hasImageLibrary(): Promise<boolean> {
  return (await imageLibrary()) !== undefined;
}

/** The same by its files, without loading it; where they are for another system {@link hasImageLibrary} says no. */
export function isImageLibraryInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve("sharp");
    return true;
  } catch {
    return false;
  }
}
