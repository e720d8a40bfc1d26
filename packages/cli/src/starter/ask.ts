import type { Readable, Writable } from "node:stream";
import { isCancel, select, text } from "@clack/prompts";
import { visible } from "@hocvu/diagnostics";
import type { CommandWords } from "../words/catalogue.ts";
import type { CourseWishes } from "./starter-course.ts";
import { readId, readModules, readTitle, type Understood } from "./wishes.ts";

/** Where questions are asked and answers typed. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** What is known already: given as an option, or proposed from the folder's name. */
export interface Known {
  readonly given: Partial<CourseWishes>;
  readonly proposed: {
    readonly id: string;
    readonly title: string;
    readonly language: CourseWishes["language"];
    readonly modules: string;
  };
}

/** Asks for what was not given. `undefined` when the author breaks off. */
export async function askWishes(
  { given, proposed }: Known,
  words: CommandWords,
  terminal: Terminal,
): Promise<CourseWishes | undefined> {
  const title =
    given.title ??
    (await ask(words.askTitle, proposed.title, (t) => readTitle(t, words), terminal));
  if (title === undefined) return undefined;
  const id = given.id ?? (await ask(words.askId, proposed.id, (t) => readId(t, words), terminal));
  if (id === undefined) return undefined;
  const language = given.language ?? (await askLanguage(proposed.language, words, terminal));
  if (language === undefined) return undefined;
  const read = (answer: string) => readModules(answer, language, words);
  const modules = given.modules ?? (await ask(words.askModules, proposed.modules, read, terminal));
  return modules && { id, title, language, modules };
}

/** Asks until the answer can be taken. */
async function ask<T>(
  message: string,
  proposal: string,
  read: (answer: string) => Understood<T>,
  terminal: Terminal,
): Promise<T | undefined> {
  const answer = await text({
    message,
    // Shown until the first letter is typed, and taken where none is.
    placeholder: proposal,
    defaultValue: proposal,
    validate: (answer) => {
      const understood = read(answer || proposal);
      return "problem" in understood ? visible(understood.problem) : undefined;
    },
    ...terminal,
  });
  if (isCancel(answer)) return undefined;
  const understood = read(answer);
  return "value" in understood ? understood.value : undefined;
}

async function askLanguage(
  initialValue: CourseWishes["language"],
  words: CommandWords,
  terminal: Terminal,
): Promise<CourseWishes["language"] | undefined> {
  const answer = await select<CourseWishes["language"]>({
    message: words.askLanguage,
    options: [
      { value: "vi", label: "Tiếng Việt" },
      { value: "en", label: "English" },
    ],
    initialValue,
    showInstructions: false,
    ...terminal,
  });
  return isCancel(answer) ? undefined : answer;
}
