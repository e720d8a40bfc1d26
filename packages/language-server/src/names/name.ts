export type NameKind =
  | "outcome"
  | "question"
  | "page"
  | "module"
  | "part"
  | "term"
  | "variable"
  | "file";

/** A name that stands somewhere in a course. */
export interface Name {
  /** `part`: a module or an outcome, which a blueprint names alike. */
  readonly kind: NameKind;
  /** As the course knows it: an id, a term as it is compared, or a path in the course. */
  readonly id: string;
  /** Of a page: the lesson that it is in. */
  readonly lesson?: string;
  /** Whether what is named is made here. */
  readonly defines: boolean;
  readonly file: string;
  /** Of the name alone; offsets into the file's text as it is read. */
  readonly start: number;
  readonly end: number;
}

/** Whether two names are of one thing. */
export function sameThing(one: Name, other: Name): boolean {
  if (one.id !== other.id) return false;
  if (one.kind === "page" && other.kind === "page") return one.lesson === other.lesson;
  if (one.kind === other.kind) return true;
  const kinds = [one.kind, other.kind];
  return kinds.includes("part") && (kinds.includes("module") || kinds.includes("outcome"));
}
