import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tests as examples } from "commonmark-spec";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { readAnything } from "../test/read-texts.ts";
import { buildCourse } from "./build-course.ts";
import { MAX_BLOCK, MAX_SHARED, weighText } from "./limits.ts";
import { readFolder } from "./read-folder.ts";

/** A share of the runs that `npm run test:all` makes. */
const RUNS = process.env.HOCVU_SEEDS ? 4 : 1;

const COURSE = "---\nid: mau\ntitle: Mẫu\n---\n\n";
const LESSON = "---\ntitle: Bài\noutcomes:\n  o: Biết\n---\n\n";

/** `text` as a welcome page, as a lesson and as a bank at once. */
function everywhere(text: string): Readonly<Record<string, string>> {
  return {
    "course.md": COURSE + text,
    "01-bai.md": LESSON + text,
    "01-bai.quiz.md": text,
    "02-trong.md": `${LESSON.replace("o:", "p:")}:::check\n### Hỏi?\n\n${text}\n:::\n`,
    "02-trong.quiz.md": `## Hỏi? {#hoi outcome=o}\n\n${text}\n`,
  };
}

describe("the examples of CommonMark", () => {
  test("are all here", () => expect(examples).toHaveLength(652));

  test.each(Array.from({ length: 14 }, (_, part) => [part * 50 + 1, part * 50 + 50] as const))(
    "%i to %i are read as welcome page, lesson, bank, check and answer",
    async (from, to) => {
      for (const { markdown } of examples.slice(from - 1, to)) {
        // The specification writes tabs as arrows.
        await readAnything(everywhere(markdown.replaceAll("→", "\t")));
      }
    },
  );
});

/** What the language is made of, and what comes near it. */
const tokens = [
  ...["---\n", "title: A\n", "passing: 50\n", "exam:\n  questions: 1\n"],
  ...["# ", "## ", "### ", "{#", "{#a outcome=o}", "{pin}", "{.b}", "{", "}", '="', "="],
  ...["- [x] ", "- [X] ", "- [ ] ", "- [] ", "- [v] ", "- ", "1. ", "+ ", "* "],
  ...["[[", "]]", "[[=4±1]]", "[[=1..", "[[a|b]]", "|", "| a | b |\n| - | - |\n", "\n|"],
  ...[":::", "::::", ":::tip\n", "::::tabs\n", ":::tab[A]\n", ":::check\n", ":::hint\n"],
  ...["::: note", "::", "::video[a]{src=b}", "::audio[a]{src=b transcript=01-bai.md}"],
  ...[":term[a]{def=b}", ":", "$", "$$\n", "$x^2$", "\\frac{", "\\"],
  ...["> ", ">", "`", "```\n", "~~~\n", '"', "'", "“", "<b>", "</b>", "<!--", "-->", "<img src=a>"],
  ...["\n", "\n\n", "\n\n\n", "\t", "  ", "    ", "\u00a0", "\u200b", "\ufeff", "\u2028"],
  ...[
    "e\u0302\u0323",
    "đ",
    "ợ",
    "👨‍👩‍👧",
    "א",
    "chữ",
    "[a](b)",
    "![",
    "](",
    "[^1]",
    "[^1]: ",
    "&amp;",
    "&#0;",
  ],
];
const text = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...tokens) }, fc.string({ maxLength: 4 })),
    {
      maxLength: 50,
    },
  )
  .map((parts) => parts.join("").normalize("NFC"));

test("any text of the language's own signs is read as any file, without a throw", async () => {
  await fc.assert(
    fc.asyncProperty(text, text, text, (course, lesson, bank) =>
      readAnything({ "course.md": course, "01-bai.md": lesson, "01-bai.quiz.md": bank }),
    ),
    { numRuns: 150 * RUNS },
  );
});

test("any such text is read below good front matter and inside good questions", async () => {
  await fc.assert(
    fc.asyncProperty(text, (any) => readAnything(everywhere(any))),
    { numRuns: 75 * RUNS },
  );
});

/** A course whose glossary is `terms` and whose lesson is `lesson`. */
function withGlossary(terms: string, lesson: string): Readonly<Record<string, string>> {
  const front = COURSE.replace("title:", "glossary: ../tu-ngu.yml\ntitle:");
  return { "course.md": front, "01-bai.md": LESSON + lesson, "../tu-ngu.yml": terms };
}

const yamlTokens = [
  ...["đám mây", "Đám  mây", "a", "OTP", "1.0", "true", "~", '"a"', "'a'", "__proto__"],
  ...[": ", ":\n", "? ", "- ", "[", "]", "{", "}", ", ", "&a ", "*a", "!!int ", "|\n  ", ">-\n "],
  ...["\n", "  ", "# ", "---\n", "...\n", "%YAML 1.1\n", "<<: ", "\t", "\u00a0", "\ufeff", '"'],
];
const terms = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...yamlTokens) }, fc.string({ maxLength: 4 })),
    { maxLength: 40 },
  )
  .map((parts) => parts.join("").normalize("NFC"));
const term = fc.constantFrom("đám mây", "A", "otp", "", "__proto__", "constructor", "1");

test("any text is read as a glossary, whatever terms are taken from it", async () => {
  await fc.assert(
    fc.asyncProperty(terms, term, (any, word) =>
      readAnything(withGlossary(any, `:term[${word}] :term[${word}]{def=b}`)),
    ),
    { numRuns: 250 * RUNS },
  );
});

describe("a hostile glossary is read or refused before anyone loses patience", () => {
  const pieces = [
    "[",
    "{a: ",
    "a:\n",
    "? ",
    "- ",
    "&a ",
    "*a\n",
    '"',
    "a: b\n",
    "? [a]\n",
    "!",
    "|\n",
  ];

  test.each(pieces)("as long as it may be, of %j", { timeout: 20_000 }, async (piece) => {
    const large = piece.repeat(Math.floor(MAX_SHARED / piece.length));
    await readAnything(withGlossary(large, ":term[a]"));
  });
});

/** Texts that parsers take long over, or that nobody writes. */
const hostile: readonly (readonly [name: string, piece: string])[] = [
  ...[":::tip\n", ":::\n", ":::a\n\n", "::: x\n", "::video[", ":term[", ":a", "{#", "{a=b "].map(
    (piece) => ["directives", piece] as const,
  ),
  ...["[[", "]]", "[[a]]", "[[=1]]", "[", "![", "](", "[a](", "[^1]", "[^1]: a\n\n"].map(
    (piece) => ["brackets", piece] as const,
  ),
  ...["- [x] a\n", "- [v] a\n", "- ", "> ", "1. ", "* a\n  "].map(
    (piece) => ["lists", piece] as const,
  ),
  ...["| a ", "|", "| a | b |\n| - | - |\n", "a | b\n"].map((piece) => ["tables", piece] as const),
  ...["$", "$$\n", "$a", "$x$ ", "\\frac{"].map((piece) => ["formulas", piece] as const),
  ...["*", "_", "*a", "**a_", "~", "`", "``` \n"].map((piece) => ["emphasis", piece] as const),
  ...["<", "<a>", "<b><i>", "<!--", "<![CDATA[", "</", "&", "&#"].map(
    (piece) => ["HTML", piece] as const,
  ),
  ...["---\n", "a: *b\n", "## a\n\n", "## a {#b}\n\n", "===\n"].map(
    (piece) => ["headings", piece] as const,
  ),
  ...["\n", " ", "\t", "a", "đ", "e\u0302\u0323", '"', "\\", "http://a.", "a@b."].map(
    (piece) => ["characters", piece] as const,
  ),
];

describe("hostile texts are read or refused before anyone loses patience", () => {
  test.each(hostile)("%s: a file of 1 MB of %j", { timeout: 20_000 }, async (_, piece) => {
    const root = await mkdtemp(join(tmpdir(), "hocvu-hostile-"));
    onTestFinished(() => rm(root, { recursive: true, force: true }));
    const large = piece.repeat(Math.ceil(2 ** 20 / piece.length));
    await writeFile(join(root, "course.md"), COURSE);
    await writeFile(join(root, "01-bai.md"), LESSON + large);
    await writeFile(join(root, "01-bai.quiz.md"), large);
    const { value, diagnostics } = await readFolder(root);
    if (value) await buildCourse(value);
    expect(diagnostics.map(({ code }) => code)).toEqual(["HV1031", "HV1031"]);
  });

  test.each(hostile)(
    "%s: as long a block of %j as may be",
    { timeout: 20_000 },
    async (_, piece) => {
      const block = LESSON + piece.repeat(Math.floor((MAX_BLOCK - 100) / piece.length));
      const path = "01-bai.md";
      if ("code" in weighText(path, block)) return;
      await readAnything({ "course.md": COURSE, [path]: block });
    },
  );
});
