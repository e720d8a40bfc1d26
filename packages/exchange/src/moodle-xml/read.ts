import { type Diagnostic, diagnostic, type Place, type QuestionFault } from "@hocvu/diagnostics";
import type { Html, Question } from "@hocvu/model";
import type { Element } from "xast";
import type { Found, FoundQuestion, Source } from "../bank.ts";
import { damaged } from "../damaged.ts";
import { blocks, categoryOf, langOf, short } from "../gift/read.ts";
import { cleanHtml, htmlOfText } from "../html/clean-html.ts";
import { type Gathered, gatherFiles } from "../pictures.ts";
import { placesIn } from "../place.ts";
import {
  makeChoice,
  makeFillIn,
  makeMatching,
  makeNumeric,
  makeOrdering,
  makeTrueFalse,
  type Said,
} from "../questions/make.ts";
import { makeShortAnswer } from "../questions/marking.ts";
import { fallback, parted } from "../questions/parted.ts";
import { tagsAs } from "../questions/tags.ts";
import { textOfBytes } from "../text-of-bytes.ts";
import { all, attribute, first, parseXml, text } from "../xml/elements.ts";
import { clozeParts } from "./cloze.ts";

/** Reads questions that Moodle has exported as XML, with the pictures in them. */
export async function readMoodleXml({ path, bytes }: Source): Promise<Found> {
  const source = textOfBytes(bytes);
  const placeAt = placesIn(path, source);
  const diagnostics: Diagnostic[] = [];
  const gathered = gatherFiles();
  const questions: FoundQuestion[] = [];
  const lang = langOf(source.slice(0, LANGUAGE_SAMPLE));
  let category: readonly string[] = [];
  // One after the other: the tree of a whole file with its pictures takes several times its size.
  for (const { start, end } of questionsIn(source)) {
    const place = placeAt(start, end);
    let element: Element | undefined;
    try {
      element = parseXml(source.slice(start, end));
    } catch (error) {
      const at = (offset?: number) => (offset === undefined ? place : placeAt(start + offset));
      diagnostics.push(damaged(error, "Moodle XML", at));
      continue;
    }
    const type = attribute(element, "type");
    if (type === "category") {
      category = categoryOf(text(first(first(element, "category"), "text")).trim());
      continue;
    }
    const question = element && readOne(element, type, { gathered, diagnostics, place, lang });
    if (question) questions.push({ question, category, place });
  }
  return { questions, files: gathered.files, diagnostics };
}

/** Enough to tell what language a file is in. */
const LANGUAGE_SAMPLE = 100_000;

/** Where each question begins and ends; what stands in CDATA begins none. */
function* questionsIn(source: string): Iterable<{ readonly start: number; readonly end: number }> {
  const marks = /<!\[CDATA\[|<question\b|<\/question>/g;
  let start = -1;
  for (let mark = marks.exec(source); mark; mark = marks.exec(source)) {
    const [found] = mark;
    if (found === "<![CDATA[") {
      const end = source.indexOf("]]>", marks.lastIndex);
      marks.lastIndex = end < 0 ? source.length : end;
    } else if (found === "<question") {
      if (start < 0) start = mark.index;
    } else if (start >= 0) {
      yield { start, end: marks.lastIndex };
      start = -1;
    }
  }
  if (start >= 0) yield { start, end: source.length };
}

interface Context {
  readonly gathered: Gathered;
  readonly diagnostics: Diagnostic[];
  readonly place: Place;
  readonly lang: "vi" | "en";
}

function readOne(element: Element, type: string, context: Context): Question | undefined {
  const { diagnostics, place, lang } = context;
  const field = (node: Element | undefined) => htmlOf(node, context);
  const title = text(first(first(element, "name"), "text")).trim();
  const stem = field(first(element, "questiontext"));
  const points = Number(text(first(element, "defaultgrade")) || 1);
  const tags = all(first(element, "tags"), "tag").map((tag) => text(first(tag, "text")).trim());
  const explanation = blocks(field(first(element, "generalfeedback")));
  const [firstHint, ...hints] = all(element, "hint").map(field).filter(Boolean);
  const name = title || stem.slice(0, 60);
  if (hints.length > 0) diagnostics.push(diagnostic("HV4503", { name, lost: ["hints"] }, place));
  const said: Said = {
    id: text(first(element, "idnumber")).trim(),
    stem: stem || htmlOfText(title),
    ...tagsAs(tags.filter(Boolean)),
    ...(Number.isInteger(points) && points > 1 && points < 10_000 ? { points } : {}),
    ...(explanation ? { explanation } : {}),
    ...(firstHint ? { hint: blocks(firstHint) } : {}),
  };
  const answers = all(element, "answer");
  const right = (node: Element) => Number(attribute(node, "fraction")) > 0;
  const feedbackOf = (node: Element) => field(first(node, "feedback")) || undefined;
  const incomplete = (fault: QuestionFault) => {
    diagnostics.push(diagnostic("HV4502", { name, lack: fault }, place));
    return undefined;
  };
  switch (type) {
    case "truefalse": {
      const isTrue = answers.some(
        (one) => right(one) && /^true$/i.test(text(first(one, "text")).trim()),
      );
      const of = (word: string) =>
        answers.find((one) => text(first(one, "text")).trim().toLowerCase() === word);
      const feedback = ["true", "false"].map((word) => {
        const found = of(word);
        return found && feedbackOf(found);
      });
      return makeTrueFalse(said, isTrue, lang, feedback);
    }
    case "multichoice":
    case "multichoiceset": {
      if (answers.length < 2) return incomplete("answers");
      if (!answers.some(right)) return incomplete("right");
      const isSingle = /^(?:true|1)$/i.test(text(first(element, "single")).trim());
      const best = Math.max(...answers.map((one) => Number(attribute(one, "fraction"))));
      const partly = answers.some((one) => right(one) && Number(attribute(one, "fraction")) < best);
      if (partly) diagnostics.push(diagnostic("HV4503", { name, lost: ["weights"] }, place));
      const isRight = (one: Element) =>
        isSingle ? Number(attribute(one, "fraction")) === best : right(one);
      const count = answers.filter(isRight).length;
      const worst = Math.min(...answers.map((one) => Number(attribute(one, "fraction"))));
      const isStrict = type === "multichoiceset" || worst <= -99;
      return makeChoice(
        said,
        answers.map((one) => ({
          html: field(one),
          correct: isRight(one),
          feedback: feedbackOf(one),
        })),
        {
          shuffle: !/^(?:false|0)$/i.test(text(first(element, "shuffleanswers")).trim()),
          scoring: isStrict ? "all" : "partial",
          ...(isSingle && count === 1 ? { type: "single" as const } : {}),
        },
      );
    }
    case "shortanswer": {
      const texts = answers
        .filter(right)
        .map((one) => text(first(one, "text")).trim().replace(/\\\*/g, "*"));
      if (texts.length === 0) return incomplete("right");
      const [asked, whole] = parted(stem, lang);
      const exact = text(first(element, "usecase")).trim() === "1";
      return makeFillIn({ ...said, stem: asked }, whole, [texts], { exact });
    }
    case "numerical": {
      const best = answers.find(right);
      const middle = Number(text(first(best, "text")).trim().replace(",", "."));
      const width = Number(text(first(best, "tolerance")).trim().replace(",", ".") || 0);
      if (!best || Number.isNaN(middle) || Number.isNaN(width)) return incomplete("number");
      const [asked, whole] = parted(stem, lang);
      return makeNumeric(
        { ...said, stem: asked },
        whole,
        short(middle - width),
        short(middle + width),
      );
    }
    case "matching":
    case "ddmatch": {
      const found = all(element, "subquestion").map(
        (one) => [field(one), htmlOfText(text(first(first(one, "answer"), "text")))] as const,
      );
      const spare = found.filter(([left]) => left === "").length;
      if (spare > 0) diagnostics.push(diagnostic("HV4503", { name, lost: ["distractors"] }, place));
      const asked = found.filter(([left]) => left !== "");
      return asked.length < 2
        ? incomplete("answers")
        : makeMatching(said, asked, { scoring: "partial" });
    }
    case "ordering": {
      const htmls = answers.map(field);
      const isAll = /^(?:ALL_OR_NOTHING|-1)$/.test(text(first(element, "gradingtype")).trim());
      return htmls.length < 2
        ? incomplete("answers")
        : makeOrdering(said, htmls, { scoring: isAll ? "all" : "partial" });
    }
    case "cloze":
    case "multianswer": {
      const { html, blanks, exact, others } = clozeParts(stem);
      if (blanks.length === 0) return incomplete("answers");
      if (others > 0) diagnostics.push(diagnostic("HV4503", { name, lost: ["cloze"] }, place));
      const [asked, ...rest] = html.split(/\n(?=<p>)/);
      const isParted = rest.length > 0 && !(asked ?? "").includes("data-blank");
      const stemOf = isParted ? (asked ?? "").replace(/^<p>|<\/p>$/g, "") : title || fallback(lang);
      return makeFillIn({ ...said, stem: stemOf }, isParted ? rest.join("\n") : html, blanks, {
        scoring: "partial",
        exact,
      });
    }
    case "essay": {
      return (
        makeShortAnswer(said, field(first(element, "graderinfo")), lang) ?? incomplete("sample")
      );
    }
    default:
      diagnostics.push(diagnostic("HV4501", { kind: type || "?", name }, place));
      return undefined;
  }
}

/** What an element with a `text` and files says. */
function htmlOf(node: Element | undefined, { gathered, diagnostics, place }: Context): Html {
  if (!node) return "";
  const source = text(first(node, "text"));
  if (source === "") return "";
  const own = new Map(all(node, "file").map((file) => [attribute(file, "name"), file] as const));
  const format = attribute(node, "format");
  if (format === "plain_text") return htmlOfText(source);
  const { html, dropped } = cleanHtml(source, {
    picture: (src) => {
      const [, encoded] = /^@@PLUGINFILE@@\/(.*)$/.exec(src) ?? [];
      if (encoded === undefined) return gathered.dataUrl(src);
      const name = decoded(encoded).split("/").at(-1) ?? "";
      const file = own.get(name);
      return file && gathered.base64(name, text(file));
    },
  });
  if (dropped.length > 0) diagnostics.push(diagnostic("HV4507", { elements: dropped }, place));
  return html;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
