import type { Code, Diagnostic } from "@hocvu/diagnostics";
import { buildCourse, type SourceFolder, type SourceText } from "@hocvu/markdown";
import { applyEdits, type Edit, overlap } from "./edit.ts";
import { fixOf, lineStart, MAKES_SIGNS, TAKES_SIGNS } from "./fixers.ts";
import { keepsWords } from "./keeps-words.ts";

/** One mistake that was mended. */
export interface MendedLine {
  readonly code: Code;
  readonly file: string;
  /** From 1, in the file as it was when it came to this mistake. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

export interface FixedTexts {
  readonly texts: readonly SourceText[];
  readonly mended: readonly MendedLine[];
  /** Words that learners would have read and that were meant as signs, such as the name of a directive. */
  readonly spent: readonly string[];
}

interface Candidate {
  readonly code: Code;
  readonly file: string;
  readonly edit: Edit;
}

/** One mistake may hide the next; this many hide behind each other at the most. */
const ROUNDS = 12;

/**
 * Mends what is mechanical in the texts of a course, in memory. Each change has to do what it is for: its mistake is
 * gone, and all the words that the course had are still in it. One that does not is left out.
 */
export async function fixTexts(folder: SourceFolder): Promise<FixedTexts> {
  const mended: MendedLine[] = [];
  const spent: string[] = [];
  const refused = new Set<string>();
  let texts = folder.texts;
  let built = await buildCourse({ ...folder, texts });
  for (let round = 0; round < ROUNDS; round++) {
    const candidates = apart(candidatesIn(built.diagnostics, texts)).filter(
      (candidate) => !refused.has(keyOf(candidate, texts)),
    );
    if (candidates.length === 0) break;
    const attempt = async (some: readonly Candidate[]) => {
      const changed = withEdits(texts, some);
      const result = await buildCourse({ ...folder, texts: changed });
      const sound =
        gone(result.diagnostics, built.diagnostics, some, texts) &&
        keepsWords(built.value?.course, result.value?.course, spentBy(some, texts));
      return sound ? { changed, result, some } : undefined;
    };
    let done = await attempt(candidates);
    // Together they do harm: those are found that do none by themselves.
    for (let at = 0; !done && at < candidates.length; at++) {
      const one = candidates[at] as Candidate;
      done = await attempt([one]);
      if (!done) refused.add(keyOf(one, texts));
    }
    if (!done) break;
    for (const candidate of done.some) mended.push(lineOf(candidate, texts));
    spent.push(...spentBy(done.some, texts));
    texts = done.changed;
    built = done.result;
  }
  return { texts, mended, spent };
}

function candidatesIn(
  diagnostics: readonly Diagnostic[],
  texts: readonly SourceText[],
): readonly Candidate[] {
  const byPath = new Map(texts.map(({ path, text }) => [path, text]));
  return diagnostics.flatMap((diagnostic) => {
    const fix = fixOf(diagnostic, (file) => byPath.get(file));
    return fix?.kind === "edit" ? [{ code: diagnostic.code, file: fix.file, edit: fix.edit }] : [];
  });
}

/** Of those that touch the same text the first; the others have their turn in the next round. */
function apart(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const one of candidates) {
    if (!kept.some(({ file, edit }) => file === one.file && overlap(edit, one.edit)))
      kept.push(one);
  }
  return kept;
}

/** What stood where a candidate makes signs of words. */
function spentBy(some: readonly Candidate[], texts: readonly SourceText[]): readonly string[] {
  return some.flatMap((candidate) => {
    const { code, file, edit } = candidate;
    const text = texts.find(({ path }) => path === file)?.text ?? "";
    if (MAKES_SIGNS.has(code)) return [text.slice(edit.start, edit.end)];
    if (!TAKES_SIGNS.has(code)) return [];
    const boxes = text.slice(edit.start, edit.end).match(/\[\s*[xX]\s*\]/g) ?? [];
    return [/\{[^{}]*\}\s*$/.exec(lineOf(candidate, texts).before)?.[0] ?? "", ...boxes];
  });
}

function withEdits(texts: readonly SourceText[], some: readonly Candidate[]) {
  return texts.map((source) => {
    const edits = some.filter(({ file }) => file === source.path).map(({ edit }) => edit);
    return edits.length > 0 ? { ...source, text: applyEdits(source.text, edits) } : source;
  });
}

/**
 * Whether what was mended is gone: there are fewer diagnostics of its code, or none where it was. One that is mended may
 * let the next be seen.
 */
function gone(
  now: readonly Diagnostic[],
  before: readonly Diagnostic[],
  some: readonly Candidate[],
  texts: readonly SourceText[],
): boolean {
  const count = (all: readonly Diagnostic[], code: Code) =>
    all.filter((diagnostic) => diagnostic.code === code).length;
  const lines = (text: string) => text.split("\n").length;
  const textOf = (file: string) => texts.find(({ path }) => path === file)?.text ?? "";
  const lineNow = ({ file, edit }: Candidate) =>
    some
      .filter((other) => other.file === file && other.edit.start < edit.start)
      .reduce(
        (line, { edit: { start, end, text } }) =>
          line + lines(text) - lines(textOf(file).slice(start, end)),
        lines(textOf(file).slice(0, edit.start)),
      );
  const errors = (all: readonly Diagnostic[]) =>
    new Set(all.filter(({ severity }) => severity === "error").map(({ code }) => code));
  const known = errors(before);
  const isNew = [...errors(now)].some((code) => !known.has(code));
  return some.every((candidate) => {
    const { code, file } = candidate;
    // What could not be read at all may have hidden more; elsewhere an error that is new is one that was made here.
    if (isNew && !/^HV10/.test(code)) return false;
    if (count(now, code) < count(before, code)) return true;
    const line = lineNow(candidate);
    return !now.some(
      (one) => one.code === code && one.place?.file === file && one.place.start.line === line,
    );
  });
}

function keyOf({ code, file, edit }: Candidate, texts: readonly SourceText[]): string {
  return JSON.stringify([code, file, edit.text, lineOf({ code, file, edit }, texts).before]);
}

function lineOf({ code, file, edit }: Candidate, texts: readonly SourceText[]): MendedLine {
  const text = texts.find(({ path }) => path === file)?.text ?? "";
  const start = lineStart(text, edit.start);
  const found = text.indexOf("\n", edit.end);
  const end = found < 0 ? text.length : found;
  const before = text.slice(start, end);
  const after = applyEdits(before, [{ ...edit, start: edit.start - start, end: edit.end - start }]);
  return { code, file, line: text.slice(0, start).split("\n").length, before, after };
}
