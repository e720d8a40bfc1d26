import type { Code } from "@hocvu/diagnostics";
import { soundCourse } from "../course-folder.ts";

/** Files that are put into the sound course, by path; `null` takes one out. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** Something that an author may write by mistake, and the one thing that is said of it. */
export interface Slip {
  readonly code: Code;
  readonly name: string;
  readonly files: Files;
  readonly place: ExpectedPlace;
}

/** Offsets count in the text without its marks. */
export interface ExpectedPlace {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Something that looks like a slip and is none: nothing is said of it. */
export interface LookAlike {
  readonly name: string;
  readonly files: Files;
}

const MARKED = /⟦([\s\S]*?)⟧/;

/**
 * A slip. Its place is marked in the text: `⟦Hoặc:⟧`, or `⟦⟧` for one without extent. Where the place is in a file that
 * holds no text, `at` names it: the place is its beginning.
 */
export function slip(code: Code, name: string, files: Files, at?: string): Slip {
  let place: ExpectedPlace | undefined =
    at === undefined ? undefined : { file: at, start: 0, end: 0 };
  const unmarked = Object.entries(files).map(([path, content]) => {
    const match = typeof content === "string" ? MARKED.exec(content) : null;
    if (typeof content !== "string" || !match) return [path, content] as const;
    const marked = match[1] ?? "";
    if (place) throw new Error(`${name}: two places are marked`);
    place = { file: path, start: match.index, end: match.index + marked.length };
    return [path, content.replace(match[0], () => marked)] as const;
  });
  if (!place) throw new Error(`${name}: no place is marked`);
  return { code, name, files: Object.fromEntries(unmarked), place };
}

export function lookAlike(name: string, files: Files): LookAlike {
  return { name, files };
}

const text = (path: string) => soundCourse[path] as string;

/** The sound course's only lesson with `body` at its end. */
export const lesson = (body: string): Files => ({
  "01-dam-may.md": `${text("01-dam-may.md")}\n${body}\n`,
});

/** The sound course's bank with `body` at its end: whole questions. */
export const bank = (body: string): Files => ({
  "01-dam-may.quiz.md": `${text("01-dam-may.quiz.md")}\n${body}\n`,
});

/** That bank with one more question, which has an id, an outcome and an explanation: what is wrong is its answer part. */
export const question = (answer: string, stem = "Hỏi gì?", attributes = ""): Files =>
  bank(
    `## ${stem} {#hoi outcome=luu${attributes ? ` ${attributes}` : ""}}\n\n${answer}\n\n> Vì thế.`,
  );

/** A bank that is `body` alone. */
export const wholeBank = (body: string): Files => ({ "01-dam-may.quiz.md": `${body}\n` });

/** The course's front matter with `lines` in place of its passing share. */
export const courseFront = (lines: string): Files => ({
  "course.md": text("course.md").replace("passing: 50%", lines),
});

/** The lesson's front matter with `lines` under its title. */
export const lessonFront = (lines: string): Files => ({
  "01-dam-may.md": text("01-dam-may.md").replace("outcomes:", `${lines}\noutcomes:`),
});
