import type { Language } from "../http/language.ts";
import { en } from "./contest-en.ts";
import { vi } from "./contest-vi.ts";
import type { ContestWords } from "./contest-words.ts";

/** What pages of a contest say, to contestants, to everybody and to its organiser. */
export const CONTEST_WORDS: Readonly<Record<Language, ContestWords>> = { vi, en };

export type { ContestWords };
