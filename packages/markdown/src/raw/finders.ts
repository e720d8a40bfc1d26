import {
  boldTitle,
  braces,
  headings,
  lists,
  loneTex,
  neverClosed,
  ruleUnderText,
  spoiledMarks,
  tables,
} from "./blocks.ts";
import { emphasis } from "./emphasis.ts";
import type { Finder } from "./finding.ts";
import { doubleBrackets, footnotes, links } from "./links.ts";
import { namedInText, otherTools } from "./other-tools.ts";

/** Where two would find the same place, the first has it. */
export const finders: readonly Finder[] = [
  neverClosed,
  otherTools,
  spoiledMarks,
  headings,
  boldTitle,
  ruleUnderText,
  tables,
  lists,
  namedInText,
  doubleBrackets,
  links,
  footnotes,
  braces,
  loneTex,
  emphasis,
];

/** They go by where a block stands, or by signs that running text has too. */
const everywhere = finders.filter((finder) =>
  [spoiledMarks, boldTitle, ruleUnderText, lists].includes(finder),
);

/** All others find something only where one of these is. */
const SIGNS = /[[{<$\\*~_=`|#%^]|!!!|\?\?\?|::|[:}]\uFFFC/;

/** Those that may find something in `text`, in the order of {@link finders}: most text is words and nothing else. */
export function findersFor(text: string): readonly Finder[] {
  return SIGNS.test(text) ? finders : everywhere;
}
