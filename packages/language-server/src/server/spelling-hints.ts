import type { Language } from "@hocvu/diagnostics";
import {
  type CodeAction,
  CodeActionKind,
  DiagnosticSeverity,
  type Diagnostic as Told,
} from "vscode-languageserver-protocol/node";
import { blocksOf } from "../spelling/blocks.ts";
import { findSlips, type SpellingSlip } from "../spelling/find-slips.ts";
import type { View } from "../text/view.ts";
import type { Checkup, CourseDesk } from "../workspace/course-desk.ts";
import type { Document } from "../workspace/documents.ts";
import { editing } from "./editing.ts";
import type { Settings } from "./settings.ts";

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly noSyllable: (word: string) => string;
      readonly usually: (written: string, right: string) => string;
      readonly perhaps: (right: string) => string;
      readonly change: (right: string) => string;
    }
  >
> = {
  vi: {
    noSyllable: (word) => `tiếng Việt không có âm tiết viết là “${word}”`,
    usually: (written, right) => `“${written}” thường viết là “${right}”`,
    perhaps: (right) => `có lẽ là “${right}”`,
    change: (right) => `Sửa thành “${right}”`,
  },
  en: {
    noSyllable: (word) => `no Vietnamese syllable is written “${word}”`,
    usually: (written, right) => `“${written}” is usually written “${right}”`,
    perhaps: (right) => `perhaps “${right}”`,
    change: (right) => `Change to “${right}”`,
  },
};

/** Hints at Vietnamese that is probably written otherwise, in files that are open. */
export interface Spelling {
  /** By address. */
  hints(desk: CourseDesk, checkup: Checkup): ReadonlyMap<string, readonly Told[]>;
  /** What may be written instead, from one offset to another. */
  fixes(
    desk: CourseDesk,
    checkup: Checkup,
    document: Document,
    start: number,
    end: number,
  ): readonly CodeAction[];
}

export function createSpelling({ language, spelling }: Settings): Spelling {
  const known = new WeakMap<
    View,
    { readonly words: string; readonly slips: readonly SpellingSlip[] }
  >();
  /** What was found in the blocks of each file: an edit changes one of them. */
  const blocks = new Map<
    string,
    { readonly words: string; readonly found: ReadonlyMap<string, readonly SpellingSlip[]> }
  >();

  function slipsIn(desk: CourseDesk, { result }: Checkup, { path, view }: Document) {
    const { understood } = result;
    const name = desk.nameOf(path) ?? "";
    if (!spelling || !/\.md$/i.test(name) || !/^vi\b/i.test(understood?.course.lang ?? ""))
      return [];
    const terms = understood?.terms ?? [];
    const words = terms.map(({ term, definition = "" }) => `${term} ${definition}`).join(" ");
    const before = known.get(view);
    if (before?.words === words) return before.slips;
    const own = new Set(
      words
        .toLowerCase()
        .normalize("NFC")
        .match(/[\p{L}\p{M}]+/gu),
    );
    const last = blocks.get(path);
    const blocksNow = new Map<string, readonly SpellingSlip[]>();
    const slips = blocksOf(view.read).flatMap(({ start, text }) => {
      const found = (last?.words === words && last.found.get(text)) || findSlips(text, own);
      blocksNow.set(text, found);
      return found.map((slip) => ({ ...slip, start: slip.start + start, end: slip.end + start }));
    });
    // Only those of the text as it is: each piece of an older one would keep all of that in memory.
    blocks.set(path, { words, found: blocksNow });
    known.set(view, { words, slips });
    return slips;
  }

  return {
    hints: (desk, checkup) =>
      new Map(
        checkup.documents.map((document) => [
          document.uri,
          slipsIn(desk, checkup, document).map((slip) => hintOf(slip, document.view, language)),
        ]),
      ),
    fixes: (desk, checkup, document, start, end) =>
      slipsIn(desk, checkup, document)
        .filter((slip) => slip.start <= end && start <= slip.end)
        .flatMap((slip) =>
          slip.suggestions.map((text) => ({
            title: WORDS[language].change(text),
            kind: CodeActionKind.QuickFix,
            diagnostics: [hintOf(slip, document.view, language)],
            edit: editing(document.uri, document.view, [{ ...slip, text }]),
          })),
        ),
  };
}

function hintOf(
  { start, end, written, suggestions }: SpellingSlip,
  view: View,
  language: Language,
): Told {
  const words = WORDS[language];
  const [right] = suggestions;
  const isPair = written.includes(" ") && right !== undefined;
  const perhaps = right === undefined ? "" : `\n${words.perhaps(right)}`;
  return {
    range: view.range(start, end),
    severity: DiagnosticSeverity.Hint,
    code: "spelling",
    source: "hocvu",
    message: isPair ? words.usually(written, right) : words.noSyllable(written) + perhaps,
  };
}
