import { type Comment, readCommentFile } from "@hocvu/model";

export interface Kept {
  readonly comments: readonly Comment[];
  /** Which of them are in a file: ids with the time that they were written. */
  readonly saved: readonly string[];
  /** Of whoever wrote last. */
  readonly name: string;
  /** What is being written, should the page go away meanwhile. */
  readonly draft?: Draft;
}

export type Draft = Pick<Comment, "part" | "quote" | "name" | "text">;

/** The comments of one course in this browser. Another window may change them too: they are read anew each time. */
export interface Store {
  read(): Kept;
  /** Whether the browser keeps it; if not, it is kept as long as the page is open. */
  write(kept: Kept): boolean;
}

export function openStore(course: string): Store {
  const key = `hocvu:comments:${course}`;
  let unkept: Kept | undefined;
  return {
    read: () => unkept ?? parse(recall(key), course),
    write(kept) {
      const text = JSON.stringify({ hocvu: "comments", course, ...kept });
      try {
        localStorage.setItem(key, text);
        unkept = undefined;
        return true;
      } catch {
        unkept = kept;
        return false;
      }
    },
  };
}

function recall(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** What lies in the browser may be of anybody's making, as other pages opened from a folder share it. */
function parse(text: string, course: string): Kept {
  const file = readCommentFile(text);
  if (typeof file === "string" || file.course !== course)
    return { comments: [], saved: [], name: "" };
  const { saved, name, draft } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const begun = draftOf(draft, course);
  return {
    comments: file.comments,
    saved: Array.isArray(saved) ? saved.map(String) : [],
    name: typeof name === "string" ? name : "",
    ...(begun ? { draft: begun } : {}),
  };
}

/** A draft is a comment that nobody has kept yet. */
function draftOf(draft: unknown, course: string): Draft | undefined {
  const one = { id: "", ...(draft as object) };
  const file = readCommentFile(JSON.stringify({ hocvu: "comments", course, comments: [one] }));
  return typeof file === "string" ? undefined : file.comments[0];
}

/** Tells a comment as it is now from what it was before it was changed. */
export const edition = ({ id, made }: Comment): string => `${id} ${made}`;

export function unsaved({ comments, saved }: Kept): number {
  const known = new Set(saved);
  return comments.filter((comment) => !known.has(edition(comment))).length;
}

/** `comments` with those of a file, each as it was written last. */
export function merged(
  comments: readonly Comment[],
  others: readonly Comment[],
): readonly Comment[] {
  const all = new Map(comments.map((comment) => [comment.id, comment]));
  for (const other of others) {
    const known = all.get(other.id);
    if (!known || known.made < other.made) all.set(other.id, other);
  }
  return [...all.values()];
}

/** Nobody else's; also where a page may not use `crypto.randomUUID`. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
