import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import type { Comment } from "@hocvu/model";
import {
  findQuote,
  type Holders,
  holdersAmong,
  type Match,
  quoteOf,
  type Words,
  wordsOf,
} from "./find-quote.ts";
import { type Part, pointAt } from "./parts.ts";

/** How much of a text has to be left to be called the same one, changed. */
const CHANGED = 0.4;
/** How much of it is enough where it is known to be there: markup may stand between its words. */
const THERE = 0.15;

const MOST_SAID = 400;
const MOST_QUOTED = 80;

/** Comments where what they are on stands in the sources now, oldest first at each place. */
export function placeComments(
  comments: readonly Comment[],
  parts: ReadonlyMap<string, Part>,
  texts: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const sources = new Map([...texts].map(([path, text]) => [path, wordsOf(text)]));
  const all = [...parts.values()];
  const course: IndexedCourse = {
    parts,
    texts,
    sources,
    partsWith: holdersAmong(all.map((part) => [part, part.shown])),
    filesWith: holdersAmong([...sources]),
  };
  const inOrder = [...comments].sort((a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : 0));
  return inOrder.map((comment) => {
    const { name, text, quote } = comment;
    const said = { name: oneLine(name, MOST_QUOTED), text: oneLine(text, MOST_SAID) };
    const { state, place } = find(comment, course);
    if (state === "there") return diagnostic("HV2412", said, place);
    const on = { ...said, quote: oneLine(quote, MOST_QUOTED) };
    return diagnostic(state === "changed" ? "HV2413" : "HV2414", on, place);
  });
}

interface Found {
  readonly state: "there" | "changed" | "gone";
  readonly place: Place;
}

interface IndexedCourse {
  readonly parts: ReadonlyMap<string, Part>;
  readonly texts: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, Words>;
  readonly partsWith: Holders<Part>;
  readonly filesWith: Holders<string>;
}

function find({ part: name, quote }: Comment, course: IndexedCourse): Found {
  const { parts, texts, sources } = course;
  const wanted = quoteOf(quote);
  const own = parts.get(name);
  const at = (part: Part) => {
    const source = sources.get(part.place.file);
    return source && findQuote(wanted, source, part.place.start.offset, part.end);
  };
  const spot = ({ place }: Part, match: Match | undefined) =>
    match ? placeOf(place.file, match, texts.get(place.file) ?? "") : place;

  // A picture without a word in it, or a mere sign: then its part is all that can be told.
  if (wanted.words.length === 0 && own) return { state: "there", place: own.place };
  for (const part of new Set([...(own ? [own] : []), ...course.partsWith(wanted, 1)])) {
    if (findQuote(wanted, part.shown)?.share !== 1) continue;
    const match = at(part);
    return { state: "there", place: spot(part, match && match.share >= THERE ? match : undefined) };
  }
  const changed =
    (own && nearest([[own.place.file, at(own)]])) ??
    nearest(
      course.filesWith(wanted, CHANGED).map((file) => {
        const source = sources.get(file);
        return [file, source && findQuote(wanted, source)];
      }),
    );
  if (changed) {
    const [file, match] = changed;
    return { state: "changed", place: placeOf(file, match, texts.get(file) ?? "") };
  }
  const top = { line: 1, column: 1, offset: 0 };
  return { state: "gone", place: own?.place ?? { file: "course.md", start: top, end: top } };
}

/** The best of what was found by files, if it is enough to be called the same text. */
function nearest(
  found: readonly (readonly [file: string, match: Match | undefined])[],
): readonly [file: string, match: Match] | undefined {
  return found
    .flatMap(([file, match]) => (match && match.share >= CHANGED ? [[file, match] as const] : []))
    .sort(([, a], [, b]) => b.share - a.share)[0];
}

/** As far as the end of its first line: that is what is shown of it. */
function placeOf(file: string, { start, end }: Match, text: string): Place {
  const lineEnd = text.indexOf("\n", start);
  const last = lineEnd < 0 ? end : Math.min(end, lineEnd);
  return { file, start: pointAt(text, start), end: pointAt(text, last) };
}

function oneLine(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length <= most ? line : `${letters.slice(0, most - 1).join("")}…`;
}
