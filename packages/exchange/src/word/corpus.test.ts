import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bankContext, writeBank } from "@hocvu/markdown";
import { expect, test } from "vitest";
import type { Found } from "../bank.ts";
import { freeIds } from "../import/ids.ts";
import { lessonMarkdown } from "../import/lesson-markdown.ts";
import { withId } from "../questions/with-id.ts";
import { readQuestions } from "../read-questions.ts";

const CORPUS = fileURLToPath(new URL("../../test/corpus/", import.meta.url));
const context = bankContext("vi", (path) => path);

/** Files typed in many layouts, each with what a person makes of it: see `typewriter.mjs`. */
function namesIn(set: string): readonly string[] {
  return readdirSync(CORPUS + set)
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.slice(0, -3));
}

async function readCorpus(set: string, name: string): Promise<Found> {
  const path = [`${name}.docx`, `${name}.doc`].find((one) => existsSync(`${CORPUS}${set}/${one}`));
  return readQuestions({ path: path ?? "", bytes: readFileSync(`${CORPUS}${set}/${path}`) });
}

/** Markdown without ids, which nobody types beforehand, and without how tables' rules are drawn. */
function bare(markdown: string): string {
  return (
    markdown
      .replace(/ \{#[^\s}]+\}/g, "")
      .replace(/\{#[^\s}]+ /g, "{")
      .replace(/^\|(?:\s*-+\s*\|)+$/gm, (rule) => rule.replace(/\s*-+\s*/g, "---"))
      .replace(/\\\((.+?)\\\)/g, "$$$1$$")
      // Where it is not needed, nobody types a backslash.
      .replace(/\\([._#])/g, "$1")
      .trim()
      .replace(/\{type=categorize\}\n\n[\s\S]*/, byColumns)
  );
}

/** In which order things to be sorted are listed, says nothing. */
function byColumns(text: string): string {
  const rows = text
    .split("\n")
    .slice(4)
    .map((row) => row.split("|").map((cell) => cell.trim()));
  const columns = [1, 2].map((at) =>
    rows
      .map((row) => row[at] ?? "")
      .sort()
      .join("; "),
  );
  return `{type=categorize} ${columns.join(" / ")}`;
}

function written({ questions, modules = [] }: Found): readonly string[] {
  if (questions.length === 0)
    return [bare(modules.map((module) => lessonMarkdown(module, "vi", freeIds([]))).join("\n"))];
  return questions.map(({ question }, index) =>
    bare(writeBank([withId(question, `cau-${index}`)], context)),
  );
}

function expected(set: string, name: string, isLesson: boolean): readonly string[] {
  const text = readFileSync(`${CORPUS}${set}/${name}.md`, "utf8").trim();
  if (text === "") return [];
  return isLesson ? [text] : text.split(/\n+(?=## )/).map(bare);
}

interface Share {
  right: number;
  all: number;
  readonly wrong: string[];
}

async function shareOf(set: string): Promise<Share> {
  const share: Share = { right: 0, all: 0, wrong: [] };
  for (const name of namesIn(set)) {
    const found = await readCorpus(set, name);
    const made = written(found);
    const isLesson = name.includes("lesson");
    for (const one of expected(set, name, isLesson)) {
      share.all++;
      if (made.includes(one)) share.right++;
      else share.wrong.push(`${name}: ${one}`);
    }
    // What nobody asked is as wrong as what is missing.
    const surplus = made.filter(
      (one) => one !== "" && !expected(set, name, isLesson).includes(one),
    );
    share.wrong.push(...surplus.map((one) => `${name} made: ${one}`));
  }
  return share;
}

test.each(["before", "after"])(
  "of the corpus typed %s the reader, more than 95 % is read right",
  async (set) => {
    if (!existsSync(CORPUS + set)) return;
    const { right, all, wrong } = await shareOf(set);
    const percent = Math.floor((right / all) * 1000) / 10;
    process.stdout.write(
      `typed ${set} the reader: ${right} of ${all} questions and lessons read right, ${percent} %\n`,
    );
    if (process.env.HOCVU_CORPUS) process.stdout.write(wrong.join("\n---\n"));
    expect(percent).toBeGreaterThan(95);
  },
  60_000,
);
