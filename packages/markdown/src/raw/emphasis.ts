import { at, excerpt, type Finder } from "./finding.ts";

/** Two signs that were to make the words between them bold, struck or marked; each with blanks in the wrong place. */
const PAIRS = /(\*\*|~~|(?<![\w_])__|(?<![=\w<>!])==)(?![*~_=])([^\n]*?[^\n*~_=])\1(?![*~_=])/g;
const WORDS = /\p{L}{2}/u;
/** `*Chú ý:*Không`: one asterisk each. */
const SINGLE = /(?<![\p{L}\d*\\])\*([^*\s][^*\n]*\p{P})\*(?=\p{L})/gu;
/** Opens bold text that is closed nowhere. */
const LONE = /(?<![\p{L}\d*])\*\*(?=\p{L})/gu;
const LONE_BACKTICK = /(?<![\p{L}\d`'’])`(?=[\p{L}\d<./-])/gu;

/** Reports signs of emphasis that are shown as they stand. */
export const emphasis: Finder = function* (visible, context) {
  const { text } = visible;
  let end = 0;
  for (const match of text.matchAll(PAIRS)) {
    const { 0: whole, 1: sign = "", 2: inner = "", index } = match;
    if (!WORDS.test(inner.replaceAll("\uFFFC", "")) || !belongTogether(text, match)) continue;
    end = index + whole.length;
    const shown = sign === "==" ? "**" : sign;
    const glued = (one: string | undefined) => one !== undefined && /[\p{L}\d]/u.test(one);
    const suggestion = inner.includes("\uFFFC")
      ? undefined
      : [
          glued(text[index - 1]) ? " " : "",
          `${shown}${inner.trim()}${shown}`,
          glued(text[end]) ? ` ${/^[\p{L}\d]+/u.exec(text.slice(end))?.[0] ?? ""}` : "",
        ].join("");
    const args = {
      text: excerpt(visible, index, end, context),
      ...(suggestion ? { suggestion: suggestion.trim() } : {}),
    };
    yield at("HV2173", args, visible, index, end, context);
  }
  for (const { 0: whole, 1: inner = "", index } of text.matchAll(SINGLE)) {
    if (!WORDS.test(inner)) continue;
    const args = { text: whole, suggestion: `*${inner}* …` };
    yield at("HV2173", args, visible, index, index + whole.length, context);
  }
  for (const { index } of text.matchAll(LONE)) {
    if (index < end) continue;
    yield at("HV2173", { text: "**" }, visible, index, index + 2, context);
  }
  for (const { index } of text.matchAll(LONE_BACKTICK)) {
    yield at("HV2173", { text: "`" }, visible, index, index + 1, context);
  }
};

/** Whether the first sign may open and the second close: `Giá** và phí**` are two marks of notes. */
function belongTogether(text: string, match: RegExpExecArray): boolean {
  const [whole, sign = "", inner = ""] = match;
  const before = text[match.index - 1] ?? " ";
  const after = text[match.index + whole.length] ?? " ";
  const spaced = /^\s/.test(inner);
  const opens = !spaced || /[\s(“"]/.test(before) || /\s$/.test(inner);
  const closes = !/\s$/.test(inner) || !/^\s/.test(after) || spaced;
  // `a == b` compares.
  if (sign === "==" && (spaced || /\s$/.test(inner))) return false;
  const isMark = /[\p{L}\d]/u.test(before) && spaced && !/\s$/.test(inner);
  return opens && closes && !isMark && sign !== "";
}
