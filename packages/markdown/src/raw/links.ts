import { at, excerpt, type Finder } from "./finding.ts";

const PAIR = /(!?)\[([^[\]\n]*)\](\uFFFC{0}[ \t]*)\(([^()\n]*)(\)?)/g;
const ADDRESS = /^(?:https?:|www\.|mailto:|tel:|#|(?:\.{0,2}\/)?[\w./%-]+\.[a-z\d]{2,5}$|media\/)/i;
const TURNED =
  /\(([^()\n]+)\)\[((?:https?:|www\.|media\/)[^\]\n]*|[\w./-]+\.(?:md|pdf|png|jpe?g))\]/g;
const NAMED = /(?<![\w\])])(!?)\[([^[\]\n]+)\]\[([^[\]\n]*)\]/g;
const LONE_PICTURE = /!\[([^[\]\n]*)\](?![([:])/g;

/** Reports brackets that were meant for a link or a picture. */
export const links: Finder = function* (visible, context) {
  const { text } = visible;
  for (const match of text.matchAll(PAIR)) {
    const [whole, mark = "", words = "", gap = "", address = "", close = ""] = match;
    // `[1] (xem thêm)` are two brackets.
    if (gap !== "" && mark === "" && !ADDRESS.test(address.trim())) continue;
    if (gap === "" && mark === "" && !isMeant(address)) continue;
    const end = match.index + whole.trimEnd().length;
    const written = wanted(mark, words, address);
    const suggestion = /\uFFFC/.test(written) ? undefined : written;
    const args = { text: excerpt(visible, match.index, end, context) };
    const code = { ...args, ...(suggestion && close + gap !== "\u0000" ? { suggestion } : {}) };
    yield at("HV2170", code, visible, match.index, end, context);
  }
  for (const { 0: whole, 1: words = "", 2: address = "", index } of text.matchAll(TURNED)) {
    const args = { text: whole, suggestion: `[${words}](${address})` };
    yield at("HV2170", args, visible, index, index + whole.length, context);
  }
  for (const { 0: whole, 2: words = "", index } of text.matchAll(NAMED)) {
    if (!/\p{L}/u.test(words)) continue;
    const args = { text: excerpt(visible, index, index + whole.length, context) };
    yield at("HV2170", args, visible, index, index + whole.length, context);
  }
  for (const { 0: whole, 1: words = "", index } of text.matchAll(LONE_PICTURE)) {
    const args = { text: whole, suggestion: `![${words}](media/…)` };
    yield at("HV2170", args, visible, index, index + whole.length, context);
  }
};

/** Whether a round bracket right behind a square one holds an address: `a[1](x)` does not. */
function isMeant(address: string): boolean {
  const trimmed = address.trim();
  return ADDRESS.test(trimmed) || /\s/.test(trimmed) || trimmed.includes("\uFFFC");
}

function wanted(mark: string, words: string, address: string): string {
  const trimmed = address.trim();
  return `${mark}[${words}](${/\s/.test(trimmed) ? `<${trimmed}>` : trimmed})`;
}

const DOUBLE = /(!?)(?<![\w\])])\[\[([^[\]\n]+)\]\]/g;

/** Double brackets outside of questions: links of other programs, or blanks that nobody can fill in. */
export const doubleBrackets: Finder = function* (visible, context) {
  for (const { 0: whole, 1: mark = "", 2: inner = "", index } of visible.text.matchAll(DOUBLE)) {
    if (context.surroundings === "question" && mark === "") continue;
    const [target = "", words = target] = inner.split("|");
    const isFile = mark !== "" || /\.\w{2,4}$|^\d+-/.test(target);
    const suggestion = isFile
      ? `${mark}[${mark ? "…" : words}](${/\.\w{2,4}$/.test(target) ? target : `${target}.md`})`
      : undefined;
    const args = { text: whole, ...(suggestion ? { suggestion } : {}) };
    yield at("HV2178", args, visible, index, index + whole.length, context);
  }
};

/** Marks of footnotes that are nowhere. */
export const footnotes: Finder = function* (visible, context) {
  for (const { 0: whole, 1: label = "", index } of visible.text.matchAll(/\[\^([^\]\s^]+)\]/g)) {
    const args = { label, missing: "note" as const };
    yield at("HV2179", args, visible, index, index + whole.length, context);
  }
};
