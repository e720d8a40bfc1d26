import { createHash } from "node:crypto";
import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { DRAFT, replaceFile } from "@hocvu/compiler";
import { isSource, placeInCourse } from "./course-path.ts";
import { asEdited, editLetters, lettersOf } from "./file-text.ts";
import { knownTexts } from "./known-texts.ts";
import { merge } from "./merge.ts";
import { type Conflict, inOrder, type SourceEdit, type SourceText } from "./text-edit.ts";

/** In bytes; the compiler reads no file that is longer. */
const LONGEST = 1024 * 1024;

/** Of edits whose answer may have been lost. */
const MOST_IDS = 1_000;

const SETTLING = 80;
/** A file that never lies still is taken as it is. */
const MOST_WAITS = 10;

export type Edited =
  | ({ readonly kind: "written" } & SourceText)
  | ({ readonly kind: "conflict"; readonly conflicts: readonly Conflict[] } & SourceText)
  /** The digest is not known any more: the text that it stands for has to be sent along. */
  | ({ readonly kind: "unknown" } & SourceText)
  | { readonly kind: "absent" }
  /** The edits do not fit the text. */
  | { readonly kind: "misfit" };

/** The course's own files, to be read and changed; a file is changed by one at a time. */
export interface Sources {
  /** Undefined where there is none of that name, or none that may be changed here. */
  read(file: string): Promise<SourceText | undefined>;
  /** Brings edits into the file as it is now, and writes it; or says why nothing was written. Throws what the disk says. */
  edit(edit: SourceEdit): Promise<Edited>;
  /** Does something to a file while nothing else is done to it. */
  inTurn<T>(file: string, deed: () => Promise<T>): Promise<T>;
}

/**
 * `settling`: how long a file lies still, in milliseconds, until what others have written into it is taken for whole. Most
 * programs empty a file before they fill it. `read`: how a file is read.
 */
export function createSources(
  root: string,
  settling = SETTLING,
  read: (path: string) => Promise<Buffer> = (path) => readFile(path),
): Sources {
  const known = knownTexts();
  const made = new Set<string>();
  const turns = new Map<string, Promise<unknown>>();

  function inTurn<T>(file: string, deed: () => Promise<T>): Promise<T> {
    const key = file.normalize("NFC").toLowerCase();
    const turn = (turns.get(key) ?? Promise.resolve()).then(deed, deed);
    turns.set(key, turn);
    const last = () => {
      if (turns.get(key) === turn) turns.delete(key);
    };
    turn.then(last, last);
    return turn;
  }

  async function look(file: string, waits = 0): ReturnType<typeof lookOnce> {
    const found = await lookOnce(file);
    if (!found || known.get(found.digest) !== undefined || waits === MOST_WAITS) return found;
    // By its age as the reading began: whatever holds everything up afterwards makes nothing older.
    const isStill = found.began - found.changed >= settling;
    // A moment ahead is the same moment, by a clock of finer ticks; further ahead is another machine's clock.
    if (isStill || found.changed - Date.now() >= settling) return found;
    await pause(settling);
    return look(file, waits + 1);
  }

  async function lookOnce(file: string) {
    const began = Date.now();
    const path = isSource(file) ? await placeInCourse(root, file) : undefined;
    const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
    if (!path || !found?.isFile() || found.size > LONGEST) return undefined;
    const letters = lettersOf(await read(path));
    if (letters === undefined) return undefined;
    // As of now: what was emptied between looking and reading would count as lying still since its last whole text.
    const { mtimeMs } = await stat(path).catch(() => found);
    return { path, letters, digest: digestOf(asEdited(letters)), began, changed: mtimeMs };
  }

  function toldText(file: string, letters: string): SourceText {
    const text = asEdited(letters);
    const digest = digestOf(text);
    known.keep(digest, text);
    return { file: file.normalize("NFC"), text, digest };
  }

  function remember(id: string): void {
    made.add(id);
    const [oldest] = made;
    if (made.size > MOST_IDS && oldest !== undefined) made.delete(oldest);
  }

  function baseOf({ digest, base }: SourceEdit): string | undefined {
    if (base !== undefined && (digest === "" || digestOf(base) === digest)) return base;
    return known.get(digest);
  }

  async function edit(wanted: SourceEdit): Promise<Edited> {
    const now = await look(wanted.file);
    if (!now) return { kind: "absent" };
    const { path, letters } = now;
    const source = toldText(wanted.file, letters);
    if (wanted.id !== undefined && made.has(wanted.id)) return { kind: "written", ...source };
    const base = baseOf(wanted);
    if (base === undefined) return { kind: "unknown", ...source };
    const edits = inOrder(wanted.edits, base.length);
    if (!edits) return { kind: "misfit" };
    const { edits: left, conflicts } = merge(base, edits, source.text);
    if (conflicts.length > 0) return { kind: "conflict", ...source, conflicts };
    const after = editLetters(letters, left);
    // Half of a character, or more than anything reads.
    if (/\p{Cs}/u.test(after) || Buffer.byteLength(after) > LONGEST) return { kind: "misfit" };
    if (after !== letters && !(await replaceIf(path, letters, after))) return edit(wanted);
    if (wanted.id !== undefined) remember(wanted.id);
    return { kind: "written", ...toldText(wanted.file, after) };
  }

  return {
    inTurn,
    async read(file) {
      const found = await look(file);
      return found && toldText(file, found.letters);
    },
    edit: (wanted) => inTurn(wanted.file, () => edit(wanted)),
  };
}

/** Ends the writing of a draft that is not to be put in place. */
const OVERTAKEN = new Error("changed by another program");

/** Writes `after` at once; false where another program has changed meanwhile what was read. */
async function replaceIf(path: string, before: string, after: string): Promise<boolean> {
  const { mode } = await stat(path);
  try {
    await replaceFile(path, async (draft) => {
      await writeFile(draft, after, { flag: DRAFT.flags });
      await chmod(draft, mode);
      if (lettersOf(await readFile(path)) !== before) throw OVERTAKEN;
    });
    return true;
  } catch (error) {
    if (error !== OVERTAKEN) throw error;
    return false;
  }
}

/** Stands for a text. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
