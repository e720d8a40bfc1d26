import type { Root } from "mdast";
import { findBlanks } from "./addresses.ts";
import { setApart } from "./display.ts";
import { findFormulas } from "./formulas.ts";
import { locateNodes } from "./locate.ts";
import { BLANK, FIRST, NEXT, OURS, type Region, textFinder } from "./region.ts";
import { findConflicts, findUnclosed } from "./unclosed.ts";
import { unmask } from "./unmask.ts";

/** Without any of these there is nothing to mask. */
const CANDIDATE = /\\[([]|\$\$|<!--|^<{7} |\]\([^\n)]*[ \t]/m;
/** What is no longer swallowed may itself hold something. */
const MAX_ROUNDS = 8;

/**
 * Parses `text` so that what authors often write is read as they mean it: formulas between `\(` and `\)`, blanks in
 * names of files, and what stands after a `$$` or `<!--` that is never closed. All places stay those of `text`.
 */
export function parseWith(parse: (text: string) => Root, text: string): Root {
  const tree = readMasked(parse, text);
  locateNodes(tree, text);
  return tree;
}

function readMasked(parse: (text: string) => Root, text: string): Root {
  let tree = parse(text);
  if (!CANDIDATE.test(text) || OURS.test(text)) return tree;
  const regions: Region[] = [];
  let masked = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = findRegions(masked, tree);
    if (found.length === 0) break;
    masked = hide(masked, found);
    regions.push(...found);
    tree = parse(masked);
  }
  if (regions.length > 0) unmask(tree, text, regions);
  setApart(tree, text);
  return tree;
}

function findRegions(text: string, tree: Root): Region[] {
  const isText = textFinder(tree);
  const conflicts = findConflicts(text);
  if (conflicts.length > 0) return conflicts;
  // Only the first can be told for sure: it may have swallowed what would have closed another.
  const unclosed = findUnclosed(text, tree).slice(0, 1);
  if (unclosed.length > 0) return unclosed;
  const formulas = findFormulas(text, isText);
  const blanks = findBlanks(text, isText).filter(
    ({ start }) => !formulas.some((one) => one.start <= start && start < one.end),
  );
  return [...formulas, ...blanks];
}

function hide(text: string, regions: readonly Region[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const region of [...regions].sort((a, b) => a.start - b.start)) {
    if (region.start < done) continue;
    parts.push(
      text.slice(done, region.start),
      standIn(text.slice(region.start, region.end), region),
    );
    done = region.end;
  }
  return parts.join("") + text.slice(done);
}

function standIn(source: string, { kind }: Region): string {
  if (kind === "blank") return BLANK;
  const [first = "", ...lines] = source.split("\n");
  // What stands before a line in a quote or a list is not part of the formula.
  const rest = lines.map((line) =>
    line.replace(/^([ \t>]*)(.*)$/, (_, lead, own) => lead + NEXT.repeat(own.length)),
  );
  return [FIRST + NEXT.repeat(first.length - 1), ...rest].join("\n");
}
