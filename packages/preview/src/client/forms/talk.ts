import type { FileDeed } from "../../forms/file-deeds.ts";
import type { FrontChange, FrontValue } from "../../forms/front-matter/front-change.ts";
import type { FrontField } from "../../forms/front-matter/front-fields.ts";
import type { RecordingPart } from "../../forms/media/put-recording.ts";
import type { Recordings } from "../../forms/media/recordings.ts";
import type { CourseOutline } from "../../forms/modules/outline.ts";
import type { PageFields } from "../../forms/page/page-text.ts";
import type { QuestionFields } from "../../forms/question/fields.ts";
import type { FileKind } from "../../forms/question/find-questions.ts";
import type { QuestionWords } from "../../forms/question/new-question.ts";
import { diskReason } from "../disk-reason.ts";
import { put, words } from "../page.ts";
import { allWritten } from "./unwritten.ts";

/** The text that a form was filled from. */
export interface Source {
  readonly file: string;
  readonly digest: string;
  readonly text: string;
}

export interface ToldQuestion extends Source {
  readonly start: number;
  readonly fields: QuestionFields;
  readonly takesHint: boolean;
  /** In the course's language. */
  readonly words: QuestionWords;
}

export interface ToldPage extends Source {
  readonly start: number;
  readonly fields: PageFields;
}

export interface ToldFront extends Source {
  readonly fields: readonly FrontField[];
  readonly data: Readonly<Record<string, FrontValue>>;
}

export interface ToldOutline extends CourseOutline {
  readonly canUndo: boolean;
}

/** What a form asks to be written, beside the text that it was filled from. */
export type Asked =
  | {
      readonly kind: "question";
      readonly fileKind: FileKind;
      readonly start: number;
      readonly fields: QuestionFields;
    }
  | {
      readonly kind: "page";
      readonly start: number;
      readonly pageId: string;
      readonly fields: PageFields;
    }
  | { readonly kind: "front"; readonly change: FrontChange };

/** What came of it: what the form shows now, or a sentence that says why it was not done. */
export type Answered<T> =
  | { readonly kind: "done"; readonly told: T }
  | { readonly kind: "refused"; readonly code: string; readonly says: string };

async function read<T>(address: string): Promise<T | undefined> {
  const response = await fetch(address);
  return response.ok ? (((await response.json()) as T | null) ?? undefined) : undefined;
}

const query = (values: Readonly<Record<string, string | number>>) =>
  new URLSearchParams(
    Object.entries(values).map(([key, value]) => [key, String(value)]),
  ).toString();

export const readOutline = () => read<ToldOutline>("/forms/outline");
export const readFront = (file: string) => read<ToldFront>(`/forms/front?${query({ file })}`);
export const readPage = (file: string, start: number) =>
  read<ToldPage>(`/forms/page?${query({ file, start })}`);
export const readQuestion = (file: string, kind: FileKind, start: number) =>
  read<ToldQuestion>(`/forms/question?${query({ file, kind, start })}`);

/** Rejects where nobody answers: the same `id` may be sent again. */
export function write<T>(source: Source, asked: Asked, id: string): Promise<Answered<T>> {
  const { file, digest, text } = source;
  return post("/forms/write", JSON.stringify({ file, digest, base: text, id, ...asked }));
}

/** Does it once all is written that was typed; rejects where nobody answers. */
export async function doDeed(
  deed: FileDeed | { readonly kind: "undo" },
): Promise<Answered<object>> {
  await allWritten();
  return post("/source/files", JSON.stringify(deed));
}

/** What is pasted stays on the clipboard: where nobody answers, that is said. */
export function sendPaste(pasted: object): Promise<Answered<{ markdown: string; left: number }>> {
  return post<{ markdown: string; left: number }>("/forms/paste", JSON.stringify(pasted)).catch(
    unanswered,
  );
}

export function sendPicture(
  bytes: Blob,
  name: string,
  page: string,
): Promise<Answered<{ path: string }>> {
  const address = `/forms/media?${query({ name, page })}`;
  return post<{ path: string }>(address, bytes, "application/octet-stream").catch(unanswered);
}

/** What a page may be read out with, and what a recording of one is called in the course's language. */
export const readRecordings = (file: string, page: string) =>
  read<Recordings & { readonly title: string }>(`/forms/recordings?${query({ file, page })}`);

/** In bytes: what the window's own server takes. */
const LONGEST_RECORDING = 60 * 1024 * 1024;

/** Puts a sound, its cues, or captions of the film that `beside.file` names into the course; its path there. */
export async function sendRecording(
  part: RecordingPart,
  file: File,
  page: string,
  beside: { readonly film?: string; readonly file?: string } = {},
): Promise<Answered<{ path: string }>> {
  if (file.size > LONGEST_RECORDING)
    return { kind: "refused", code: "sound-large", says: sentenceFor("sound-large") };
  const address = `/forms/recording?${query({ part, name: file.name, page, ...beside })}`;
  return post<{ path: string }>(address, file, "application/octet-stream").catch(unanswered);
}

function unanswered(): Answered<never> {
  return { kind: "refused", code: "", says: words.lost };
}

async function post<T>(
  address: string,
  body: string | Blob,
  type = "application/json",
): Promise<Answered<T>> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": type },
    body,
  });
  const told = (await response.json().catch(() => ({}))) as T & { readonly refused?: string };
  if (response.ok) return { kind: "done", told };
  const code = told.refused ?? String(response.status);
  return { kind: "refused", code, says: sentenceFor(code) };
}

function sentenceFor(code: string): string {
  const { refused, media, voice, captions } = words.forms;
  const known: Readonly<Record<string, string>> = {
    ...media.refused,
    ...voice.refused,
    "captions-kind": captions.refused,
    ...refused,
  };
  return known[code] ?? put(refused.other, { why: diskReason(code) });
}
