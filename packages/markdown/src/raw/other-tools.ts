import { didYouMean } from "@hocvu/diagnostics";
import { directives } from "../directives/index.ts";
import { at, excerpt, type Finder } from "./finding.ts";

/** Notations of Hugo, Jekyll, Liquid, mdBook, MkDocs, kramdown, reStructuredText, MyST, Obsidian, WordPress, LaTeX. */
const NOTATIONS = [
  /\{\{[<%#][^\n]*?\}\}/g,
  /\{%[^\n]*?%\}/g,
  // A plain name is a variable of the course.
  /\{\{[^{}\n]*[.|:"'(][^{}\n]*\}\}/g,
  /\{:[^{}\n]*\}/g,
  /^ *(?:!!!|\?\?\?)\+? +[a-z][^\n]*$/gim,
  /^ *\.\. [\w-]+::[^\n]*$/gm,
  /^ *\[\[?_?toc_?\]?\] *$/gim,
  /\[[a-z]+(?: +[a-z]+="[^"\n]*")+ *\/?\]/gi,
  /%%[^%\n]+%%/g,
  /\^\[[^\]\n]+\]/g,
  /\\(?:newpage|pagebreak|clearpage|noindent|section|textbf|textit|item)\b/g,
] as const;
/** A role of MyST or Sphinx; its text stands in backticks behind it. */
const ROLE = /:[a-z][\w-]*(?::[\w-]+)?:(?=\uFFFC)|\{[a-z][\w:-]*\}(?=\uFFFC)/g;
/** The second half of a pair, of which the first was reported. */
const CLOSING = /^\{\{[<%#]? *\/|^\{% *end/;

/** Each of them has one of these. */
const SIGNS = /[{[%\\^]|!!!|\?\?\?|::/;

/** Reports what is the notation of another tool. */
export const otherTools: Finder = function* (visible, context) {
  for (const notation of SIGNS.test(visible.text) ? NOTATIONS : []) {
    for (const { 0: found, index } of visible.text.matchAll(notation)) {
      if (CLOSING.test(found)) continue;
      const lead = found.length - found.trimStart().length;
      const [from, to] = [index + lead, index + found.trimEnd().length];
      const text = excerpt(visible, from, to, context);
      const instead = insteadOf(text);
      yield at("HV2176", { text, ...(instead ? { instead } : {}) }, visible, from, to, context);
    }
  }
  for (const { 0: found, index } of visible.text.matchAll(ROLE)) {
    const behind = index + found.length;
    if (context.file.text[visible.start + behind] !== "`") continue;
    yield at("HV2176", { text: found }, visible, index, behind, context);
  }
};

const CALLOUTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:tip|hint|success)\b/i, "tip"],
  [/\b(?:warning|danger|caution|important|attention|error)\b/i, "warning"],
  [/\bexample\b/i, "example"],
  [/\b(?:note|notice|info|admonition|callout|alert|seealso)\b/i, "note"],
];

/** What the course language has for the same purpose. */
export function insteadOf(notation: string): string | undefined {
  if (/^\^\[/.test(notation)) return "[^1]";
  if (/\b(?:youtube|vimeo|video)\b/i.test(notation)) return '::video[Tên]{src="…"}';
  if (/\baudio\b/i.test(notation)) return '::audio[Tên]{src="…"}';
  if (/\b(?:figure|image|img)\b/i.test(notation)) return "![…](media/…)";
  if (/\b(?:details|spoiler|dropdown|expand)\b/i.test(notation)) return ":::reveal[…]";
  if (/\b(?:tabs?|tab-set|tab-item)\b/i.test(notation)) return "::::tabs";
  if (/textbf/.test(notation)) return "**…**";
  if (/textit/.test(notation)) return "*…*";
  if (/\\section/.test(notation)) return "## …";
  if (/\bmath\b/i.test(notation)) return "$$";
  const name = CALLOUTS.find(([pattern]) => pattern.test(notation))?.[1];
  return name && `:::${name}`;
}

/** `:name[…]` and `::name[…]` in running text, where a name of ours was meant. */
export const namedInText: Finder = function* (visible, context) {
  const pattern = /(?<![\p{L}\d:/\\])(:{1,2})([a-z][\w-]*)\[[^\]\n]*\](\{[^}\n]*\})?/giu;
  for (const match of visible.text.matchAll(pattern)) {
    const [whole, colons = "", name = "", braces] = match;
    const own = directives.get(name.toLowerCase());
    const from = match.index;
    const text = excerpt(visible, from, from + whole.length, context);
    if (own && own.kind === "leaf") {
      const suggestion = `::${own.name}${text.slice(colons.length + name.length)}`;
      yield at("HV2126", { text, suggestion }, visible, from, from + whole.length, context);
      continue;
    }
    const inText = [...directives.values()].filter(({ kind }) => kind === "text");
    const meant = own
      ? undefined
      : didYouMean(
          name,
          inText.map(({ name }) => name),
        );
    if (!meant && !own && !/^\{[a-z]+=/.test(braces ?? "")) continue;
    const start = from + colons.length;
    const args = { name: `${colons}${name}`, ...(meant ? { suggestion: `:${meant}` } : {}) };
    yield at("HV2108", args, visible, start, start + name.length, context);
  }
};
