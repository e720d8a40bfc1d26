/** What a reviewer said of one place of a course, as the copy to review saves it. */
export interface Comment {
  /** Tells it from all others, also once it was changed and saved again. */
  readonly id: string;
  /** `page:<id>`, `question:<id>`, `module:<id>`, `welcome` or `glossary`. */
  readonly part: string;
  /** The text that it is about, as it was shown: blanks evened out, cut where it is long. */
  readonly quote: string;
  readonly name: string;
  readonly text: string;
  /** When it was last written, as in ISO 8601. */
  readonly made: string;
}

export interface CommentFile {
  readonly course: string;
  readonly comments: readonly Comment[];
  /** How many entries are no comments. */
  readonly unread: number;
}

/** More than anybody writes; a file is a reviewer's, or an attacker's. */
export const MAX_COMMENT_FILE = 4 * 1024 * 1024;
const MAX_TEXT = 20_000;
const MAX_NAME = 200;

/** Reads what is in a file of comments; why it is none otherwise. Anybody may have written it. */
export function readCommentFile(text: string): CommentFile | "json" | "other" {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return "json";
  }
  if (!isRecord(data) || data.hocvu !== "comments") return "other";
  const { course, comments: entries } = data;
  if (typeof course !== "string" || !Array.isArray(entries)) return "other";
  const comments = entries.flatMap((entry) => commentOf(entry) ?? []);
  return { course, comments, unread: entries.length - comments.length };
}

function commentOf(entry: unknown): Comment | undefined {
  if (!isRecord(entry)) return undefined;
  const { id, part, quote, name = "", text, made = "" } = entry;
  const texts = [id, part, quote, name, text, made];
  if (texts.some((one) => typeof one !== "string") || (text as string).trim() === "") {
    return undefined;
  }
  const cut = (value: unknown, most: number) => String(value).slice(0, most).normalize("NFC");
  return {
    id: cut(id, MAX_NAME),
    part: cut(part, MAX_NAME),
    quote: cut(quote, MAX_TEXT),
    name: cut(name, MAX_NAME),
    text: cut(text, MAX_TEXT),
    made: cut(made, MAX_NAME),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
