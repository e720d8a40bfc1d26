/**
 * How the course is made to look. In a browser that nobody drives, a page in a frame cannot be told that its user prefers
 * other colors or larger letters: the rules of its style sheets are turned instead, so that those for the wanted look hold.
 */
export interface Look {
  readonly scheme: "own" | "light" | "dark" | "contrast";
  /** Whether the browser's letters are half as large again, as "very large" is. */
  readonly large: boolean;
}

export const OWN_LOOK: Look = { scheme: "own", large: false };

const LARGER = 1.5;

const queries = new WeakMap<CSSRule, string>();
const sizes = new WeakMap<CSSRule, string>();
const contrasts = new WeakMap<Document, CSSStyleSheet>();

/** Turns the page as far as its style sheets can say. */
export function applyLook(page: Document, { scheme, large }: Look): void {
  for (const sheet of page.styleSheets) turnRules(sheet.cssRules, scheme, large);
  page.documentElement.style.colorScheme =
    scheme === "own" ? "" : scheme === "light" ? "light" : "dark";
  const contrast = contrastOf(page);
  const others = page.adoptedStyleSheets.filter((one) => one !== contrast);
  page.adoptedStyleSheets = scheme === "contrast" ? [...others, contrast] : others;
}

function turnRules(rules: CSSRuleList, scheme: Look["scheme"], large: boolean): void {
  for (const rule of rules) {
    if ("media" in rule) turnQuery(rule as CSSMediaRule, scheme);
    if ("cssRules" in rule) turnRules((rule as CSSMediaRule).cssRules, scheme, large);
    if ("selectorText" in rule) turnSize(rule as CSSStyleRule, large);
  }
}

const ALWAYS = "(min-width: 0px)";
const NEVER = "(max-width: 0px)";

function turnQuery(rule: CSSMediaRule, scheme: Look["scheme"]): void {
  const own = queries.get(rule) ?? rule.media.mediaText;
  if (!/prefers-color-scheme|forced-colors/.test(own)) return;
  queries.set(rule, own);
  const holds = (is: boolean) => (is ? ALWAYS : NEVER);
  const turned = own
    .replace(/\(prefers-color-scheme:\s*(\w+)\)/g, (_, wanted: string) =>
      holds((wanted === "dark") === (scheme !== "light")),
    )
    .replace(/\(forced-colors:\s*(\w+)\)/g, (_, wanted: string) =>
      holds((wanted === "active") === (scheme === "contrast")),
    );
  rule.media.mediaText = scheme === "own" ? own : turned;
}

/** All lengths of a course go by the letters of its root, which are a share of the browser's. */
function turnSize(rule: CSSStyleRule, large: boolean): void {
  if (!/^(html|:root)(\[[^\]]*\])?$/.test(rule.selectorText)) return;
  const own = sizes.get(rule) ?? rule.style.fontSize;
  if (!own.endsWith("%")) return;
  sizes.set(rule, own);
  rule.style.fontSize = large ? `${Number.parseFloat(own) * LARGER}%` : own;
}

/** What Windows does to pages in its darkest contrast theme, as near as a style sheet comes to it. */
const CONTRAST = `
*, *::before, *::after { background-color: #000 !important; color: #fff !important; border-color: #fff !important; outline-color: #1aebff !important; box-shadow: none !important; text-shadow: none !important; }
a, a * { color: #ff0 !important; }
:disabled, :disabled * { color: #3ff23f !important; border-color: #3ff23f !important; }
img, video, svg { background-color: transparent !important; }
`;

function contrastOf(page: Document): CSSStyleSheet {
  const known = contrasts.get(page);
  if (known) return known;
  const { CSSStyleSheet: Sheet } = page.defaultView as Window & typeof globalThis;
  const sheet = new Sheet();
  sheet.replaceSync(CONTRAST);
  contrasts.set(page, sheet);
  return sheet;
}
