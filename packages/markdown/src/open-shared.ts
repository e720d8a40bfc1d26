import { buffer } from "node:stream/consumers";
import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import { decodeText } from "./decode-text.ts";
import { beyondYamlLimits, MAX_SHARED, tooLong } from "./limits.ts";
import { type LinkTargets, resolveUrl } from "./links.ts";
import type { ParsedFile } from "./parse-file.ts";
import type { SourceAsset, SourceFolder, SourceText } from "./source.ts";

/** Where `course.md` names a file that several courses may share: its glossary, its settings. */
export interface NamedShared {
  /** Of the form that `schemas/course.schema.json` lets through. */
  readonly written: string;
  readonly place: Place;
  readonly file: ParsedFile;
  /** What is said where no such file can be. */
  readonly misplaced: "HV1037" | "HV2451";
}

/** The text of a shared file; `undefined`, and reported, if there is none that can be read. */
export async function openShared(
  named: NamedShared,
  folder: SourceFolder,
  targets: LinkTargets,
  diagnostics: Diagnostic[],
): Promise<SourceText | undefined> {
  const found = await findShared(named, folder, targets);
  if (!("open" in found)) {
    diagnostics.push(found);
    return undefined;
  }
  const { path, size } = found;
  const top = { line: 1, column: 1, offset: 0 };
  const place = { file: path, start: top, end: top };
  // No character takes more than four bytes; what is far too long is not even taken in.
  if (size > 4 * MAX_SHARED) {
    diagnostics.push(tooLong(path, size, MAX_SHARED));
    return undefined;
  }
  const bytes = await buffer(found.open()).catch(() => undefined);
  if (!bytes) {
    diagnostics.push(diagnostic("HV1024", { path }, place));
    return undefined;
  }
  const text = decodeText(bytes, path, diagnostics);
  if (text === undefined) return undefined;
  const problem = beyondYamlLimits(path, text, MAX_SHARED);
  if (!problem) return { path, text };
  diagnostics.push(problem);
  return undefined;
}

/**
 * A course is whole in its folder, so that it builds alike wherever it is copied to and cannot carry away files that
 * are none of its own. Glossary and settings are the exceptions: words mean the same, and a telephone number is the same,
 * in all courses of a programme only if these share the file, and its place beside them is as near as a file can be that
 * belongs to no single one. Nothing of it goes into a package but the definitions and values that are used, so no other
 * file gets in on this way.
 */
async function findShared(
  { written, place, file, misplaced }: NamedShared,
  { above }: SourceFolder,
  targets: LinkTargets,
): Promise<SourceAsset | Diagnostic> {
  if (!written.startsWith("../")) {
    const resolved = resolveUrl(encodeURI(written), place, file, targets);
    if (resolved.kind === "asset") return resolved.asset;
    return resolved.kind === "refused"
      ? resolved.problem
      : diagnostic(misplaced, { path: written }, place);
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
