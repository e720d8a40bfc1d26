import type { QuestionType } from "@hocvu/model";
import type { FormWords } from "../words/forms/words.ts";
import {
  type CourseOutline,
  type CourseText,
  type OutlinedModule,
  readOutline,
} from "./modules/outline.ts";
import { planCarry } from "./modules/plan-carry.ts";
import { planAddition, planMove, planRemoval, planRename } from "./modules/plan-modules.ts";
import { addSection, moveSection, newPage, removeSection, renamePage } from "./modules/sections.ts";
import { editing, type Step } from "./modules/steps.ts";
import { QUESTION_TYPES } from "./question/fields.ts";
import { newQuestion, renderQuestion } from "./question/new-question.ts";
import type { TextEdit } from "./text-edit.ts";

/** What is done to modules, pages and questions as wholes. */
export type FileDeed =
  | { readonly kind: "add-module"; readonly title: string; readonly at: number }
  | { readonly kind: "rename-module"; readonly path: string; readonly title: string }
  | { readonly kind: "move-module"; readonly path: string; readonly to: number }
  | { readonly kind: "remove-module"; readonly path: string }
  | {
      readonly kind: "add-page";
      readonly path: string;
      readonly title: string;
      readonly after?: number;
    }
  | {
      readonly kind: "rename-page";
      readonly path: string;
      readonly start: number;
      readonly title: string;
    }
  /** A page of a lesson, or a question of a bank. */
  | {
      readonly kind: "move-part";
      readonly path: string;
      readonly start: number;
      readonly to: number;
    }
  /** Into another module: `into` is the lesson, or the bank, that it gets into. */
  | {
      readonly kind: "carry-part";
      readonly path: string;
      readonly start: number;
      readonly into: string;
      readonly at: "first" | "last";
    }
  | { readonly kind: "remove-part"; readonly path: string; readonly start: number }
  | { readonly kind: "add-question"; readonly path: string; readonly type: QuestionType };

/** A deed as it comes from the window; nothing for something else. */
export function asFileDeed(data: unknown): FileDeed | undefined {
  const deed = (data ?? {}) as Readonly<Record<string, unknown>>;
  const has = (names: readonly string[], type: string) =>
    names.every((name) => typeof deed[name] === type);
  const isDeed = () => {
    switch (deed.kind) {
      case "add-module":
        return has(["title"], "string") && has(["at"], "number");
      case "rename-module":
        return has(["path", "title"], "string");
      case "move-module":
        return has(["path"], "string") && has(["to"], "number");
      case "remove-module":
        return has(["path"], "string");
      case "add-page":
        return has(["path", "title"], "string");
      case "rename-page":
        return has(["path", "title"], "string") && has(["start"], "number");
      case "move-part":
        return has(["path"], "string") && has(["start", "to"], "number");
      case "carry-part": {
        const isPlace = deed.at === "first" || deed.at === "last";
        return isPlace && has(["path", "into"], "string") && has(["start"], "number");
      }
      case "remove-part":
        return has(["path"], "string") && has(["start"], "number");
      case "add-question":
        return has(["path"], "string") && QUESTION_TYPES.includes(deed.type as QuestionType);
      default:
        return false;
    }
  };
  return isDeed() ? (data as FileDeed) : undefined;
}

/** The steps of a deed; nothing where there is nothing to do, or nothing to do it to. */
export function stepsOf(
  deed: FileDeed,
  texts: readonly CourseText[],
  words: FormWords,
  stamp: string,
): readonly Step[] {
  const outline = readOutline(texts);
  const text = "path" in deed ? (texts.find(({ path }) => path === deed.path)?.text ?? "") : "";
  const edit = (edits: readonly TextEdit[] | undefined) =>
    "path" in deed ? editing(deed.path, text, edits) : [];
  switch (deed.kind) {
    case "add-module":
      if (deed.title.trim() === "") return [];
      return planAddition(texts, { title: deed.title.trim(), at: deed.at }, words.newModule);
    case "rename-module":
      return deed.title.trim() === "" ? [] : planRename(texts, deed.path, deed.title.trim());
    case "move-module":
      return planMove(texts, deed.path, deed.to);
    case "remove-module":
      return planRemoval(texts, deed.path, stamp);
    case "add-page": {
      const module = outline.modules.find(({ path }) => path === deed.path);
      if (!module || deed.title.trim() === "") return [];
      const taken = outline.modules.flatMap(({ pages }) => pages.map(({ id }) => id));
      const page = newPage(deed.title, freeId(module.id, taken), words.newModule.text);
      return edit(addSection(text, page, deed.after));
    }
    case "rename-page": {
      const module = outline.modules.find(({ path }) => path === deed.path);
      const page = module?.pages.find(({ start }) => start === deed.start);
      return page ? edit(renamePage(text, deed.start, deed.title, page.id)) : [];
    }
    case "move-part":
      return edit(moveSection(text, deed.start, deed.to));
    case "carry-part":
      return carrySteps(deed, texts, outline);
    case "remove-part":
      return edit(removeSection(text, deed.start));
    case "add-question":
      return questionSteps(deed, texts, outline, words);
  }
}

function carrySteps(
  { path, start, into, at }: Extract<FileDeed, { kind: "carry-part" }>,
  texts: readonly CourseText[],
  { modules }: CourseOutline,
): readonly Step[] {
  const from = modules.find((one) => one.path === path || one.bank === path);
  if (!from) return [];
  const isPage = from.path === path;
  if (!modules.some((one) => (isPage ? one.path : one.bank) === into)) return [];
  const pageId = isPage ? from.pages.find((page) => page.start === start)?.id : undefined;
  if (isPage && pageId === undefined) return [];
  return planCarry(texts, { path, start, into, at, ...(pageId === undefined ? {} : { pageId }) });
}

function questionSteps(
  { path, type }: Extract<FileDeed, { kind: "add-question" }>,
  texts: readonly CourseText[],
  outline: CourseOutline,
  words: FormWords,
): readonly Step[] {
  const module = outline.modules.find((one) => one.path === path);
  if (!module) return [];
  const id = freeId(module.id, questionIds(outline.modules));
  const bank = texts.find((one) => one.path === module.bank);
  const outcome = leastAsked(module.outcomes, bank?.text ?? "");
  const source = renderQuestion(newQuestion(type, { id, outcome }, words.newQuestion));
  if (!bank) return [{ kind: "create", path: module.bank, text: `${source}\n` }];
  return editing(module.bank, bank.text, addSection(bank.text, source));
}

/** The outcome that fewest of a bank's questions ask about; the first of several. */
function leastAsked(outcomes: OutlinedModule["outcomes"], bank: string): string {
  const asked = [...bank.matchAll(/\boutcome=(?:"([^"\n]*)"|([^\s"}]+))/g)].flatMap(
    ([, quoted, plain]) => (quoted ?? plain ?? "").split(",").map((one) => one.trim()),
  );
  const count = (id: string) => asked.filter((one) => one === id).length;
  return [...outcomes].sort((a, b) => count(a.id) - count(b.id))[0]?.id ?? "";
}

function questionIds(modules: readonly OutlinedModule[]): readonly string[] {
  return modules.flatMap(({ pages, questions }) =>
    [...questions, ...pages.flatMap(({ checks }) => checks)].map(({ id }) => id),
  );
}

/** An id that nothing has, made of the module's: words may change, ids should not. */
function freeId(module: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) {
    const id = `${module.slice(0, 58)}-${n}`;
    if (!taken.includes(id)) return id;
  }
}
