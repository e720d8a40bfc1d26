import { type Diagnostic, inWords, type Language } from "@hocvu/diagnostics";
import { escaped, marked } from "./markup.ts";
import { words } from "./words.ts";

/** Of one kind; whoever mends one finds the rest with the command. */
const MOST_PLACES = 5;

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** What was found in the package `name`, as list items: the gravest first, and what is said of many places once. */
export function findingsIn(
  diagnostics: readonly Diagnostic[],
  name: string,
  language: Language,
): { readonly wrong: readonly string[]; readonly noted: readonly string[] } {
  const kinds = new Map<string, Diagnostic[]>();
  const sorted = [...diagnostics].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  for (const one of sorted) {
    const key = `${one.severity} ${one.code}`;
    kinds.set(key, [...(kinds.get(key) ?? []), one]);
  }
  const wrong: string[] = [];
  const noted: string[] = [];
  for (const alike of kinds.values()) {
    const isNote = alike[0]?.severity === "note";
    (isNote ? noted : wrong).push(itemOf(alike, name, language));
  }
  return { wrong, noted };
}

function itemOf(alike: readonly Diagnostic[], name: string, language: Language): string {
  const [first, ...others] = alike as readonly [Diagnostic, ...Diagnostic[]];
  const own = words[language];
  const { severity, code } = first;
  const { hint } = inWords(first, language);
  const said = `<strong>${own.severities[severity]} ${code}</strong>: ${lineOf(first, name, language)}`;
  const advice = hint ? `<span class="hint">${marked(hint)}</span>` : "";
  const shown = others
    .slice(0, MOST_PLACES - 1)
    .map((one) => `<li>${lineOf(one, name, language)}</li>`);
  const left = others.length - shown.length;
  if (left > 0) shown.push(`<li>${own.more(left)}</li>`);
  const list = shown.length > 0 ? `<ul>${shown.join("")}</ul>` : "";
  return `<li class="${severity}">${said}${list}${advice}</li>`;
}

function lineOf(one: Diagnostic, name: string, language: Language): string {
  const { message } = inWords(one, language);
  return `${marked(message)}${one.place ? `<span class="place">${escaped(placeOf(one.place, name, language))}</span>` : ""}`;
}

/** In the package: whoever made it has it elsewhere. */
function placeOf(
  { file, start }: NonNullable<Diagnostic["place"]>,
  name: string,
  language: Language,
): string {
  if (file === name) return words[language].whole;
  const path = file.startsWith(`${name}/`) ? file.slice(name.length + 1) : file;
  return `${path}:${start.line}:${start.column}`;
}
