import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { SourceFolder } from "@hocvu/markdown";
import { faultOf } from "./windows-names.ts";

/** Of the 260 that a whole path may have there; the rest is left to the folder that the course lies in. */
const MAX_PATH = 180;

/** Names that Windows cannot hold, each at the first file that has it: a course should be the same wherever it is copied. */
export function* checkNames({ texts, assets }: SourceFolder): Iterable<Diagnostic> {
  const told = new Set<string>();
  for (const file of [...new Set([...texts.map(({ path }) => path), ...assets.keys()])].sort()) {
    const start = { line: 1, column: 1, offset: 0 };
    const place = { file, start, end: start };
    const parts = file.split("/");
    for (const [index, name] of parts.entries()) {
      const path = parts.slice(0, index + 1).join("/");
      const fault = faultOf(name);
      if (!fault || told.has(path)) continue;
      told.add(path);
      yield diagnostic("HV1115", { path, name, ...fault }, place);
    }
    if (file.length > MAX_PATH) {
      yield diagnostic("HV1115", { path: file, name: parts.at(-1) ?? "", why: "long" }, place);
    }
  }
}
