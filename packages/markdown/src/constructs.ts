import { posix } from "node:path";
import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import type { RootContent } from "mdast";
import { useAsset } from "./asset-use.ts";
import type { Building } from "./building.ts";
import { isBank } from "./course-files.ts";
import { applyDirectives } from "./directives/apply-directives.ts";
import type { DirectiveContext } from "./directives/directive.ts";
import { reportReferences } from "./forbidden-characters.ts";
import { type LinkTargets, resolveLinks, resolveUrl } from "./links.ts";
import { reportLoneHashes } from "./lone-hashes.ts";
import { reportLostFootnotes } from "./lost-footnotes.ts";
import { contentOf, type ParsedFile, parseFile } from "./parse-file.ts";
import { withdrawMisplaced } from "./questions/checks.ts";
import { reportLoneNotes } from "./raw/lone-notes.ts";
import { reclaimAttributes } from "./raw/misplaced-attributes.ts";
import { reportRaw } from "./raw/report-raw.ts";
import { readPictureSizes } from "./reading/picture-size.ts";
import { assetUrl } from "./references.ts";
import { setReferencesApart } from "./references-apart.ts";
import { fillAddresses, fillText } from "./variables/apply-variables.ts";

/** Turns mathematics and directives of a file into what the renderer knows. */
export function applyConstructs(file: ParsedFile, building: Building, isTranscript = false): void {
  const { words, targets, texts, terms, rare, repeats, diagnostics } = building;
  const context: DirectiveContext = {
    file,
    words,
    diagnostics,
    asset(url, as, place) {
      const resolved = resolveUrl(url, place, file, targets);
      if (resolved.kind === "refused") diagnostics.push(resolved.problem);
      if (resolved.kind !== "asset") return undefined;
      useAsset(targets, resolved.asset.path, as, place);
      return assetUrl(resolved.asset.path);
    },
    text(url, place) {
      const path = posix.join(posix.dirname(file.path), url);
      const text = texts.get(path);
      if (text === undefined) diagnostics.push(noText(url, path, place, targets));
      else if (!repeats.allow("transcripts", path, text.length, place)) return undefined;
      else targets.uses.push({ path, as: "transcript", place });
      // Words spoken in a recording that is itself in a transcript would lead round in a circle.
      return text === undefined || isTranscript
        ? undefined
        : readTranscript(parseFile({ path, text }), file, building);
    },
    define: terms.define,
  };
  if (!isBank(file.path)) reclaimAttributes(file.tree, file, diagnostics);
  rare.tags?.mendTags(file.tree, file, diagnostics);
  reportReferences(file, diagnostics);
  const filling = { file, variables: building.variables, unfilled: building.unfilled };
  fillAddresses(file.tree, filling);
  rare.math?.applyMath(file.tree, context);
  readPictureSizes(file.tree, file, diagnostics);
  // Directives bring in what stands in transcripts.
  reportLoneHashes(file.tree, file, diagnostics);
  reportLostFootnotes(file.tree, file, diagnostics);
  reportLoneNotes(file.tree, file, diagnostics);
  applyDirectives(file.tree, context);
  fillText(file.tree, filling);
}

/** The blocks of a transcript; its links are resolved with those of the lesson that shows it, its footnotes shown there. */
function readTranscript(
  transcript: ParsedFile,
  { path, text }: ParsedFile,
  building: Building,
): readonly RootContent[] {
  applyConstructs(transcript, building, true);
  const { diagnostics } = building;
  withdrawMisplaced(contentOf(transcript), { file: transcript, diagnostics });
  reportRaw(contentOf(transcript), { file: transcript, surroundings: "page" }, diagnostics);
  const { transcripts } = building;
  const shown = [...(transcripts.get(path) ?? []), transcript];
  setReferencesApart(transcript.tree, text, shown.length);
  transcripts.set(path, shown);
  return contentOf(transcript);
}

/** What is wrong with a transcript that is not among the texts. */
function noText(url: string, path: string, place: Place, { assets }: LinkTargets): Diagnostic {
  if (!assets.has(path)) return diagnostic("HV1012", { path: url }, place);
  const allowed = [".md", ".txt"];
  return diagnostic("HV2113", { name: "transcript", value: url, allowed }, place);
}

/** Resolves the links of a file and of the transcripts it shows, each from where it stands. */
export function resolveAll(
  file: ParsedFile,
  { targets, transcripts, diagnostics }: Building,
): void {
  for (const one of [file, ...(transcripts.get(file.path) ?? [])]) {
    resolveLinks(one.tree, one, targets, diagnostics);
  }
}
