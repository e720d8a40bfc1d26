import { basename, resolve } from "node:path";
import { isId, slug } from "@hocvu/compiler";
import type { CommandWords } from "../words/catalogue.ts";
import type { CourseWishes } from "./starter-course.ts";

/** Blanks, and what no package can carry. */
const BLANKS = /[\s\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]+/gu;
/** More is a slip of the finger. */
export const MAX_MODULES = 50;
const DEFAULT_MODULES = "3";
/** So that ids made from a module's id stay below the longest that are allowed. */
const MAX_MODULE_ID = 40;

/** An answer that was understood, or why it cannot be taken, in the user's words. */
export type Understood<T> = { readonly value: T } | { readonly problem: string };

export function readId(text: string, words: CommandWords): Understood<string> {
  const id = text.trim();
  return isId(id) ? { value: id } : { problem: words.notAnId(id, slug(id)) };
}

export function readTitle(text: string, words: CommandWords): Understood<string> {
  const title = oneLine(text);
  return title === "" ? { problem: words.emptyTitle } : { value: title };
}

/** Reads a number of modules, or their names with commas between them; nameless ones are numbered in `language`. */
export function readModules(
  text: string,
  language: CourseWishes["language"],
  words: CommandWords,
): Understood<CourseWishes["modules"]> {
  const number = /^\s*\d+\s*$/.test(text) ? Number(text) : undefined;
  const titles =
    number === undefined
      ? text.split(",").map(oneLine).filter(Boolean)
      : Array.from({ length: Math.min(number, MAX_MODULES + 1) }, (_, index) =>
          numbered(index + 1, language),
        );
  if (titles.length < 1 || titles.length > MAX_MODULES) {
    return { problem: words.moduleCount(MAX_MODULES) };
  }
  const modules = titles.map((title, index) => ({
    id: moduleId(title, index + 1, language),
    title,
  }));
  for (const [index, { id, title }] of modules.entries()) {
    const earlier = modules.slice(0, index).find((module) => module.id === id);
    if (earlier) return { problem: words.sameModule(earlier.title, title) };
  }
  return { value: modules };
}

/** What is asked for, or left as it is, when an author says nothing: all of it comes from the folder's name. */
export function defaultsFor(folder: string): { id: string; title: string; modules: string } {
  const name = basename(resolve(folder)).normalize("NFC");
  const spaced = oneLine(name.replace(/[-_\p{Cf}]+/gu, " "));
  return {
    id: slug(name) || "course",
    title:
      spaced === "" ? oneLine(name) || "course" : spaced.charAt(0).toUpperCase() + spaced.slice(1),
    modules: DEFAULT_MODULES,
  };
}

function oneLine(text: string): string {
  return text.replace(BLANKS, " ").trim();
}

function numbered(number: number, language: CourseWishes["language"]): string {
  return language === "vi" ? `Bài ${number}` : `Module ${number}`;
}

/** A name of which no letter can stand in an id gives one by its number. */
function moduleId(title: string, number: number, language: CourseWishes["language"]): string {
  const id = slug(title).slice(0, MAX_MODULE_ID).replace(/-$/, "");
  return id === "" ? slug(numbered(number, language)) : id;
}
