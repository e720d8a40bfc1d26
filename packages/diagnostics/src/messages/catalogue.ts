import type { Args, Code } from "../codes.ts";
import type { Role, Severity } from "../diagnostic.ts";

/** Everything the tool says of problems, in one language. */
export interface Catalogue {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly hint: string;
  /** Before the command that tells more of a code. */
  readonly see: string;
  /** The labels of a page's examples. */
  readonly examples: Readonly<Record<"wrong" | "right" | "absent", string>>;
  readonly roles: Readonly<Record<Role, string>>;
  /** The last line of a report. */
  summary(errors: number, warnings: number, notes: number): string;
  readonly messages: { readonly [C in Code]: Message<Args[C]> };
}

export interface Message<A> {
  /** What is wrong: one sentence, lower case, no full stop, the author's own word in backticks. */
  message(args: A): string;
  /** What to write instead. */
  hint?(args: A): string;
}

/** `a`, `b`, `c`, each in backticks. */
export function listed(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}

/** A directive's name without its colons. */
export function bare(name: string): string {
  return name.replace(/^:+/, "");
}

/** The colons for a block around one that is written as `inner`: one more. */
export function outerFence(inner: string): string {
  return `${inner.replace(/[^:].*$/s, "")}:`;
}
