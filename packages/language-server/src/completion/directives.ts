import { type Directive, directives } from "@hocvu/markdown";
import { languageOf } from "../known-course.ts";
import type { Snippet } from "../snippets/draft.ts";
import { allSnippets } from "../snippets/snippets.ts";
import type { Item } from "./item.ts";
import type { Spot } from "./spot.ts";

const BLOCK = /^([ \t>]*)(:{2,})(\w*)$/;
const IN_TEXT = /(?:^|[\s([{“"])(:)(\w+)$/u;

/** The directives that begin here; undefined where none can. */
export function directiveItems(spot: Spot): readonly Item[] | undefined {
  const { offset, before, after } = spot;
  const block = BLOCK.exec(before);
  if (block && after.trim() === "") {
    const [, indent = "", colons = "", name = ""] = block;
    const kind = colons.length === 2 ? "leaf" : "container";
    const isWhole = indent === "" && colons.length <= 3 && isFree(spot);
    const wholes = isWhole ? allSnippets(languageOf(spot.known), spot.known, spot.file) : [];
    return [...directives.values()]
      .filter((directive) => directive.kind === kind)
      .map((directive) => {
        const start = offset - name.length - colons.length;
        const whole = { start, end: offset };
        const snippet = wholes.find(({ id }) => id === directive.name);
        return snippet ? asItem(directive, snippet, whole) : nameItem(directive, colons, whole);
      });
  }
  const [, , name] = IN_TEXT.exec(before) ?? [];
  if (name === undefined) return undefined;
  return [...directives.values()]
    .filter(({ kind }) => kind === "text")
    .map((directive) => {
      const insert = `:${directive.name}[]`;
      const place = { start: offset - name.length - 1, end: offset };
      return { ...nameItem(directive, ":", place), insert, caret: insert.length - 1 };
    });
}

/** Whether nothing follows that could be the block's. */
function isFree({ text, offset }: Spot): boolean {
  const [, next = ""] = text.slice(offset).split("\n");
  return next.trim() === "";
}

function asItem(
  { name, says }: Directive,
  { text, from }: Snippet,
  place: Pick<Item, "start" | "end">,
): Item {
  return { kind: "directive", label: name, detail: says, insert: text, caret: from, ...place };
}

function nameItem(
  { name, says }: Directive,
  colons: string,
  place: Pick<Item, "start" | "end">,
): Item {
  return { kind: "directive", label: name, detail: says, insert: colons + name, ...place };
}
