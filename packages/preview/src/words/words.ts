import type { Language } from "@hocvu/diagnostics";
import type { PanelName } from "../page/panels.ts";
import type { BesideWords } from "./beside/words.ts";
import type { DiskWords } from "./disk.ts";
import type { EditorWords } from "./editor/words.ts";
import { en } from "./en.ts";
import type { FormWords } from "./forms/words.ts";
import type { ImportWords } from "./import.ts";
import type { JudgingWords } from "./judging.ts";
import type { PhoneWords } from "./phone.ts";
import { vi } from "./vi.ts";

/** What the window says, in one language. `{…}` stands for what is put in. */
export interface Words {
  /** Why the disk refused. */
  readonly disk: DiskWords;
  readonly title: string;
  readonly skip: string;
  readonly language: string;
  /** Of the controls above the course. */
  readonly tools: string;
  readonly shownOn: string;
  readonly platform: string;
  /** Platforms to play on, where the language has words of its own for them. By the name of the profile. */
  readonly platforms: Readonly<Record<string, string>>;
  readonly width: string;
  readonly widths: { readonly phone: string; readonly tablet: string; readonly full: string };
  readonly fault: string;
  readonly faults: {
    readonly none: string;
    readonly refuses: string;
    readonly "dead line": string;
    readonly offline: string;
    readonly slow: string;
    readonly expired: string;
  };
  readonly fresh: string;
  readonly resume: string;
  readonly course: string;
  readonly panel: string;
  readonly tabs: Readonly<Record<PanelName, string>>;
  readonly runTimes: Readonly<Record<"scorm12" | "scorm2004" | "cmi5" | "xapi" | "web", string>>;
  readonly standard: string;
  readonly loading: string;
  /** `{n}` problems. */
  readonly shownAnew: string;
  readonly keptOld: string;
  /** `{n}` is how many errors there are. */
  readonly shownAsFar: string;
  readonly noCourse: string;
  readonly lost: string;
  readonly noProblems: string;
  readonly severities: Readonly<Record<"error" | "warning" | "note", string>>;
  readonly explain: string;
  readonly goThere: string;
  readonly close: string;
  readonly fix: string;
  readonly fixAll: string;
  readonly fixHint: string;
  readonly fixed: string;
  readonly nothingFixed: string;
  readonly cannotFix: string;
  readonly status: string;
  readonly score: string;
  readonly place: string;
  readonly suspendData: string;
  readonly ofLimit: string;
  readonly commits: string;
  readonly noCommit: string;
  readonly taken: string;
  readonly refused: string;
  readonly elements: string;
  readonly noRecord: string;
  readonly inBrowser: string;
  readonly noCalls: string;
  readonly call: string;
  readonly result: string;
  readonly error: string;
  readonly breaks: string;
  readonly statements: string;
  readonly requests: string;
  readonly cut: string;
  readonly clear: string;
  readonly beside: BesideWords;
  readonly phone: PhoneWords;
  readonly judging: JudgingWords;
  readonly importing: ImportWords;
  readonly editor: EditorWords;
  readonly forms: FormWords;
}

const CATALOGUES: Readonly<Record<Language, Words>> = { vi, en };

export const LANGUAGES: readonly Language[] = ["vi", "en"];

export function wordsIn(language: Language): Words {
  return CATALOGUES[language];
}

export function asLanguage(text: string | undefined): Language | undefined {
  return LANGUAGES.find((one) => one === text);
}
