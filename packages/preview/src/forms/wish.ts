import type { FrontChange } from "./front-matter/front-change.ts";
import type { PageFields } from "./page/page-text.ts";
import { ATTRIBUTES, QUESTION_TYPES, type QuestionFields } from "./question/fields.ts";
import type { FileKind } from "./question/find-questions.ts";

interface WishBase {
  readonly file: string;
  /** Of the text that the form was filled from, and that text. */
  readonly digest: string;
  readonly base: string;
  /** The same when it is sent again. */
  readonly id: string;
}

/** What a form asks to be written. */
export type Wish =
  | (WishBase & {
      readonly kind: "question";
      readonly fileKind: FileKind;
      readonly start: number;
      readonly fields: QuestionFields;
    })
  | (WishBase & {
      readonly kind: "page";
      readonly start: number;
      /** The id that the page has, be it written or made of its title. */
      readonly pageId: string;
      readonly fields: PageFields;
    })
  | (WishBase & { readonly kind: "front"; readonly change: FrontChange });

type Data = Readonly<Record<string, unknown>>;

/** What came from the window, if it is what a form sends. */
export function asWish(data: unknown): Wish | undefined {
  if (!isData(data)) return undefined;
  const isBase = hasTexts(data, ["file", "digest", "base", "id"]);
  if (!isBase) return undefined;
  switch (data.kind) {
    case "question": {
      const isOf = data.fileKind === "bank" || data.fileKind === "lesson";
      return isOf && isCount(data.start) && isQuestion(data.fields)
        ? (data as unknown as Wish)
        : undefined;
    }
    case "page": {
      const isPage = typeof data.start === "number" && typeof data.pageId === "string";
      const isTold = isData(data.fields) && hasTexts(data.fields, ["title", "text"]);
      return isPage && isTold ? (data as unknown as Wish) : undefined;
    }
    case "front":
      return isChange(data.change) ? (data as unknown as Wish) : undefined;
    default:
      return undefined;
  }
}

function isQuestion(data: unknown): boolean {
  if (!isData(data) || !hasTexts(data, ["stem", "body", "at", "hint", "explanation"])) return false;
  const { type, attributes, answer } = data;
  if (!(QUESTION_TYPES as readonly unknown[]).includes(type) || !isData(answer)) return false;
  return isData(attributes) && hasTexts(attributes, ATTRIBUTES) && isAnswer(answer);
}

function isAnswer(answer: Data): boolean {
  const each = (list: unknown, is: (one: Data) => boolean) =>
    Array.isArray(list) && list.every((one) => isData(one) && isOrigin(one.from) && is(one));
  const texts = (list: unknown, length?: number) =>
    Array.isArray(list) &&
    list.every((one) => typeof one === "string") &&
    (length === undefined || list.length === length);
  switch (answer.shape) {
    case "choices":
      return each(
        answer.choices,
        (one) =>
          hasTexts(one, ["text", "feedback"]) &&
          typeof one.right === "boolean" &&
          typeof one.pin === "boolean",
      );
    case "items":
      return each(answer.items, (one) => hasTexts(one, ["text"]));
    case "pairs":
      return (
        texts(answer.header, 2) && each(answer.pairs, (one) => hasTexts(one, ["left", "right"]))
      );
    case "groups":
      return (
        texts(answer.groups) &&
        each(answer.cells, (one) => hasTexts(one, ["text"]) && isCount(one.group))
      );
    case "written":
      return (
        typeof answer.sample === "string" &&
        each(answer.criteria, (one) => hasTexts(one, ["text", "points"]))
      );
    case "blanks":
    case "markdown":
      return typeof answer.text === "string";
    default:
      return false;
  }
}

function isChange(data: unknown): boolean {
  if (!isData(data) || !Array.isArray(data.path) || data.path.length === 0) return false;
  const isPath = data.path.every(
    (step, at) => (at > 0 && isCount(step)) || typeof step === "string",
  );
  if (!isPath || data.path.includes("__proto__")) return false;
  switch (data.kind) {
    case "set":
      return isValue(data.value, 2);
    case "remove":
      return true;
    case "rename":
      return typeof data.key === "string" && data.key !== "" && data.key !== "__proto__";
    default:
      return false;
  }
}

function isScalar(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

/** A value, a list of some, or a map of plain keys, which may be empty; maps within maps as deep as forms write them. */
function isValue(value: unknown, depth: number): boolean {
  if (isScalar(value)) return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.length > 0 && value.every(isScalar);
  return (
    isData(value) &&
    Object.entries(value).every(([key, own]) => /^[a-zA-Z]+$/.test(key) && isValue(own, depth - 1))
  );
}

function isData(data: unknown): data is Data {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function hasTexts(data: Data, names: readonly string[]): boolean {
  return names.every((name) => typeof data[name] === "string");
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isOrigin(value: unknown): boolean {
  return value === undefined || isCount(value);
}
