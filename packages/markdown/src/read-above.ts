import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { didYouMean } from "@hocvu/diagnostics";
import type { Above } from "./source.ts";

/**
 * Finds what lies under a name right above the course folder `top`, by listing that one folder: a name can lead
 * nowhere else. Links are not followed, and a folder is no file.
 */
export function lookAbove(top: string): (name: string) => Promise<Above> {
  const folder = dirname(top);
  return async (name) => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const composed = (entry: { readonly name: string }) => entry.name.normalize("NFC");
    const entry = entries.find((one) => composed(one) === name);
    if (entry?.isSymbolicLink()) return { type: "link" };
    if (entry?.isFile()) {
      const absolute = join(folder, entry.name);
      const { size } = await stat(absolute);
      const asset = { path: `../${name}`, size, open: () => createReadStream(absolute) };
      return { type: "file", asset };
    }
    const alike = entries
      .filter((one) => one.isFile() && extname(one.name) === extname(name))
      .map(composed);
    const actual = entries
      .filter((one) => one.isFile())
      .map(composed)
      .find((one) => one !== name && one.toLowerCase() === name.toLowerCase());
    if (actual !== undefined) return { type: "absent", actual };
    const suggestion = didYouMean(name, alike);
    return { type: "absent", ...(suggestion === undefined ? {} : { suggestion }) };
  };
}
