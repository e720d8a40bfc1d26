import type { Conflict, SourceText, TextEdit } from "../sources/text-edit.ts";
import { course } from "./page.ts";

/** What came of edits that were sent. */
export type Sent =
  | ({ readonly kind: "written" } & SourceText)
  /** Nothing was written; the text as it is now. */
  | ({ readonly kind: "conflict"; readonly conflicts: readonly Conflict[] } & SourceText)
  /** Nothing was written, and nothing will be: the file is gone, or the disk forbids it. */
  | { readonly kind: "refused"; readonly code: string };

/** The texts that digests stand for: a server that was started anew knows none of them. */
const texts = new Map<string, string>();
const MOST_TEXTS = 50;

/** What is said where another course is shown by now. */
const ELSEWHERE = 421;

function known(source: SourceText): SourceText {
  texts.delete(source.digest);
  texts.set(source.digest, source.text);
  const [oldest] = texts.keys();
  if (texts.size > MOST_TEXTS && oldest !== undefined) texts.delete(oldest);
  return source;
}

/** Undefined where the course has no such file. Rejects where nobody answers. */
export async function readSource(file: string): Promise<SourceText | undefined> {
  const response = await fetch(`/source?file=${encodeURIComponent(file)}&course=${course}`);
  if (response.status === ELSEWHERE) throw new Error("another course is at this address");
  if (!response.ok) return undefined;
  return known((await response.json()) as SourceText);
}

/**
 * Brings edits, made on the text of `digest`, into the file; what was changed elsewhere meanwhile stays. Rejects where
 * nobody answers: sent once more with the same `id`, edits that had arrived change nothing twice.
 */
export async function editSource(
  file: string,
  digest: string,
  edits: readonly TextEdit[],
  id = newEditId(),
  base = texts.get(digest),
): Promise<Sent> {
  const edit = { file, digest, edits, id };
  let response = await post(edit);
  if (response.status === 410 && base !== undefined) response = await post({ ...edit, base });
  if (response.status === ELSEWHERE) throw new Error("another course is at this address");
  if (response.ok) {
    return { kind: "written", ...known((await response.json()) as SourceText) };
  }
  if (response.status === 409) {
    const told = (await response.json()) as SourceText & {
      readonly conflicts: readonly Conflict[];
    };
    return { kind: "conflict", conflicts: told.conflicts, ...known(told) };
  }
  const { refused = String(response.status) } = (await response.json().catch(() => ({}))) as {
    readonly refused?: string;
  };
  return { kind: "refused", code: refused };
}

export function newEditId(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((one) => one.toString(36)).join("");
}

function post(edit: object): Promise<Response> {
  return fetch(`/source/edits?course=${course}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(edit),
  });
}
