import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { openFile } from "@hocvu/archive";
import type { Course, Question } from "@hocvu/model";
import { byOutcome } from "../categories.ts";
import type { ExchangeKit, QuestionFormat } from "../format.ts";
import { filesIn } from "../html/foreign-html.ts";
import { htmlsOf } from "../questions/losses.ts";
import { type Markup, raw } from "../xml/markup.ts";
import { categoryOf, type Embedded, moodleOf } from "./write.ts";

/** All that Moodle's question bank takes, with the pictures in it. */
export const moodleXml: QuestionFormat = {
  id: "moodle-xml",
  title: "Moodle XML",
  container: "file",
  carries: {
    forms: {
      single: "same",
      multiple: "same",
      "true-false": "same",
      hotspot: "choice",
      matching: "same",
      ordering: "same",
      categorize: "matching",
      "fill-in": "same",
      numeric: "same",
      likert: "none",
      "short-answer": "essay",
    },
    blanks: "cloze",
    lacks: ["tones", "pins"],
    scoring: (question: Question) =>
      "scoring" in question &&
      question.scoring === "all" &&
      (["multiple", "matching", "categorize"].includes(question.type) ||
        (question.type === "fill-in" && question.blanks.length > 1)),
    plainMatches: true,
  },
  layOut: (course, kit) => [
    { path: "bank.moodle.xml", content: () => Readable.from(document(course, kit)) },
  ],
};

/** The document piece by piece: its pictures need not lie in memory together. */
async function* document(course: Course, kit: ExchangeKit): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n';
  for (const module of course.modules) {
    for (const { title, questions } of byOutcome(module, course)) {
      const names = [course.title, module.title, ...(title === undefined ? [] : [title])];
      yield `${categoryOf(names).xml}\n`;
      for (const question of questions) {
        const written = moodleOf(question, await embeddedFor(question, kit));
        if (written) yield `${written.xml}\n`;
      }
    }
  }
  yield "</quiz>\n";
}

async function embeddedFor(question: Question, kit: ExchangeKit): Promise<Embedded> {
  const files = new Map<string, { readonly name: string; readonly base64: Markup }>();
  for (const path of new Set(htmlsOf(question).flatMap(filesIn))) {
    const { path: written, content } = kit.asset(path);
    const bytes = await buffer(openFile({ path: written, content }));
    const name = nameOf(
      written,
      [...files.values()].map((file) => file.name),
    );
    files.set(path, { name, base64: raw(bytes.toString("base64")) });
  }
  return (path) => files.get(path);
}

/** Within a question files are told apart by their last names alone. */
function nameOf(path: string, taken: readonly string[]): string {
  const own = (path.split("/").at(-1) ?? path).replace(/[^\p{L}\d._-]+/gu, "-");
  return taken.includes(own) ? `${taken.length}-${own}` : own;
}
