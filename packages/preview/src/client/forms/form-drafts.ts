import { course, words } from "../page.ts";
import { newEditId } from "../sources.ts";
import { type Answered, type Asked, type Source, write } from "./talk.ts";
import { tellAloud } from "./tell.ts";
import { notAnswered } from "./unwritten.ts";

const RETRY = 3_000;
const PREFIX = `forms-draft:${course}:`;

/** What was typed and is not written yet. */
interface Draft {
  readonly source: Source;
  readonly asked: Asked;
  readonly id: string;
}

/** A place in the browser for what one form has not written yet, in case that its tab dies. */
export interface DraftPlace {
  keep(draft: Draft): void;
  /** With an id, only if just that is kept. */
  forget(id?: string): void;
}

export function draftAt(name: string): DraftPlace {
  const key = PREFIX + name;
  return {
    keep(draft) {
      try {
        localStorage.setItem(key, JSON.stringify(draft));
      } catch {
        // It is full: what is typed is still on the page.
      }
    },
    forget(id) {
      if (id === undefined || localStorage.getItem(key)?.includes(id)) localStorage.removeItem(key);
    },
  };
}

/**
 * Sends it until somebody answers; until then the browser keeps it too, and also where it was refused: until its author has
 * typed something else there, or wants it no more.
 */
export async function sendKept<T>(
  source: Source,
  asked: Asked,
  say: (text: string, isBad: boolean) => void,
  place: DraftPlace,
): Promise<Answered<T>> {
  const draft: Draft = { source: plain(source), asked, id: newEditId() };
  place.keep(draft);
  say(words.forms.saving, false);
  let answers: (() => void) | undefined;
  for (;;) {
    try {
      const answered = await write<T>(draft.source, asked, draft.id);
      answers?.();
      if (answered.kind === "done") place.forget(draft.id);
      return answered;
    } catch {
      answers ??= notAnswered();
      say(words.forms.notSaved, true);
      await new Promise((done) => setTimeout(done, RETRY));
    }
  }
}

export function plain({ file, digest, text }: Source): Source {
  return { file, digest, text };
}

/** Writes what tabs that died had still on their way; what cannot be written any more is shown. */
export async function rescueDrafts(): Promise<void> {
  const keys = Object.keys(localStorage).filter((one) => one.startsWith(PREFIX));
  const lost: string[] = [];
  for (const key of keys) {
    const draft = JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null;
    const answered =
      draft && (await write(draft.source, draft.asked, draft.id).catch(() => undefined));
    if (!draft || !answered) continue;
    localStorage.removeItem(key);
    if (answered.kind === "refused") lost.push(...typedIn(draft.asked));
  }
  if (lost.length > 0) tellAloud(words.forms.notRescued, lost.join("\n"));
}

/** What is told by a name, and was not typed. */
const NOT_TYPED: readonly string[] = [
  "kind",
  "fileKind",
  "pageId",
  "type",
  "shape",
  "attributes",
  "path",
];

/** The texts that somebody has typed, of all that is asked for. */
export function typedIn(asked: unknown): readonly string[] {
  if (typeof asked === "string") return asked.trim() === "" ? [] : [asked];
  if (typeof asked !== "object" || asked === null) return [];
  return Object.entries(asked).flatMap(([name, value]) =>
    NOT_TYPED.includes(name) ? [] : typedIn(value),
  );
}
