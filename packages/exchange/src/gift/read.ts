import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import type { Html, Question } from "@hocvu/model";
import type { Found, FoundQuestion, Source } from "../bank.ts";
import { cleanHtml, htmlOfText } from "../html/clean-html.ts";
import { placesIn } from "../place.ts";
import {
  blankHtml,
  makeChoice,
  makeFillIn,
  makeMatching,
  makeNumeric,
  makeTrueFalse,
  type Said,
} from "../questions/make.ts";
import { tagsAs } from "../questions/tags.ts";
import { textOfBytes } from "../text-of-bytes.ts";
import { findSign, type GiftPart, giftParts, unescapeGift } from "./scan.ts";

/** Reads a GIFT file, as Moodle writes and reads it. */
export async function readGift({ path, bytes }: Source): Promise<Found> {
  const text = textOfBytes(bytes);
  const placeAt = placesIn(path, text);
  const diagnostics: Diagnostic[] = [];
  const questions: FoundQuestion[] = [];
  const lang = langOf(text);
  let category: readonly string[] = [];
  for (const part of giftParts(text)) {
    if (part.kind === "category") {
      category = categoryOf(part.text);
      continue;
    }
    const place = placeAt(part.start, part.end);
    const question = readOne(part, place, lang, diagnostics);
    if (question) questions.push({ question, category, place });
  }
  return { questions, files: new Map(), diagnostics };
}

/** `$course$/top/A/B` as A and B; `//` is a slash in a name. */
export function categoryOf(path: string): readonly string[] {
  return path
    .replace(/\/\//g, "\u0000")
    .split("/")
    .map((name) => name.replaceAll("\u0000", "/").trim())
    .filter(
      (name) => name !== "" && !/^\$[\w-]+\$$/.test(name) && !/^(?:top|default.*)$/i.test(name),
    );
}

const FORMATS = ["html", "moodle", "plain", "markdown"];

function readOne(
  part: GiftPart,
  place: Place,
  lang: "vi" | "en",
  diagnostics: Diagnostic[],
): Question | undefined {
  let { text } = part;
  let title = "";
  if (text.startsWith("::")) {
    const end = findSign(text, "::", 2);
    if (end > 0) {
      title = unescapeGift(text.slice(2, end));
      text = text.slice(end + 2).trim();
    }
  }
  let format = "moodle";
  const [mark, name = ""] = /^\[(\w+)\]\s*/.exec(text) ?? [];
  if (mark && FORMATS.includes(name.toLowerCase())) {
    format = name.toLowerCase();
    text = text.slice(mark.length);
  }
  const html = (source: string) => htmlOf(unescapeGift(source), format);
  const open = findSign(text, "{");
  const close = open < 0 ? -1 : findSign(text, "}", open);
  const name_ = title || unescapeGift(text).slice(0, 60);
  if (open < 0) {
    diagnostics.push(diagnostic("HV4501", { kind: "description", name: name_ }, place));
    return undefined;
  }
  if (close < 0) {
    diagnostics.push(diagnostic("HV4502", { name: name_, lack: "unclosed" }, place));
    return undefined;
  }
  const before = html(text.slice(0, open));
  const after = html(text.slice(close + 1));
  const inner = text.slice(open + 1, close).trim();
  const general = findSign(inner, "####");
  const body = (general < 0 ? inner : inner.slice(0, general)).trim();
  const explanation = general < 0 ? "" : blocks(html(inner.slice(general + 4)));
  const tags = tagsAs(part.tags);
  const said: Said = {
    ...(part.id ? { id: part.id } : {}),
    stem: before || html(title),
    ...tags,
    ...(explanation ? { explanation } : {}),
  };
  return readAnswers({ body, said, before, after, html, place, lang, name: name_ }, diagnostics);
}

interface Reading {
  readonly body: string;
  readonly said: Said;
  readonly before: Html;
  readonly after: Html;
  readonly html: (source: string) => Html;
  readonly place: Place;
  readonly lang: "vi" | "en";
  readonly name: string;
}

function readAnswers(reading: Reading, diagnostics: Diagnostic[]): Question | undefined {
  const { body, said, before, after, html, place, lang, name } = reading;
  if (body === "") {
    diagnostics.push(diagnostic("HV4502", { name, lack: "sample" }, place));
    return undefined;
  }
  const truth = /^(T|TRUE|F|FALSE)\s*(?:#|$)/i.exec(body);
  if (truth) {
    const isTrue = /^T/i.test(truth[1] ?? "");
    const [, wrong, right] = splitAt(body, "#").map((one) => html(one));
    const feedback = isTrue ? [right, wrong] : [wrong, right];
    return makeTrueFalse(said, isTrue, lang, feedback);
  }
  if (body.startsWith("#")) return readNumber(reading, diagnostics);
  const answers = answersIn(body);
  if (answers.length === 0) {
    diagnostics.push(diagnostic("HV4502", { name, lack: "answers" }, place));
    return undefined;
  }
  if (answers.every(({ sign }) => sign === "=")) {
    const pairs = answers.map(({ text }) => pairIn(text));
    if (answers.length > 1 && pairs.every((pair) => pair.length === 2)) {
      const matched = pairs.map(
        ([left = "", right = ""]) => [html(left), htmlOfText(unescapeGift(right))] as const,
      );
      return makeMatching(
        said,
        matched.filter(([left]) => left !== ""),
      );
    }
    if (answers.some(({ feedback }) => feedback !== ""))
      diagnostics.push(diagnostic("HV4503", { name, lost: ["feedback"] }, place));
    const texts = answers.map(({ text }) => unescapeGift(text));
    return makeFillIn(inText(said, after, lang), blankText(before, after), [texts]);
  }
  const choices = answers.map(({ sign, weight, text, feedback }) => ({
    html: html(text),
    correct: weight === undefined ? sign === "=" : weight > 0,
    feedback: feedback === "" ? undefined : html(feedback),
  }));
  const right = choices.filter(({ correct }) => correct).length;
  if (right === 0) {
    diagnostics.push(diagnostic("HV4502", { name, lack: "right" }, place));
    return undefined;
  }
  const weights = answers.map(({ weight }) => weight);
  const isWeighed = weights.some((weight) => weight !== undefined);
  if (isWeighed && unevenly(weights, right))
    diagnostics.push(diagnostic("HV4503", { name, lost: ["weights"] }, place));
  const stem = after === "" ? said.stem : `${said.stem} _____ ${after}`;
  return makeChoice({ ...said, stem }, choices, { scoring: isWeighed ? "partial" : "all" });
}

/** Whether right choices are worth different shares: ours are worth the same. */
function unevenly(weights: readonly (number | undefined)[], right: number): boolean {
  const positive = weights.filter((weight): weight is number => (weight ?? 0) > 0);
  return positive.some((weight) => Math.abs(weight - 100 / right) > 0.5);
}

/** Where the blank is the question, nothing else asks. */
function inText(said: Said, after: Html, lang: "vi" | "en"): Said {
  if (after === "") return said;
  return {
    ...said,
    stem: lang === "vi" ? "Điền vào chỗ trống" : "Fill in the blank",
  };
}

function blankText(before: Html, after: Html): Html {
  return after === "" ? blankHtml(0) : `${before} ${blankHtml(0)} ${after}`.trim();
}

function readNumber(
  { body, said, before, after, place, lang, name }: Reading,
  diagnostics: Diagnostic[],
): Question | undefined {
  const options = body.startsWith("#=") || /^#\s*[=~]/.test(body) ? answersIn(body.slice(1)) : [];
  const [first] = options.length > 0 ? options : [{ text: splitAt(body.slice(1), "#")[0] ?? "" }];
  if (options.length > 1)
    diagnostics.push(diagnostic("HV4503", { name, lost: ["answers"] }, place));
  const range = rangeIn(first?.text ?? "");
  if (!range) {
    diagnostics.push(diagnostic("HV4502", { name, lack: "number" }, place));
    return undefined;
  }
  return makeNumeric(inText(said, after, lang), blankText(before, after), ...range);
}

export function rangeIn(text: string): readonly [from: number, to: number] | undefined {
  const plain = text.replace(/\s+/g, "").replace(/,/g, ".");
  const number = "([+-]?\\d*\\.?\\d+(?:e[+-]?\\d+)?)";
  const between = new RegExp(`^${number}\\.\\.${number}$`, "i").exec(plain);
  if (between) return ordered(Number(between[1]), Number(between[2]));
  const around = new RegExp(`^${number}(?::${number})?$`, "i").exec(plain);
  if (!around) return undefined;
  const [middle, width] = [Number(around[1]), Number(around[2] ?? 0)];
  return ordered(short(middle - width), short(middle + width));
}

function ordered(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/** 42 ± 0.1 ends at 42.1. */
export function short(value: number): number {
  return Number(value.toPrecision(12));
}

interface Answer {
  readonly sign: "=" | "~";
  readonly weight?: number;
  readonly text: string;
  readonly feedback: string;
}

function answersIn(body: string): readonly Answer[] {
  const answers: Answer[] = [];
  const starts: number[] = [];
  for (let at = 0; at < body.length; at++) {
    if (body[at] === "\\") at++;
    else if (body[at] === "=" || body[at] === "~") starts.push(at);
  }
  starts.forEach((start, index) => {
    const raw = body.slice(start + 1, starts[index + 1]).trim();
    const [mark, weight] = /^%(-?\d+(?:\.\d+)?)%/.exec(raw) ?? [];
    const [text = "", ...feedback] = splitAt(raw.slice(mark?.length ?? 0), "#");
    answers.push({
      sign: body[start] as "=" | "~",
      ...(weight === undefined ? {} : { weight: Number(weight) }),
      text: text.trim(),
      feedback: feedback.join("#").trim(),
    });
  });
  return answers;
}

function splitAt(text: string, sign: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = findSign(text, sign); at >= 0; at = findSign(text, sign, from)) {
    parts.push(text.slice(from, at));
    from = at + sign.length;
  }
  return [...parts, text.slice(from)].map((part) => part.trim());
}

/** What stands before the first arrow, and all behind it. */
function pairIn(text: string): readonly string[] {
  const at = findSign(text, "->");
  return at < 0 ? [text] : [text.slice(0, at).trim(), text.slice(at + 2).trim()];
}

function htmlOf(text: string, format: string): Html {
  if (format === "html" || (format === "moodle" && /<\/?[a-z][^>]*>/i.test(text)))
    return cleanHtml(text).html;
  return htmlOfText(text);
}

export function blocks(html: Html): Html {
  return html === "" || /^<(?:p|ul|ol|dl|hr|div|table|pre|blockquote)\b/.test(html)
    ? html
    : `<p>${html}</p>`;
}

/** Vietnamese has letters that no other language has. */
export function langOf(text: string): "vi" | "en" {
  return /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text) ? "vi" : "en";
}
