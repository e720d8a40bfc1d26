/** A part of a text that says where it comes from: a question, or a page of a lesson. */
export interface Marked {
  readonly heading: string;
  readonly text: string;
  /** Ids of facts, from `<!-- nguon: … -->`. */
  readonly facts: readonly string[];
  /** Figures made up for an example, from `<!-- vi-du: … -->`. */
  readonly examples: string;
}

/** The page, or the fold at the end of one, that lists a lesson's sources. */
const SOURCES = "## Dành cho người dạy";
const FOLD = /^:::reveal\[Dành cho người dạy[\s\S]*?^:::$/gm;

/** The parts of a text between its headings of the second level. */
export function markedParts(markdown: string): readonly Marked[] {
  return markdown
    .replace(FOLD, "")
    .split(/^(?=## )/m)
    .filter((part) => part.startsWith("## ") && !part.startsWith(SOURCES))
    .map((part) => ({
      heading: part.slice(3, part.indexOf("\n")),
      text: part.replace(/<!--[\s\S]*?-->/g, ""),
      facts: marksOf(part, "nguon").flatMap((mark) => mark.split(",").map((id) => id.trim())),
      examples: marksOf(part, "vi-du").join(" "),
    }));
}

function marksOf(part: string, name: string): readonly string[] {
  return [...part.matchAll(new RegExp(`<!-- ${name}: ([\\s\\S]*?) -->`, "g"))].map(
    ([, mark = ""]) => mark,
  );
}
