import type { TextEdit } from "./text-edit.ts";

const MARKS = /^\uFEFF*/;
const LINE_END = /\r\n|\r|\n/;

/** A file's own letters, exactly; undefined where its bytes are no text in UTF-8. */
export function lettersOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text as it is edited: line ends as `\n`, without byte order marks. */
export function asEdited(letters: string): string {
  return letters.replace(MARKS, "").replace(/\r\n?/g, "\n");
}

/**
 * The letters after `edits`, which are in order and have their offsets in {@link asEdited}. What no edit touches stays,
 * to the byte; new lines end as the file's first one does.
 */
export function editLetters(letters: string, edits: readonly TextEdit[]): string {
  const ownEnd = LINE_END.exec(letters)?.[0] ?? "\n";
  const toOwn = offsetsOf(letters);
  let done = "";
  let at = 0;
  for (const { start, end, text } of edits) {
    done = follow(done, letters.slice(at, toOwn(start)));
    done = follow(done, text.replace(/\r\n?/g, "\n").replaceAll("\n", ownEnd));
    at = toOwn(end);
  }
  return follow(done, letters.slice(at));
}

/** A lone `\r` that comes to stand before a `\n` would become one line end with it. */
function follow(done: string, next: string): string {
  return done.endsWith("\r") && next.startsWith("\n")
    ? `${done.slice(0, -1)}\n${next}`
    : done + next;
}

/** From offsets in the text as it is edited to those of the file's letters; asked for in rising order. */
function offsetsOf(letters: string): (offset: number) => number {
  const marks = MARKS.exec(letters)?.[0].length ?? 0;
  let own = marks;
  let edited = 0;
  return (offset) => {
    while (edited < offset) {
      own += letters.startsWith("\r\n", own) ? 2 : 1;
      edited++;
    }
    return own;
  };
}
