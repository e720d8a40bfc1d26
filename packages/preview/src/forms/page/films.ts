import type { TextEdit } from "../text-edit.ts";
import { type LeafLine, quoted, readLeaf, valueIn, writeLeaf } from "./leaf-line.ts";
import { plainLines } from "./plain-lines.ts";

/** A film of the course that a page shows by `::video`: addresses as they are written, from the page's file. */
export interface Film {
  /** As it is written, be it with Markdown; the file's name where it has none. */
  readonly title: string;
  readonly src: string;
  /** Empty where no file is named. */
  readonly captions: string;
}

interface FoundFilm extends Film {
  readonly start: number;
  readonly end: number;
  readonly leaf: LeafLine;
}

/** The films in a page's text, in their order. What is on another site plays there, with captions of its own. */
export function readFilms(text: string): readonly Film[] {
  return findFilms(text).map(({ title, src, captions }) => ({ title, src, captions }));
}

/** The edit that gives the film at `index` other captions, or takes them away; all else that is said of it stays. */
export function writeCaptions(text: string, index: number, captions: string): TextEdit | undefined {
  const film = findFilms(text)[index];
  if (!film || film.captions === captions) return undefined;
  const { start, end, leaf } = film;
  const put = captions === "" ? "" : quoted("captions", captions);
  const isNamed = leaf.tokens.some(({ name }) => name === "captions");
  const said = leaf.tokens.map(({ name, written }) => (name === "captions" ? put : written));
  return { start, end, text: writeLeaf(leaf, isNamed ? said : [...said, put]) };
}

function findFilms(text: string): readonly FoundFilm[] {
  return [...plainLines(text)].flatMap(({ line, start, end }) => {
    const leaf = readLeaf(line);
    const src = leaf && valueIn(leaf, "src");
    if (leaf?.name !== "video" || !src || /^https?:/i.test(src)) return [];
    const title = leaf.label.slice(1, -1).trim() || (src.split("/").at(-1) ?? src);
    return [{ title, src, captions: valueIn(leaf, "captions") ?? "", start, end, leaf }];
  });
}
