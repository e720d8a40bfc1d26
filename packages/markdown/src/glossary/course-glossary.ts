import type { Diagnostic } from "@hocvu/diagnostics";
import type { Building } from "../building.ts";
import type { FrontMatter } from "../front-matter/read-front-matter.ts";
import type { CourseFront } from "../front-matter/types.ts";
import type { LinkTargets } from "../links.ts";
import { openShared } from "../open-shared.ts";
import type { ParsedFile } from "../parse-file.ts";
import type { SourceFolder, SourceText } from "../source.ts";
import type { Glossary } from "./glossary.ts";
import { readGlossary } from "./read-glossary.ts";

/** The glossary that front matter names, with its source; nothing if there is none. */
export async function courseGlossary(
  file: ParsedFile,
  front: FrontMatter,
  folder: SourceFolder,
  targets: LinkTargets,
  diagnostics: Diagnostic[],
  { variables, unfilled }: Pick<Building, "variables" | "unfilled">,
): Promise<{ readonly glossary?: Glossary; readonly source?: SourceText }> {
  const unread: Glossary = { entries: new Map(), whole: false };
  const { glossary: written } = front.data as CourseFront;
  // It may be named in what could not be read.
  if (written === undefined) return front.sound ? {} : { glossary: unread };
  const place = front.placeAt("/glossary") ?? file.place(0, 0);
  const named = { written, place, file, misplaced: "HV1037" } as const;
  const source = await openShared(named, folder, targets, diagnostics);
  if (!source) return { glossary: unread };
  return { glossary: fillIn(readGlossary(source, diagnostics), variables, unfilled), source };
}

/** The same glossary with the course's variables in its definitions. */
function fillIn(
  glossary: Glossary,
  variables: Building["variables"],
  unfilled: Building["unfilled"],
): Glossary {
  const entries = [...glossary.entries].map(([key, entry]) => {
    const { definition, place } = entry;
    if (definition === undefined) return [key, entry] as const;
    const at = { source: definition, placeIn: () => place };
    unfilled.note(definition, at.source, at.placeIn);
    return [key, { ...entry, definition: variables.fillIn(definition, at) }] as const;
  });
  return { ...glossary, entries: new Map(entries) };
}
