import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Found, FoundQuestion, Source } from "../bank.ts";
import { gatherFiles } from "../pictures.ts";
import { placeOfRow } from "../place.ts";
import { readRows } from "../sheet/read.ts";
import { withGuessedHeadings } from "./lesson/looks-like-heading.ts";
import { makeLessons } from "./lesson/make-lessons.ts";
import { type Block, type Table, textOfSpans, type WordDocument } from "./parts/blocks.ts";
import { readDocument } from "./parts/read-document.ts";
import { assemble } from "./questions/assemble.ts";
import type { SpanFiles } from "./questions/html-of-spans.ts";
import { type Line, linesOf, wordsOf } from "./questions/line.ts";
import { makeQuestions } from "./questions/make-questions.ts";
import { isFrame } from "./recognise/frame.ts";
import { textOf } from "./recognise/key-table.ts";
import { sectionOf } from "./recognise/section.ts";

/** Prose beside questions that is more than instructions is a lesson. */
const LESSON = 600;

/** Reads a Word document: its questions, and its text as lessons where it is more than a bank. */
export async function readWord({ path, bytes }: Source): Promise<Found> {
  const document = await readDocument(bytes);
  const gathered = gatherFiles();
  const files: SpanFiles = {
    picture: (src, name) => {
      const content = document.picture(src);
      return content && gathered.bytes(name, content);
    },
  };
  const lines = linesOf(document.blocks, isFrame);
  const drafts = assemble(lines);
  const made = makeQuestions(drafts, path, files);
  const banks = drafts.banks.map((table) => bankOf(table, path));
  const questions = [...made.questions, ...banks.flatMap((bank) => bank.questions)].sort(
    (a, b) => a.place.start.line - b.place.start.line,
  );
  const diagnostics = [
    ...made.diagnostics,
    ...banks.flatMap((bank) => bank.diagnostics),
    ...asides(document, path),
  ];
  const rest = restOf(document.blocks, drafts.used);
  const prose = drafts.outside.reduce(
    (sum, line) => sum + (wordsOf(line).length >= 60 ? wordsOf(line).length : 0),
    0,
  );
  const isLesson = questions.length === 0 ? made.diagnostics.length === 0 : prose >= LESSON;
  if (!isLesson) {
    diagnostics.push(...leftOut(drafts.outside, path));
    return { questions, files: gathered.files, diagnostics };
  }
  const { blocks, guessed } = withGuessedHeadings(rest);
  const [first] = guessed;
  if (first !== undefined)
    diagnostics.push(
      diagnostic("HV4504", { guess: "headings", certainty: 70, name: "" }, placeOfRow(path, first)),
    );
  const modules = makeLessons(blocks, path, files, document.notes);
  return {
    questions: filed(questions, modules[0]?.title),
    modules,
    files: gathered.files,
    diagnostics,
  };
}

/** Questions of a document that is one lesson are that lesson's. */
function filed(
  questions: readonly FoundQuestion[],
  title: string | undefined,
): readonly FoundQuestion[] {
  return title
    ? questions.map((one) => (one.category.length > 0 ? one : { ...one, category: [title] }))
    : questions;
}

/** A table whose columns say what they hold. */
function bankOf(table: Table, path: string): Found {
  const rows = table.rows.map((row, index) => ({
    line: rowNumber(table, index),
    cells: row.map(textOf),
  }));
  return readRows(path, rows, []);
}

/** The first paragraph of a row. */
function rowNumber({ rows, number }: Table, index: number): number {
  const first = rows[index]?.flatMap(({ blocks }) => blocks)[0];
  return first?.number ?? number;
}

/** What stands in no question and in no list of keys. */
function restOf(blocks: readonly Block[], used: ReadonlySet<number>): readonly Block[] {
  return blocks.filter((block) => {
    if (!used.has(block.number)) return block.kind === "paragraph" || !isUsed(block, used);
    return false;
  });
}

function isUsed(table: Table, used: ReadonlySet<number>): boolean {
  return table.rows
    .flat()
    .some(({ blocks }) =>
      blocks.some(
        (block) => used.has(block.number) || (block.kind === "table" && isUsed(block, used)),
      ),
    );
}

/** What a bank holds beside its questions, but for titles and what forms are filled in with. */
function leftOut(lines: readonly Line[], path: string): readonly Diagnostic[] {
  const told = lines.filter((line) => {
    const text = line.table ? line.table.rows.flat().map(textOf).join(" ") : wordsOf(line);
    const isName =
      sectionOf(line) !== undefined || /(?:…|\.{4,}|_{4,})/.test(text) || text.length < 40;
    return !isName;
  });
  return told.map((line) => {
    const text = line.table
      ? line.table.rows.flat().map(textOf).join(" ")
      : textOfSpans(line.spans);
    return diagnostic(
      "HV4533",
      { text: text.replace(/\s+/g, " ").trim().slice(0, 60) },
      placeOfRow(path, line.number),
    );
  });
}

function asides(
  { leftovers, changes, changedAt }: WordDocument,
  path: string,
): readonly Diagnostic[] {
  const told = leftovers.map(({ kind, number }) =>
    diagnostic("HV4534", { remnant: kind }, placeOfRow(path, number)),
  );
  if (changes === 0) return told;
  return [...told, diagnostic("HV4535", { count: changes }, placeOfRow(path, changedAt))];
}
