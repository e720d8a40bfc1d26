import { applyEdits, type TextEdit, tidyEdits } from "../text-edit.ts";
import { changedData, type FrontChange, nested, sameData } from "./front-change.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { renderPair } from "./render-value.ts";
import { yamlEdits } from "./yaml-edits.ts";

/**
 * The edits that make a change of front matter and touch nothing but the value, key or line concerned: comments, quotes
 * and the order of keys stay. A new key goes behind those that `order` has before it. Nothing comes back where front
 * matter cannot be read, or the change not be made.
 */
export function writeFrontMatter(
  text: string,
  change: FrontChange,
  order: readonly string[],
): readonly TextEdit[] | undefined {
  const front = readFrontMatter(text);
  const wanted = front && changedData(front.data, change);
  if (!front || !wanted) return undefined;
  if (sameData(wanted, front.data)) return [];
  const { start, end } = front.range;
  const within = yamlEdits(text.slice(start, end), front.document, change, order);
  const made = front.isThere
    ? within?.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }))
    : opened(change);
  if (!made) return undefined;
  const edits = tidyEdits(text, made);
  const again = readFrontMatter(applyEdits(text, edits));
  return again && sameData(again.data, wanted) ? edits : undefined;
}

/** Front matter of a file that had none. */
function opened(change: FrontChange): readonly TextEdit[] | undefined {
  if (change.kind !== "set") return undefined;
  const [key, ...rest] = change.path;
  const pair = renderPair(String(key), nested(rest, change.value), "");
  return [{ start: 0, end: 0, text: `---\n${pair}\n---\n\n` }];
}
