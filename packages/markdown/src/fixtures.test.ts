import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hasErrors } from "@hocvu/diagnostics";
import type { Course, Item, Question } from "@hocvu/model";
import { describe, expect, test } from "vitest";
import { folderOf } from "../test/read-texts.ts";
import { buildCourse } from "./build-course.ts";

// Each fixture is what an author writes, with the model it becomes beside it, both written by hand.
const root = fileURLToPath(new URL("../test/fixtures/", import.meta.url));
const namesIn = (folder: string) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.slice(0, -".md".length));
const read = (path: string) => readFileSync(`${root}${path}`, "utf8");

const COURSE = "---\nid: mau\ntitle: Mẫu\n---\n";
const LESSON = "---\ntitle: Bài\noutcomes:\n  luu: Lưu\n  tim: Tìm\n---\n\nChữ.\n";
const TRANSCRIPT = "Lời của đoạn ghi.\n";
const MEDIA = ["luu.mp4", "luu.vtt", "nghe.mp3", "hinh.png", "mau.pdf"].map(
  (name) => `media/${name}`,
);

/** What a lesson becomes; checks, glossary and assets are left out where there are none. */
interface ExpectedLesson {
  readonly pages: readonly object[];
  readonly glossary?: Course["glossary"];
  readonly assets?: Course["assets"];
}

async function courseOf(texts: Readonly<Record<string, string>>, assets: readonly string[]) {
  const { value, diagnostics } = await buildCourse(folderOf(texts, assets));
  expect(hasErrors(diagnostics), JSON.stringify(diagnostics)).toBe(false);
  return value?.course as Course;
}

describe("a lesson", () => {
  test.each(namesIn("lessons"))("%s", async (name) => {
    const texts = {
      "course.md": COURSE,
      "01-bai.md": read(`lessons/${name}.md`),
      "media/loi.md": TRANSCRIPT,
    };
    const { modules, glossary, assets } = await courseOf(texts, MEDIA);
    const expected = JSON.parse(read(`lessons/${name}.json`)) as ExpectedLesson;
    expect(legible({ pages: modules[0]?.pages, glossary, assets })).toEqual(
      legible({
        pages: expected.pages.map((page) => ({ checks: [], ...page })),
        glossary: expected.glossary ?? [],
        assets: expected.assets ?? [],
      }),
    );
  });
});

describe("a bank", () => {
  test.each(namesIn("questions"))("%s", async (name) => {
    const texts = {
      "course.md": COURSE,
      "01-bai.md": LESSON,
      "01-bai.quiz.md": read(`questions/${name}.md`),
    };
    const { modules } = await courseOf(texts, MEDIA);
    expect(legible(modules[0]?.bank.map(withoutScramble))).toEqual(
      JSON.parse(read(`questions/${name}.json`)),
    );
  });
});

describe("a course", () => {
  test.each(readdirSync(`${root}courses`))("%s", async (name) => {
    const paths = readdirSync(`${root}courses/${name}`, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/").normalize("NFC"))
      .filter((path) => /\.(md|yml)$/.test(path));
    const texts = Object.fromEntries(
      paths.map((path) => [path, read(`courses/${name}/${path}`)] as const),
    );
    const expected = JSON.parse(read(`courses/${name}/expected.json`)) as Course;
    expect(legible(await courseOf(texts, expected.assets))).toEqual(legible(expected));
  });
});

// An author's own HTML goes through a stricter policy than what our constructs make; these stay as they are beside it.
describe("beside raw HTML", () => {
  const strong = "Gõ **phím**.";
  const raw = "Gõ <kbd>phím</kbd>.";
  const asRaw = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value).replaceAll("<strong>phím</strong>", "<kbd>phím</kbd>"),
    ) as unknown;

  test.each(namesIn("lessons"))("the lesson %s stays the same", async (name) => {
    const modulesWith = async (line: string) => {
      const text = read(`lessons/${name}.md`).replaceAll("\n## ", `\n\n${line}\n\n## `);
      const texts = {
        "course.md": COURSE,
        "01-bai.md": `${text}\n\n${line}\n`,
        "media/loi.md": TRANSCRIPT,
      };
      return legible((await courseOf(texts, MEDIA)).modules);
    };
    expect(await modulesWith(raw)).toEqual(asRaw(await modulesWith(strong)));
  });

  test.each(namesIn("questions"))("the questions of %s stay the same", async (name) => {
    const bankWith = async (line: string) => {
      const bank = read(`questions/${name}.md`).replace(/^## .*$/gm, `$&\n\n${line}`);
      const texts = { "course.md": COURSE, "01-bai.md": LESSON, "01-bai.quiz.md": bank };
      return legible((await courseOf(texts, MEDIA)).modules[0]?.bank);
    };
    expect(await bankWith(raw)).toEqual(asRaw(await bankWith(strong)));
  });
});

/** HTML may be written as a list of lines; line ends mean nothing. */
function legible(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part) => {
      if (key === "html" && Array.isArray(part)) return part.join("");
      return typeof part === "string" ? part.replaceAll("\n", "") : part;
    }),
  );
}

/** Items come in an order, and with ids, that nobody could write by hand: what belongs together is said in words. */
function withoutScramble(question: Question): unknown {
  const htmlOf = (items: readonly Item[], id: string | undefined) =>
    items.find((item) => item.id === id)?.html;
  switch (question.type) {
    case "matching": {
      const { lefts, rights, right, ...others } = question;
      const pairs = lefts.map(({ html }, index) => [html, htmlOf(rights, right[index])]);
      return { ...others, pairs };
    }
    case "ordering": {
      const { items, right, ...others } = question;
      return { ...others, inOrder: right.map((id) => htmlOf(items, id)) };
    }
    case "categorize": {
      const { groups, items, right, ...others } = question;
      const inGroups = groups.map(({ id, html }) => [
        html,
        items.flatMap((item, index) => (right[index] === id ? [item.html] : [])).sort(),
      ]);
      return { ...others, inGroups: Object.fromEntries(inGroups) };
    }
    default:
      return question;
  }
}
