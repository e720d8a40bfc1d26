import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { RootContent, Text } from "mdast";
import type { ParsedFile } from "../parse-file.ts";
import { visit } from "../visit.ts";
import type { WrittenBlank } from "./blanks.ts";
import { readRange } from "./numeric-range.ts";
import { sourceOffsets } from "./source-offsets.ts";

/**
 * What people write for a blank elsewhere: a line to write on, dots, a word in single brackets or braces. `[1]`, `[…]` and
 * brackets that belong to a link or a blank are none.
 */
const OTHER_BLANK =
  /_{3,}|\.{5,}|…{2,}|(?<!\[)\[(?=[^[\]\n]*\p{L})(?!\s)[^[\]\n]{1,40}\](?![\](:[{])|\{(?=[^{}\n]*\p{L})[^{}\n=#.|]{1,40}\}/gu;

/** Reports what looks like a blank beside the real ones: learners would see it as it is. */
export function reportOtherBlanks(
  nodes: readonly RootContent[],
  file: ParsedFile,
  diagnostics: Diagnostic[],
): void {
  for (const node of nodes) {
    visit(node, "text", (text: Text) => {
      if (!text.position) return;
      const offsets = sourceOffsets(text, file.text);
      for (const { 0: mark, index } of text.value.matchAll(OTHER_BLANK)) {
        if (offsets.escaped.has(index)) continue;
        const place = file.place(offsets.at(index), offsets.at(index + mark.length - 1) + 1);
        const word = mark.replace(/^[[{]|[\]}]$/g, "").trim();
        const answer = /\p{L}/u.test(word) ? word : "";
        diagnostics.push(diagnostic("HV2239", { mark, answer }, place));
      }
    });
  }
}

/** Reports words in a blank that were hardly meant to be written letter for letter: a range of numbers, a list with commas. */
export function reportUnlikelyAnswer(
  { text, place }: WrittenBlank,
  answers: readonly string[],
  diagnostics: Diagnostic[],
): void {
  const range = answers.find((one) => /±|\+\/?-|\.\.|…/.test(one) && readRange(`=${one}`));
  if (range !== undefined) {
    diagnostics.push(diagnostic("HV2240", { text: range }, place));
    return;
  }
  const parts = text.includes("|") ? [] : text.split(/[,;]\s+|\s+\/\s+|\s+(?:hoặc|or)\s+/iu);
  if (parts.length > 1) {
    const meant = parts
      .map((part) => part.trim())
      .filter(Boolean)
      .join("|");
    diagnostics.push(diagnostic("HV2241", { text: text.trim(), meant }, place));
  }
}
