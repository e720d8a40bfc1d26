import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { ParsedFile } from "../parse-file.ts";
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
    diagnostics.push(
      diagnostic("HV1005", { kind }, file.place(0, file.text.split("\n", 1)[0]?.length ?? 0)),
    );
    return { data: {}, placeAt: () => top, sound: false };
  }
  const base = (block.position?.start.offset ?? 0) + "---\n".length;
  const place = (start: number, end: number) => file.place(base + start, base + end);
  const places = { place, top: place(-4, -1), whole: file.placeOf(block) };
  return readYaml(block.value, kind, places, diagnostics);
}
