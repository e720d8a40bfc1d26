import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Nodes } from "mdast";
import type { ParsedFile } from "../parse-file.ts";

/** A letter or number that an author typed before a choice: `A.`, `b)`, `(C)`, `1/`, `**D.**`. */
const LABEL = /^[*_]{0,3}\(?([A-Za-z]|\d{1,2})\s?[.)/:]\)?[*_]{0,3}(?=\s|$)/;

/**
 * Reports letters that an author typed before the choices, at the first of them: they run in order, and shuffled choices
 * would show them in another. `nodes` are the choices' contents.
 */
export function reportTypedLetters(
  nodes: readonly (Nodes | undefined)[],
  file: ParsedFile,
  diagnostics: Diagnostic[],
): void {
  const labels = nodes.map((node) => {
    if (!node) return undefined;
    const { start, end } = file.placeOf(node);
    const match = LABEL.exec(file.text.slice(start.offset, end.offset));
    return match
      ? { sign: match[1] ?? "", from: start.offset, length: match[0].length }
      : undefined;
  });
  const found = labels.filter((label) => label !== undefined);
  if (found.length < 2 || found.length < nodes.length - 1) return;
  const inOrder = labels.every((label, index) => !label || rank(label.sign) === index);
  const [first] = found;
  if (!inOrder || !first) return;
  const source = file.text.slice(first.from, first.from + first.length);
  const place = file.place(first.from, first.from + first.length);
  diagnostics.push(diagnostic("HV2511", { label: source }, place));
}

function rank(sign: string): number {
  return /\d/.test(sign) ? Number(sign) - 1 : sign.toLowerCase().charCodeAt(0) - "a".charCodeAt(0);
}
