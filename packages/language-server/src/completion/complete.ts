import { isBank } from "@hocvu/markdown";
import type { KnownCourse } from "../known-course.ts";
import { attributeItems } from "./attributes.ts";
import { directiveItems } from "./directives.ts";
import { frontMatterItems } from "./front-matter.ts";
import { headingItems } from "./headings.ts";
import type { Item } from "./item.ts";
import { linkItems } from "./links.ts";
import type { Spot } from "./spot.ts";
import { termItems } from "./terms.ts";

/** In UTF-16 units: in a longer line nothing is offered, as who reads it backwards again and again takes ever longer. */
const LONGEST_LINE = 10_000;

/** What may be written at `offset` in `text`, which is the file `file` of the course as it is being written. */
export function complete(
  known: KnownCourse,
  file: string,
  text: string,
  offset: number,
): readonly Item[] {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const before = text.slice(line, offset);
  const after = text.slice(offset, end < 0 ? undefined : end);
  if (before.length + after.length > LONGEST_LINE) return [];
  const spot: Spot = {
    known,
    file,
    text,
    offset,
    before,
    after,
    isBank: isBank(file),
  };
  const inFront = frontMatterItems(spot);
  if (inFront) return inFront;
  for (const look of [attributeItems, headingItems, termItems, linkItems, directiveItems]) {
    const found = look(spot);
    if (found) return found;
  }
  return [];
}
