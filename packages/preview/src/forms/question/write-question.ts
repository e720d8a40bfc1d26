import { applyEdits, type Range, type TextEdit, tidyEdits } from "../text-edit.ts";
import { renderAnswer } from "./answers/index.ts";
import { writeBraces } from "./braces.ts";
import {
  type AnswerFields,
  ATTRIBUTES,
  type AttributeName,
  type QuestionFields,
} from "./fields.ts";
import { writeOpening } from "./film-time.ts";
import { type FileKind, findQuestions, type QuestionSection } from "./find-questions.ts";
import { oneLine, quote, tidyLines } from "./lines.ts";
import { type Protection, protect } from "./protect.ts";
import { type ReadQuestion, readQuestion } from "./read-question.ts";
import { sameFields } from "./same-fields.ts";
import { typeOfAnswer } from "./type-of-answer.ts";

/**
 * The edits that make of the question that begins at `start` what `after` says, and of nothing else anything: each
 * touches the source of its field alone. Signs of a text that would be taken for marks of the question's own are
 * escaped. Nothing comes back for what cannot be written so that it is read as it was meant.
 */
export function writeQuestion(
  text: string,
  kind: FileKind,
  start: number,
  after: QuestionFields,
): readonly TextEdit[] | undefined {
  const sections = findQuestions(text, kind);
  const index = sections.findIndex((one) => one.start === start);
  const section = sections[index];
  const read = section && readQuestion(section, text);
  if (!section || !read) return undefined;
  for (const protection of [0, 1, 2] as const) {
    const asked = tidied(after, read.fields, protection);
    const edits = tidyEdits(text, changesOf(read, asked, section, text));
    if (edits.length === 0 && sameFields(asked, read.fields)) return [];
    const changed = applyEdits(text, edits);
    const found = findQuestions(changed, kind);
    const again = found[index] && readQuestion(found[index], changed);
    if (found.length === sections.length && again && sameFields(again.fields, asked)) return edits;
  }
  return undefined;
}

function changesOf(
  read: ReadQuestion,
  after: QuestionFields,
  { fence }: QuestionSection,
  text: string,
): readonly TextEdit[] {
  const { fields, braces, opening, stem, body, hint, hintText, answer, answerAt, explanation } =
    read;
  const edits: TextEdit[] = opening ? [...writeOpening(opening, after.at, text)] : [];
  if (after.stem !== fields.stem) {
    const lead = text[stem.start - 1] === "#" ? " " : "";
    const trail = stem.start === stem.end && text[stem.end] === "{" ? " " : "";
    edits.push({ ...stem, text: lead + after.stem + trail });
  }
  edits.push(...writeBraces(braces, after.attributes, text));
  if (after.body !== fields.body) edits.push(block(body, fields.body, after.body));
  if (after.hint !== fields.hint) edits.push(...hintEdits());
  if (after.answer.shape === fields.answer.shape && answer) {
    edits.push(...answer.write(after.answer as never));
  } else if (after.answer !== fields.answer) {
    const range = answer?.range ?? { start: answerAt, end: answerAt };
    const put = renderAnswer(after.answer);
    if (answer) edits.push({ ...range, text: put });
    else if (!isEmpty(after.answer)) edits.push({ ...range, text: `\n\n${put}` });
  }
  if (after.explanation !== fields.explanation) {
    const put = after.explanation === "" ? "" : quote(after.explanation);
    edits.push(block(explanation, fields.explanation, put));
  }
  return edits;

  function hintEdits(): readonly TextEdit[] {
    if (fields.hint !== "" && after.hint !== "") return [{ ...hintText, text: after.hint }];
    if (after.hint === "") return [{ start: backTo(hint.start), end: hint.end, text: "" }];
    if (!read.takesHint && fence !== "") return [];
    return [{ ...hint, text: `\n\n:::hint\n${after.hint}\n:::` }];
  }

  /** A block that changes, comes behind a blank line or goes with the one before it. */
  function block(range: Range, before: string, put: string): TextEdit {
    if (before !== "" && put !== "") return { ...range, text: put };
    if (put === "") return { start: backTo(range.start), end: range.end, text: "" };
    return { ...range, text: `\n\n${put}` };
  }

  function backTo(offset: number): number {
    return text.slice(0, offset).trimEnd().length;
  }
}

function isEmpty(answer: AnswerFields): boolean {
  switch (answer.shape) {
    case "choices":
      return answer.choices.length === 0;
    case "items":
      return answer.items.length === 0;
    case "pairs":
      return answer.pairs.length === 0 && answer.header.every((one) => one === "");
    case "groups":
      return answer.cells.length === 0 && answer.groups.every((one) => one === "");
    case "written":
      return answer.sample === "" && answer.criteria.length === 0;
    default:
      return answer.text === "";
  }
}

/** What is asked for as it can be written: what changed is tidied, and protected as far as `protection` says. */
function tidied(
  after: QuestionFields,
  before: QuestionFields,
  protection: Protection,
): QuestionFields {
  const line = (text: string, old: string | undefined) =>
    text === old ? text : protect(oneLine(text), protection);
  const lines = (text: string, old: string | undefined) =>
    text === old ? text : protect(tidyLines(text), protection);
  return {
    type: after.type,
    stem: line(after.stem, before.stem),
    body: lines(after.body, before.body),
    at: after.at === before.at ? after.at : after.at.replace(/["'{}\s]+/g, ""),
    attributes: attributesOf(after, before),
    hint: lines(after.hint, before.hint),
    answer: tidiedAnswer(after.answer, before.answer, line, lines),
    explanation: lines(after.explanation, before.explanation),
  };
}

type Tidy = (text: string, old: string | undefined) => string;

function tidiedAnswer(
  after: AnswerFields,
  before: AnswerFields,
  line: Tidy,
  lines: Tidy,
): AnswerFields {
  switch (after.shape) {
    case "choices": {
      const old = before.shape === after.shape ? before.choices : [];
      const choices = after.choices.map((one) => ({
        ...one,
        text: lines(one.text, old[one.from ?? -1]?.text),
        feedback: lines(one.feedback, old[one.from ?? -1]?.feedback),
      }));
      return { ...after, choices };
    }
    case "items": {
      const old = before.shape === after.shape ? before.items : [];
      const items = after.items.map((one) => ({
        ...one,
        text: lines(one.text, old[one.from ?? -1]?.text),
      }));
      return { ...after, items };
    }
    case "pairs": {
      const old = before.shape === after.shape ? before : undefined;
      const pairs = after.pairs.map((one) => ({
        ...one,
        left: line(one.left, old?.pairs[one.from ?? -1]?.left),
        right: line(one.right, old?.pairs[one.from ?? -1]?.right),
      }));
      const [left, right] = after.header;
      return {
        ...after,
        header: [line(left, old?.header[0]), line(right, old?.header[1])],
        pairs,
      };
    }
    case "groups": {
      const old = before.shape === after.shape ? before : undefined;
      const cells = after.cells.flatMap((one) => {
        const text = line(one.text, old?.cells[one.from ?? -1]?.text);
        return text === "" ? [] : [{ ...one, text }];
      });
      return { ...after, groups: after.groups.map((one, at) => line(one, old?.groups[at])), cells };
    }
    case "written": {
      const old = before.shape === after.shape ? before : undefined;
      const criteria = after.criteria.map((one) => {
        const was = old?.criteria[one.from ?? -1];
        const points = one.points.replace(/[{}\s]/g, "");
        return {
          ...one,
          text: lines(one.text, was?.text),
          points: one.points === was?.points ? one.points : points === "1" ? "" : points,
        };
      });
      return { ...after, sample: lines(after.sample, old?.sample), criteria };
    }
    default:
      // Marks are what it is made of.
      return { ...after, text: tidyLines(after.text) };
  }
}

/** The attributes that a form asks for: `type` is written only where the answers would be taken for another one. */
function attributesOf(after: QuestionFields, before: QuestionFields): QuestionFields["attributes"] {
  const { type, answer } = after;
  const isShown = typeOfAnswer(answer) === type || answer.shape === "markdown";
  const named = before.attributes.type;
  const own = isShown && (type !== before.type || named !== type) ? "" : isShown ? named : type;
  const asked = { ...after.attributes, type: own };
  const written = ATTRIBUTES.map((name): readonly [AttributeName, string] => {
    const value = asked[name];
    if (value === before.attributes[name]) return [name, value];
    const plain = value.replace(/["{}\s]+/g, " ").trim();
    return [name, name === "id" ? plain.replace(/[\s#]+/g, "-") : plain];
  });
  return Object.fromEntries(written) as Record<AttributeName, string>;
}
