import type { Place, PlaceAt } from "@hocvu/diagnostics";
import type { BuiltCourse, SourceFolder } from "@hocvu/markdown";
import { type Course, type Html, mapHtml, plainText, type Question } from "@hocvu/model";
import { type Words, wordsOf } from "./find-quote.ts";

/** A part of a course that comments are on. */
export interface Part {
  /** As comments name it. */
  readonly name: string;
  /** Its heading, or what stands for it. */
  readonly place: Place;
  /** Where its source ends, as an offset into the file. */
  readonly end: number;
  /** What it says now, as readers see it. */
  readonly shown: Words;
}

/** All parts of a course by their names. */
export function partsOf(
  { course, placeAt, glossary }: BuiltCourse,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, Part> {
  const found: Omit<Part, "end">[] = [];
  const note = (name: string, place: Place | undefined, text: string) => {
    if (place && texts.has(place.file)) found.push({ name, place, shown: wordsOf(text) });
  };
  note("welcome", placeIn("course.md", texts, contentStart), plainText(course.welcome));
  if (glossary) {
    const text = course.glossary.map(({ term, definition }) => `${term} ${definition}`).join(" ");
    note("glossary", placeIn(glossary.path, texts), text);
  }
  for (const [name, pointer, text] of moduleParts(course)) {
    note(name, wholeLine(placeAt, pointer, texts), text);
  }
  return new Map(found.map((part) => [part.name, { ...part, end: endOf(part, found) }]));
}

function* moduleParts({
  modules,
}: Course): Iterable<readonly [name: string, pointer: string, text: string]> {
  for (const [m, { id, title, pages, bank }] of modules.entries()) {
    yield [`module:${id}`, `/modules/${m}`, title];
    for (const [p, page] of pages.entries()) {
      const pointer = `/modules/${m}/pages/${p}`;
      yield [`page:${page.id}`, pointer, `${page.title} ${plainText(page.html)}`];
      for (const [c, check] of page.checks.entries()) {
        yield [`question:${check.id}`, `${pointer}/checks/${c}`, textOf(check)];
      }
    }
    for (const [q, question] of bank.entries()) {
      yield [`question:${question.id}`, `/modules/${m}/bank/${q}`, textOf(question)];
    }
  }
}

function textOf(question: Question): string {
  const pieces: Html[] = [];
  mapHtml(question, (html) => {
    pieces.push(html);
    return html;
  });
  return pieces.map(plainText).join(" ");
}

/** From the beginning of the line that a place is in: ids stand behind their headings. */
function wholeLine(
  placeAt: PlaceAt,
  pointer: string,
  texts: ReadonlyMap<string, string>,
): Place | undefined {
  const place = placeAt(pointer);
  if (!place) return undefined;
  const text = texts.get(place.file) ?? "";
  const offset = text.lastIndexOf("\n", place.start.offset - 1) + 1;
  return { ...place, start: { line: place.start.line, column: 1, offset } };
}

/** After front matter, whose end the reader has found already. */
function contentStart(text: string): number {
  const end = /^---\r?\n[\s\S]*?\n---[^\n]*\n/.exec(text);
  return end?.[0].length ?? 0;
}

function placeIn(
  file: string,
  texts: ReadonlyMap<string, string>,
  startOf: (text: string) => number = () => 0,
): Place | undefined {
  const text = texts.get(file);
  if (text === undefined) return undefined;
  const point = pointAt(text, startOf(text));
  return { file, start: point, end: point };
}

/** Line and column of an offset. */
export function pointAt(text: string, offset: number): Place["start"] {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n"), offset };
}

/** Where the next of the file's parts begins. A page goes on behind the checks in it. */
function endOf({ name, place }: Omit<Part, "end">, parts: readonly Omit<Part, "end">[]): number {
  const isLesson = name.startsWith("page:");
  const next = parts
    .filter(
      (part) => part.place.file === place.file && (!isLesson || part.name.startsWith("page:")),
    )
    .map((part) => part.place.start.offset)
    .filter((offset) => offset > place.start.offset);
  return Math.min(Number.POSITIVE_INFINITY, ...next);
}

/** Texts as places name them: relative to the course, the glossary's own with its way up. */
export function textsOf(
  { texts }: SourceFolder,
  { glossary }: BuiltCourse,
): ReadonlyMap<string, string> {
  const all = texts.map(({ path, text }) => [path, text] as const);
  return new Map([...all, ...(glossary ? [[glossary.path, glossary.text] as const] : [])]);
}
