import { blocks, fill, inLesson, lesson, type Shape, TEXT, times } from "./shape.ts";

/** Our own constructs: directives, terms, checks, media, links between files. */
export const constructShapes: readonly Shape[] = [
  inLesson("blocks within blocks", (size) =>
    fill(
      size,
      () =>
        `${times(10, (n) => `${":".repeat(13 - n)}tip\n`)}a\n${times(10, (n) => `${":".repeat(4 + n)}\n`)}\n`,
    ),
  ),
  inLesson("blocks side by side", (size) => fill(size, () => ":::tip\na\n:::\n\n")),
  inLesson("ends of blocks without a block", (size) => fill(size, () => "a\n:::\n\n")),
  inLesson("beginnings that cannot be read", (size) =>
    fill(size, () => "a\n::: tip a\n\nb\n:::\n\n"),
  ),
  inLesson("blocks in lists, not closed", (size) =>
    fill(size, () => "- :::tip\n  a\n\nb\n\n:::\n\n"),
  ),
  inLesson("unknown blocks", (size) => fill(size, () => ":::tpi\na\n:::\n\n")),
  inLesson("labels: :::tip[a", (size) => fill(size, () => ":::tip[**a** `b`]\na\n:::\n\n")),
  inLesson("colons in text: a:b", (size) => blocks(size, () => "a:b ")),
  inLesson("directives in text: :a[b]{c=d}", (size) => blocks(size, () => ":a[b]{c=d} ")),
  inLesson("braces of directives: :a{", (size) => blocks(size, () => ":a{b ")),
  inLesson("attributes of directives", (size) =>
    fill(size, () => `::video[a]{${times(1500, (n) => `a${n}=b `)}}\n\n`),
  ),
  inLesson("tabs", (size) => fill(size, () => ":::tabs\n### a\nb\n### c\nd\n:::\n\n")),
  inLesson("terms with definitions", (size) => blocks(size, (n) => `:term[a${n}]{def="b"} `)),
  inLesson("terms without definitions", (size) => blocks(size, (n) => `:term[a${n}] `)),
  glossary("terms of the glossary", (n) => `:term[thuật ngữ ${n % 1000}] `),
  glossary("terms that the glossary lacks", (n) => `:term[thuật nhữ ${n}] `),
  {
    name: "glossary of one term",
    size: 60_000,
    make: (size) => ({
      ...lesson("Chữ :term[a].\n"),
      "course.md": "---\nid: do\ntitle: Đo\nglossary: glossary.yml\n---\n",
      "glossary.yml": fill(size, () => "a: b\n"),
    }),
  },
  inLesson("checks", (size) =>
    fill(size, (n) => `:::check\n### A${n}? {#a${n}}\n\n- [x] a\n- [ ] b\n\n> c\n:::\n\n`),
  ),
  inLesson("checks that are none", (size) => fill(size, () => ":::check\na\n:::\n\n")),
  inLesson("hints out of place", (size) => fill(size, () => ":::hint\na\n:::\n\n")),
  inLesson("recordings without words", (size) => fill(size, () => "::audio[a]{src=a.mp3}\n\n"), {
    "a.mp3": "x",
  }),
  {
    name: "one transcript shown often",
    size: 3000,
    make: (size) =>
      lesson(
        times(size, () => "::audio[a]{src=a.mp3 transcript=a.txt}\n\n"),
        {
          "a.mp3": "x",
          "a.txt": fill(TEXT, (n) => `Đoạn ${n}.\n\n`),
        },
      ),
  },
  inLesson("captions", () => "::video[a]{src=a.mp4 captions=a.vtt}\n\n", {
    "a.mp4": "x",
    "a.vtt": `WEBVTT\n\n${fill(TEXT, (n) => `${n}\n00:00.000 --> 00:01.000\na\n\n`)}`,
  }),
  inLesson("links to files that are not there", (size) => blocks(size, (n) => `[a](b${n}.pdf) `)),
  inLesson("pictures without words", (size) => blocks(size, () => "![](a.svg) "), {
    "a.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
  }),
  {
    name: "links to files with similar names",
    size: 5000,
    make: (size) =>
      lesson(
        blocks(TEXT, (n) => `[a](tep-so-${n}x.pdf) `),
        Object.fromEntries(Array.from({ length: size }, (_, n) => [`tep-so-${n}.pdf`, "x"])),
      ),
  },
  inLesson(
    "links to a page that is not there",
    (size) => `## A {#a}\n\na\n\n${blocks(size - 20, (n) => `[a](#b${n}) `)}`,
  ),
  {
    name: "links to pages with similar names",
    size: 80_000,
    make: (size) => lesson(fill(size, (n) => `## A {#trang-${n}}\n\n[a](#trnag-${n})\n\n`)),
  },
];

function glossary(name: string, use: (index: number) => string): Shape {
  return {
    name,
    size: TEXT,
    make: (size) => ({
      ...lesson(blocks(size, use)),
      "course.md": "---\nid: do\ntitle: Đo\nglossary: glossary.yml\n---\n",
      "glossary.yml": times(1000, (n) => `thuật ngữ ${n}: nghĩa của nó là ${n}\n`),
    }),
  };
}
