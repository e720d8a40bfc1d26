/** A question in another dialect of Markdown: its texts are Markdown still. */
export interface Noted {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly asked: string;
  readonly choices?: readonly NotedChoice[];
  /** What is to be written: texts that are right, or `=4±0.5` for a number. */
  readonly answers?: readonly string[];
  readonly hint?: string;
  readonly explanation?: string;
  readonly points?: number;
  /** Of no kind that a course has. */
  readonly unknown?: string;
}

export interface NotedChoice {
  readonly text: string;
  readonly right: boolean;
  readonly feedback?: string;
}

/** What a file in another dialect holds. */
export interface Notes {
  readonly title: string;
  readonly questions: readonly Noted[];
  /** The file's text without its questions, with `##` for pages; empty where it is nothing but a bank. */
  readonly lesson: string;
}
