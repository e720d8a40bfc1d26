import type { Args, Code } from "./codes.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { visible } from "./format/visible.ts";
import type { Catalogue, Message } from "./messages/catalogue.ts";
import { en } from "./messages/en.ts";
import { vi } from "./messages/vi.ts";

/** The languages that diagnostics are printed in; another one is a file in `messages/` and a line here. */
export const catalogues = { en, vi } as const satisfies Record<string, Catalogue>;
export type Language = keyof typeof catalogues;

/**
 * The diagnostic in words: its one sentence, and what to write instead where there is something to say. What it quotes
 * of the author's is shown as one line, see {@link visible}.
 */
export function inWords(
  diagnostic: Diagnostic,
  language: Language,
): { readonly message: string; readonly hint?: string } {
  // The compiler cannot see that a code and its arguments belong together once many are in one list.
  const entry = catalogues[language].messages[diagnostic.code] as Message<Args[Code]>;
  const args = Object.fromEntries(
    Object.entries(diagnostic.args).map(([name, value]) => [name, quotable(value)]),
  ) as Args[Code];
  const hint = entry.hint?.(args);
  return { message: entry.message(args), ...(hint ? { hint } : {}) };
}

function quotable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(quotable);
  return typeof value === "string" ? visible(value) : value;
}
