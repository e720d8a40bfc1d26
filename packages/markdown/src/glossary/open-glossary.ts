import { buffer } from "node:stream/consumers";
import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import { decodeText } from "../decode-text.ts";
import { beyondYamlLimits, MAX_GLOSSARY, tooLong } from "../limits.ts";
import { type LinkTargets, resolveUrl } from "../links.ts";
import type { ParsedFile } from "../parse-file.ts";
import type { SourceAsset, SourceFolder, SourceText } from "../source.ts";

/** Where `course.md` names its glossary. */
export interface NamedGlossary {
  /** Of the form that `schemas/course.schema.json` lets through. */
  readonly written: string;
  readonly place: Place;
  readonly file: ParsedFile;
}

/** The text of a glossary; `undefined`, and reported, if there is none that can be read. */
export async function openGlossary(
  named: NamedGlossary,
  folder: SourceFolder,
  targets: LinkTargets,
  diagnostics: Diagnostic[],
): Promise<SourceText | undefined> {
  const found = await findGlossary(named, folder, targets);
  if (!("open" in found)) {
    diagnostics.push(found);
    return undefined;
  }
  const { path, size } = found;
  const top = { line: 1, column: 1, offset: 0 };
  const place = { file: path, start: top, end: top };
  // No character takes more than four bytes; what is far too long is not even taken in.
  if (size > 4 * MAX_GLOSSARY) {
    diagnostics.push(tooLong(path, size, MAX_GLOSSARY));
    return undefined;
  }
  const bytes = await buffer(found.open()).catch(() => undefined);
  if (!bytes) {
    diagnostics.push(diagnostic("HV1024", { path }, place));
    return undefined;
  }
  const text = decodeText(bytes, path, diagnostics);
  if (text === undefined) return undefined;
  const problem = beyondYamlLimits(path, text, MAX_GLOSSARY);
  if (!problem) return { path, text };
  diagnostics.push(problem);
  return undefined;
}

/**
 * A course is whole in its folder, so that it builds alike wherever it is copied to and cannot carry away files that
 * are none of its own. The glossary is the one exception: words mean the same in all courses of a programme only if
 * these share the file, and its place beside them is as near as a file can be that belongs to no single one. Nothing
 * of it goes into a package but the definitions that are used, so no other file gets in on this way.
 */
async function findGlossary(
  { written, place, file }: NamedGlossary,
  { above }: SourceFolder,
  targets: LinkTargets,
): Promise<SourceAsset | Diagnostic> {
  if (!written.startsWith("../")) {
    const resolved = resolveUrl(encodeURI(written), place, file, targets);
    if (resolved.kind === "asset") return resolved.asset;
    return resolved.kind === "refused"
      ? resolved.problem
      : diagnostic("HV1037", { path: written }, place);
  }
  const path = written.normalize("NFC");
  const found = (await above?.(path.slice("../".length))) ?? { type: "absent" };
  if (found.type === "file") return found.asset;
  if (found.type === "link") return diagnostic("HV1023", { path }, place);
  const { actual, suggestion } = found;
  if (actual !== undefined) {
    return diagnostic("HV1014", { path, actual: `../${actual}` }, place);
  }
  const better = suggestion === undefined ? {} : { suggestion: `../${suggestion}` };
  return diagnostic("HV1038", { path, ...better }, place);
}
