import {
  MAX_BLOCK,
  MAX_BLOCK_SIGNS,
  MAX_LINES,
  MAX_SIGNS,
  MAX_TEXT,
  signsOf,
} from "@hocvu/markdown";

/** A kind of input that was made to be dear: a course folder that grows with `size`. */
export interface Shape {
  readonly name: string;
  /** The size that is measured beside its half; what it counts is the shape's own affair. */
  readonly size: number;
  make(size: number): Files;
}

/** A folder's files by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Nearly the longest text that is read, in characters. */
export const TEXT = Math.floor(MAX_TEXT * 0.95);
/** Of the other limits, as much as of the length. */
const LINES = Math.floor(MAX_LINES * 0.95);
const SIGNS = Math.floor(MAX_SIGNS * 0.95);
/** Nearly the longest paragraph, list or table that is read. */
export const BLOCK = MAX_BLOCK - 100;
const BLOCK_SIGNS = MAX_BLOCK_SIGNS - 100;

const COURSE = "---\nid: do\ntitle: Khóa để đo\n---\n\nChào.\n";
const FRONT = "---\ntitle: Bài\noutcomes:\n  lam: Làm được\n---\n\n";

/** A course of one lesson with this text. */
export function lesson(text: string, others: Files = {}): Files {
  return { "course.md": COURSE, "01-bai.md": FRONT + text, ...others };
}

/** A course of one lesson with these questions. */
export function bank(text: string, others: Files = {}): Files {
  return lesson("Chữ.\n", { "01-bai.quiz.md": text, ...others });
}

/** Pieces one after the other, as many as are read of a file, or `size` ÷ {@link TEXT} of it. */
export function fill(size: number, piece: (index: number) => string): string {
  const share = size / TEXT;
  return gather({ length: size, lines: LINES * share, signs: SIGNS * share }, piece);
}

/** The same, parted by blank lines into blocks as long as they may be, each of which begins with `head`. */
export function blocks(size: number, piece: (index: number) => string, head = ""): string {
  let index = 0;
  const whole = BLOCK - head.length - 2;
  return fill(size, () => `${head}${block(whole, () => piece(index++))}\n\n`);
}

/** As many as are read of one block, or `size` ÷ {@link BLOCK} of it. */
export function block(size: number, piece: (index: number) => string): string {
  const share = size / BLOCK;
  return gather({ length: size, lines: LINES, signs: BLOCK_SIGNS * share - 50 }, piece);
}

/** As many as there is room for, whatever they hold. */
export function upTo(size: number, piece: (index: number) => string): string {
  const endless = Number.POSITIVE_INFINITY;
  return gather({ length: size, lines: endless, signs: endless }, piece);
}

interface Room {
  readonly length: number;
  readonly lines: number;
  readonly signs: number;
}

function gather(room: Room, piece: (index: number) => string): string {
  const pieces: string[] = [];
  let { length, lines, signs } = room;
  for (let index = 0; ; index++) {
    const next = piece(index);
    length -= next.length;
    lines -= next.split("\n").length - 1;
    signs -= signsOf(next);
    if (length < 0 || lines < 0 || signs < 0) return pieces.join("");
    pieces.push(next);
  }
}

/** Lines that are repeated as they are. */
export function times(count: number, piece: (index: number) => string): string {
  return Array.from({ length: Math.round(count) }, (_, index) => piece(index)).join("");
}

/** A shape that fills one lesson with text. */
export function inLesson(
  name: string,
  text: (size: number) => string,
  others: Files = {},
  size = TEXT,
): Shape {
  return { name, size, make: (size) => lesson(text(size), others) };
}

/** A shape that fills one bank with text. */
export function inBank(name: string, text: (size: number) => string, size = TEXT): Shape {
  return { name, size, make: (size) => bank(text(size)) };
}
