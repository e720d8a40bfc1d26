import { BLOCK, bank, block, blocks, fill, lesson, type Shape, TEXT, times } from "./shape.ts";

/** Front matter and programme files. */
export const dataShapes: readonly Shape[] = [
  front("keywords", (size) => `keywords:\n${blocks(size, (n) => `  - a${n}\n`)}`),
  front("keywords of another kind", (size) => `keywords:\n${blocks(size, () => "  - {}\n")}`),
  front("keywords in brackets", (size) => `keywords: [${block(size, () => "[],")}]\n`, BLOCK),
  front("one long text", (size) => `description: >\n${blocks(size, () => "  chữ\n")}`),
  front("unknown keys", (size) => blocks(size, (n) => `khoa${n}: a\n`)),
  front("keys twice", (size) => blocks(size, () => "a: b\n")),
  front("lists within lists", (size) => `a: ${"[".repeat(size / 2)}${"]".repeat(size / 2)}\n`),
  front("lists within lists, not closed", (size) => `a: ${"[".repeat(size)}\n`),
  front("maps within maps", (size) => `a: ${blocks(size, () => "{a: ")}\n`),
  front("maps within maps by blanks", (size) =>
    times(Math.sqrt(size * 2), (n) => `${" ".repeat(n)}a:\n`),
  ),
  front(
    "aliases of aliases",
    (size) => `a0: &a0 x\n${blocks(size - 20, (n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`)}`,
  ),
  front("aliases", (size) => `a: &a x\nkeywords:\n${blocks(size - 30, () => "  - *a\n")}`),
  front("maps as keys", (size) => blocks(size, () => "? {a: b}\n: c\n")),
  front("quotes without end", (size) => `title: "${blocks(size, () => "a\\u0041 ")}\n`),
  front("comments", (size) => blocks(size, () => "# a\n")),
  front("documents", (size) => blocks(size, () => "--- a\n")),
  {
    name: "outcomes of one module",
    size: TEXT,
    make: (size) => ({
      ...bank("## A? {#a}\n\n- [x] a\n- [ ] b\n\n> c\n"),
      "01-bai.md": `---\ntitle: Bài\noutcomes:\n${blocks(size, (n) => `  lam-${n}: Làm được\n`)}---\n\nChữ.\n`,
    }),
  },
  {
    name: "outcomes with ids that are none",
    size: TEXT,
    make: (size) => ({
      ...lesson(""),
      "01-bai.md": `---\ntitle: Bài\noutcomes:\n${blocks(size, (n) => `  Làm ${n}: Làm được\n`)}---\n\nChữ.\n`,
    }),
  },
  {
    name: "outcomes that no question asks about",
    size: TEXT,
    make: (size) => ({
      ...bank("## A? {#a outcome=lam-1}\n\n- [x] a\n- [ ] b\n\n> c\n"),
      "01-bai.md": `---\ntitle: Bài\noutcomes:\n${blocks(size, (n) => `  lam-${n}: Làm được\n`)}---\n\nChữ.\n`,
    }),
  },
  programme("programme: courses", (size) =>
    fill(size, (n) => `  - course: khoa-${n}\n    exam:\n      questions: 2\n    modules: []\n`),
  ),
  programme(
    "programme: modules that are not there",
    (size) =>
      `  - course: do\n    exam:\n      questions: 2\n    modules:\n${fill(size, (n) => `      - id: bai-${n}\n        title: Bài ${n}\n        contents: [a]\n        outcomes: []\n`)}`,
  ),
  programme(
    "programme: outcomes that are not there",
    (size) =>
      `  - course: do\n    exam:\n      questions: 2\n    modules:\n      - id: bai\n        title: Bài\n        contents: [a]\n        outcomes:\n${fill(size, (n) => `          - text: a\n            ids: [lma-${n}]\n`)}`,
  ),
];

function front(name: string, yaml: (size: number) => string, size = TEXT): Shape {
  return {
    name: `front matter: ${name}`,
    size,
    make: (size) => ({
      ...lesson("Chữ.\n"),
      "course.md": `---\nid: do\ntitle: Đo\n${yaml(size)}---\n`,
    }),
  };
}

function programme(name: string, yaml: (size: number) => string): Shape {
  return {
    name,
    size: TEXT,
    make: (size) => ({
      ...bank("## A? {#a outcome=lam}\n\n- [x] a\n- [ ] b\n\n> c\n"),
      "programme.yml": `programmes:\n${yaml(size)}`,
    }),
  };
}
