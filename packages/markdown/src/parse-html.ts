import type { Root } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { parseFragment } from "parse5";

/**
 * A piece of HTML as a tree whose nodes do not know where they stood: to keep count of that is a third of the work, and those
 * who copy the tree copy it as well.
 */
export function parseHtml(html: string): Root {
  return fromParse5(parseFragment(html, { scriptingEnabled: false })) as Root;
}
