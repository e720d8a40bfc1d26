/** HTML made by `html`: what stands in it was escaped, so it may be put into other HTML as it is. */
class Made {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Markup = Made;

/** What may stand in a template. Nothing is written for what is absent. */
export type Part = string | number | Markup | false | null | undefined | readonly Part[];

/** Puts HTML together; whatever isn't HTML itself is escaped, for text and for attributes in quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Made(strings.reduce((text, next, at) => text + written(parts[at - 1]) + next));
}

function written(part: Part): string {
  if (part === undefined || part === null || part === false) return "";
  if (part instanceof Made) return part.text;
  return typeof part === "object" ? part.map(written).join("") : escaped(String(part));
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string);
}

/** Words from outside (names, titles): their direction of writing turns nothing around them. */
export function named(text: string): Markup {
  return html`<bdi>${text}</bdi>`;
}
