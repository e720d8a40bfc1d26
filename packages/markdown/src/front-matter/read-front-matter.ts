import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { ParsedFile } from "../parse-file.ts";
import { findFrontMatter, proseWithin } from "./find-front-matter.ts";
import { type CheckedYaml, readYaml } from "./read-yaml.ts";

/** Front matter that was read. `data` holds only what the schema accepts; what it does not was reported and left out. */
export type FrontMatter = CheckedYaml;

/** Reads the YAML between the `---` lines of a file and checks it against the schema of its kind. */
export function readFrontMatter(
  file: ParsedFile,
  kind: "course" | "module",
  diagnostics: Diagnostic[],
): FrontMatter {
  const block = file.tree.children[0];
  const top = file.place(0, 0);
  if (block?.type !== "yaml") {
    const found = findFrontMatter(file);
    if (found) return readFound(found, file, kind, diagnostics);
    diagnostics.push(
      diagnostic("HV1005", { kind }, file.place(0, file.text.split("\n", 1)[0]?.length ?? 0)),
    );
    return { data: {}, placeAt: () => top, sound: false };
  }
  const base = (block.position?.start.offset ?? 0) + "---\n".length;
  const place = (start: number, end: number) => file.place(base + start, base + end);
  const places = { place, top: place(-4, -1), whole: file.placeOf(block) };
  const prose = proseWithin(block.value);
  if (prose === undefined) return readYaml(block.value, kind, places, diagnostics);
  diagnostics.push(diagnostic("HV1064", {}, places.top));
  return { ...readYaml(block.value.slice(0, prose), kind, places, diagnostics), sound: false };
}

/** What was meant for front matter is read as such, and no longer part of the text. */
function readFound(
  { start, end, bodyStart, problem }: NonNullable<ReturnType<typeof findFrontMatter>>,
  file: ParsedFile,
  kind: "course" | "module",
  diagnostics: Diagnostic[],
): FrontMatter {
  diagnostics.push(problem);
  const { children } = file.tree;
  const body = children.findIndex((node) => (node.position?.start.offset ?? 0) >= bodyStart);
  children.splice(0, body < 0 ? children.length : body);
  const place = (from: number, to: number) => file.place(start + from, start + to);
  const top = problem.place ?? file.place(0, 0);
  const places = { place, top, whole: top };
  return { ...readYaml(file.text.slice(start, end), kind, places, diagnostics), sound: false };
}
