import type { SourceText } from "../../sources/text-edit.ts";

/** What was written and has not reached the file. */
export interface Draft extends SourceText {
  /** What it has become. */
  readonly doc: string;
  /** In milliseconds, as `Date.now()` has it. */
  readonly at: number;
}

/** Drafts in this browser, by course and file; they outlive what kept them. */
export interface Drafts {
  keep(draft: Draft): void;
  /** What was kept here of the file has arrived. */
  drop(file: string): void;
  /** Those that were kept elsewhere, the latest first. */
  left(): readonly LeftDraft[];
}

export interface LeftDraft extends Draft {
  forget(): void;
}

/** No course's own data begin like this. */
const prefixOf = (course: string) => `hocvu-draft:${course}:`;

/** Whether something of the course was left behind, by whatever window. */
export function hasDrafts(course: string, storage: Storage = localStorage): boolean {
  return Object.keys(storage).some((key) => key.startsWith(prefixOf(course)));
}

export function openDrafts(course: string, storage: Storage = localStorage): Drafts {
  const prefix = prefixOf(course);
  const own = `:${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`;
  const keyOf = (file: string) => prefix + file + own;
  return {
    keep(draft) {
      try {
        storage.setItem(keyOf(draft.file), JSON.stringify(draft));
      } catch {
        // A browser that is full or keeps nothing: the text is in the window all the same, and on its way to the file.
      }
    },
    drop: (file) => storage.removeItem(keyOf(file)),
    left: () =>
      Object.keys(storage)
        .filter((key) => key.startsWith(prefix) && !key.endsWith(own))
        .flatMap((key): LeftDraft[] => {
          const draft = parse(storage.getItem(key));
          return draft ? [{ ...draft, forget: () => storage.removeItem(key) }] : [];
        })
        .sort((a, b) => b.at - a.at),
  };
}

function parse(text: string | null): Draft | undefined {
  try {
    const draft = JSON.parse(text ?? "") as Draft;
    return typeof draft.doc === "string" && typeof draft.text === "string" ? draft : undefined;
  } catch {
    return undefined;
  }
}
