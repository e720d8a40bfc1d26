import { keyLine } from "../recognise/key-line.ts";
import { type Key, keyList } from "../recognise/key-list.ts";
import type { Line } from "./line.ts";
import type { Standing } from "./standing.ts";

/** The keys of a line that is nothing else: in the part of the keys, or wherever a line lists several. */
export function keysInLine(line: Line, text: string, standing: Standing): readonly Key[] {
  const { current, inKeys, drafts } = standing;
  // What is matched is keyed in its own way.
  if (current?.columns !== undefined && !inKeys) return [];
  const behind = keyLine(text);
  if (behind) {
    const keys = keyList(behind.value, line.number);
    if (keys.length > 1 || (keys.length === 1 && /^\D*\d/.test(behind.value) && inKeys))
      return keys;
  }
  const label = line.label?.kind === "number" && inKeys ? `${line.label.value}. ` : "";
  const keys = keyList(label + text, line.number, { inList: inKeys });
  const isList =
    inKeys || keys.length > 2 || (drafts.length > 1 && !line.label && areKnown(keys, standing));
  return isList ? keys : [];
}

/** Whether all of these are numbers of questions that have choices. */
function areKnown(keys: readonly Key[], { answerable }: Standing): boolean {
  return keys.every(({ question, value }) => answerable.has(question) && value.length === 1);
}
