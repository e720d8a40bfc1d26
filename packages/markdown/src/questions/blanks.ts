import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import type { Paragraph, PhrasingContent, RootContent, Text } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import type { ParsedFile } from "../parse-file.ts";
import { type FoundBlank, findBlanks, mayHoldBlank } from "./find-blanks.ts";

/** A blank as it was written: what stands between `[[` and `]]`, and where. */
export interface WrittenBlank {
  readonly text: string;
  readonly place: Place;
}

/** Whether a paragraph holds a blank. */
export function holdsBlank(node: RootContent): node is Paragraph {
  return mayHoldBlank(node);
}

/** Whether a paragraph holds a blank that asks for a number. */
export function holdsNumber(node: RootContent): boolean {
  return mayHoldBlank(node) && /\[\[\s*=/.test(textOf(node));
}

/**
 * Takes the blanks out of `nodes`, leaving in each one's place an empty `<span class="blank" data-blank="0">`. What is
 * wrong with their brackets is reported, and what was meant is taken.
 */
export function takeBlanks(
  nodes: readonly RootContent[],
  file: ParsedFile,
  diagnostics: Diagnostic[],
): WrittenBlank[] {
  const blanks: WrittenBlank[] = [];
  for (const node of nodes) {
    const found = findBlanks(node, file);
    const first = blanks.length;
    for (const { text, place, fault } of found) {
      if (fault === "formatted") diagnostics.push(diagnostic("HV2236", { text }, place));
      else if (fault) diagnostics.push(diagnostic("HV2238", { text }, place));
      if (fault !== "unclosed") blanks.push({ text, place });
    }
    const taken = found.filter(({ fault }) => fault !== "unclosed");
    // From the last, so that the spots of those before stay right.
    [...taken.keys()]
      .reverse()
      .forEach((index) => void replace(taken[index] as FoundBlank, first + index));
  }
  return blanks;
}

/** Reports, once for each of `nodes`, a blank that stands where none can be filled in; says for which of them it did. */
export function reportLostBlanks(
  nodes: readonly RootContent[],
  file: ParsedFile,
  diagnostics: Diagnostic[],
): readonly RootContent[] {
  return nodes.filter((node) => {
    const blank = findBlanks(node, file).find(
      ({ fault }) => fault === undefined || fault === "formatted",
    );
    if (!blank) return false;
    const where = node.type === "table" || node.type === "list" ? node.type : "other";
    diagnostics.push(diagnostic("HV2237", { text: blank.text, where }, blank.place));
    return true;
  });
}

function replace({ parent, start, end }: FoundBlank, index: number): void {
  const opening = parent.children[start.node] as Text;
  const closing = parent.children[end.node] as Text;
  const parts: PhrasingContent[] = [
    { ...opening, value: opening.value.slice(0, start.index) },
    blankNode(index),
    { ...closing, value: closing.value.slice(end.index) },
  ];
  parent.children.splice(start.node, end.node - start.node + 1, ...(parts as never[]));
}

function blankNode(index: number): PhrasingContent {
  const hProperties = { className: ["blank"], dataBlank: String(index) };
  return { type: "emphasis", children: [], data: { hName: "span", hProperties } };
}
