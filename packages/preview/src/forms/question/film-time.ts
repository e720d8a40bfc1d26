import type { Range, TextEdit } from "../text-edit.ts";

/** The line that opens a check, up to the end of its attributes: `:::check{at=1:20}`. */
export interface CheckOpening {
  /** Of what stands in its braces; empty, behind its name, where there are none. */
  readonly inner: Range;
  readonly hasBraces: boolean;
  /** When a film stops for the question; empty where none does. */
  readonly at: string;
  /** Of `at=…`. */
  readonly token: Range | undefined;
}

const OPENING = /^:+check(?:\{([^{}\n]*)\})?/;
const AT = /(?<=^|\s)at=(?:"([^"]*)"|'([^']*)'|([^\s"']*))(?=\s|$)/;

/** Reads the opening of a check that begins at `start`. */
export function readOpening(text: string, start: number): CheckOpening {
  const [whole = "", inner] = OPENING.exec(text.slice(start, start + 1_000)) ?? [];
  const end = start + whole.length;
  if (inner === undefined) {
    return { inner: { start: end, end }, hasBraces: false, at: "", token: undefined };
  }
  const from = end - 1 - inner.length;
  const found = AT.exec(inner);
  const [written = "", double, single, plain] = found ?? [];
  const token = found && { start: from + found.index, end: from + found.index + written.length };
  return {
    inner: { start: from, end: end - 1 },
    hasBraces: true,
    at: double ?? single ?? plain ?? "",
    token: token ?? undefined,
  };
}

/** The edit that makes `at` the time for which a film stops. */
export function writeOpening(
  { inner, hasBraces, at: before, token }: CheckOpening,
  at: string,
  text: string,
): readonly TextEdit[] {
  if (at === before) return [];
  const put = at === "" ? "" : `at=${at}`;
  if (!hasBraces) return [{ ...inner, text: `{${put}}` }];
  const within = text.slice(inner.start, inner.end);
  if (!token) return [{ start: inner.end, end: inner.end, text: within === "" ? put : ` ${put}` }];
  if (at !== "") return [{ ...token, text: put }];
  const rest = (text.slice(inner.start, token.start) + text.slice(token.end, inner.end)).trim();
  // Braces go with the last that stood in them.
  if (rest === "") return [{ start: inner.start - 1, end: inner.end + 1, text: "" }];
  return [{ ...inner, text: rest.replace(/\s+/g, " ") }];
}
