import { PROPERTIES, STYLE_ONLY } from "./allowed.ts";
import { nameApart, safeValue } from "./values.ts";

/** The class of every drawing's root: its styles are for what stands in it, wherever it stands itself. */
export const ROOT_CLASS = nameApart("drawing");

export interface CleanStyle {
  readonly text: string;
  /** Whether anything was left out that fetches or could be another thing than it looks like. */
  readonly leftOut: boolean;
}

/** The rules of a style sheet, without at-rules, each with plain selectors and the properties that drawings have. */
export function cleanSheet(css: string): CleanStyle {
  const text = withoutComments(css);
  // An escape can make anything of any name.
  if (text.includes("\\")) return { text: "", leftOut: true };
  let leftOut = false;
  const rules: string[] = [];
  for (const { prelude, block } of rulesOf(text)) {
    const selectors = block === undefined ? undefined : cleanSelectors(prelude);
    const declarations = cleanDeclarations(block ?? "");
    leftOut ||= selectors === undefined || declarations.leftOut;
    if (selectors && declarations.text !== "") rules.push(`${selectors}{${declarations.text}}`);
  }
  return { text: rules.join("\n"), leftOut };
}

/** The declarations of a rule or a `style` attribute. */
export function cleanDeclarations(css: string): CleanStyle {
  const { pairs, leftOut } = declarationsOf(css);
  return { text: pairs.map(([name, value]) => `${name}:${value}`).join(";"), leftOut };
}

/** Likewise, as pairs of name and value. */
export function declarationsOf(css: string): {
  readonly pairs: readonly (readonly [name: string, value: string])[];
  readonly leftOut: boolean;
} {
  let leftOut = css.includes("\\");
  const pairs = partsOf(withoutComments(css), ";").flatMap((part) => {
    const colon = part.indexOf(":");
    const name = part.slice(0, colon).trim().toLowerCase();
    const written = part.slice(colon + 1).trim();
    if (colon < 0 || written === "") return [];
    const value = safeValue(written);
    // Editors write down much of their own, which shows nothing.
    if (value !== undefined && !PROPERTIES.has(name) && !STYLE_ONLY.has(name)) return [];
    leftOut ||= value === undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  return { pairs, leftOut };
}

function withoutComments(css: string): string {
  return css
    .split("/*")
    .map((part, index) => (index === 0 ? part : part.slice(endOf(part.indexOf("*/"), part))))
    .join(" ");
}

function endOf(index: number, text: string): number {
  return index < 0 ? text.length : index + 2;
}

interface Rule {
  readonly prelude: string;
  /** What stands in its braces; nothing of an at-rule, of one within another, and where no brace follows. */
  readonly block?: string;
}

/** The rules of a sheet without comments. */
function rulesOf(css: string): readonly Rule[] {
  const rules: Rule[] = [];
  let depth = 0;
  let nested = false;
  let start = 0;
  let open = 0;
  for (const { sign, at } of signsOf(css)) {
    if (sign === "{") {
      depth += 1;
      if (depth === 1) open = at;
      else nested = true;
    } else if (sign === "}") {
      depth -= 1;
      if (depth > 0) continue;
      const prelude = css.slice(start, Math.max(start, open)).trim();
      const isPlain = depth === 0 && !nested && !prelude.startsWith("@") && prelude !== "";
      rules.push(isPlain ? { prelude, block: css.slice(open + 1, at) } : { prelude });
      [depth, nested, start, open] = [0, false, at + 1, at + 1];
    } else if (sign === ";" && depth === 0) {
      rules.push({ prelude: css.slice(start, at).trim() });
      [start, open] = [at + 1, at + 1];
    }
  }
  const rest = css.slice(start).trim();
  return rest === "" ? rules : [...rules, { prelude: rest }];
}

/** The braces and semicolons that are not within a string. */
function* signsOf(css: string): Iterable<{ readonly sign: string; readonly at: number }> {
  for (const match of css.matchAll(/"[^"]*"|'[^']*'|[{};]/g)) {
    if (match[0].length === 1) yield { sign: match[0], at: match.index };
  }
}

function partsOf(css: string, separator: string): readonly string[] {
  const ends = [...signsOf(css)].filter(({ sign }) => sign === separator).map(({ at }) => at);
  return [...ends, css.length].map((end, index) => css.slice((ends[index - 1] ?? -1) + 1, end));
}

const SELECTOR = /^[\p{L}\p{N}\s_.#*>+~-]+$/u;

/** Selectors of names, classes and ids alone, for what stands in the drawing. */
function cleanSelectors(prelude: string): string | undefined {
  const selectors = prelude.split(",").map((selector) => selector.trim());
  if (!selectors.every((selector) => SELECTOR.test(selector))) return undefined;
  return selectors
    .map((selector) => selector.replace(/#([\p{L}\p{N}_-]+)/gu, (_, name) => `#${nameApart(name)}`))
    .map((selector) =>
      /^svg(?![\p{L}\p{N}_-])/u.test(selector)
        ? selector.replace("svg", `svg.${ROOT_CLASS}`)
        : `.${ROOT_CLASS} ${selector}`,
    )
    .join(",");
}
