import { lastPicture } from "../spots/last-picture.ts";
import { type ReadSpot, readSpot } from "../spots/spot-text.ts";
import { plainLines } from "./plain-lines.ts";

/** A `:::hotspots` of a page's text: its picture and what its list says. */
export interface Hotspots {
  /** As it is written. */
  readonly picture?: string;
  readonly items: readonly HotspotItem[];
  /** Where the next item goes, and what it begins with; what parts it from what stands before it comes first. */
  readonly next: { readonly at: number; readonly lead: string };
}

export interface HotspotItem extends ReadSpot {
  /** What stands behind its mark, with all of its lines. */
  readonly start: number;
  readonly end: number;
  /** Where its mark begins. */
  readonly from: number;
}

const OPEN = /^ {0,3}(:{3,})hotspots\b[^\n]*$/;
const ITEM = /^( {0,3})([-*+]|(\d{1,9})([.)]))([ \t]+|$)/;

/** Those of a page's text, in their order. */
export function findHotspots(text: string): readonly Hotspots[] {
  const found: Hotspots[] = [];
  let fence = "";
  let open = 0;
  let last = 0;
  for (const { line, start, end } of plainLines(text)) {
    const marks = OPEN.exec(line)?.[1];
    if (fence === "" && marks) {
      fence = marks;
      open = end + 1;
      last = end;
    } else if (fence !== "") {
      const closing = /^ {0,3}(:{3,})[ \t]*$/.exec(line)?.[1];
      if (closing && closing.length >= fence.length) {
        found.push(readHotspots(text, open, Math.max(open, start)));
        fence = "";
      }
      last = end;
    }
  }
  // Whoever is still writing has not closed it.
  if (fence !== "") found.push(readHotspots(text, Math.min(open, last), last));
  return found;
}

function readHotspots(text: string, from: number, to: number): Hotspots {
  const body = text.slice(from, to);
  const marks: { start: number; content: number; mark: RegExpExecArray }[] = [];
  let offset = from;
  let width = Number.POSITIVE_INFINITY;
  for (const line of body.split("\n")) {
    const mark = ITEM.exec(line);
    if (mark && (mark[1]?.length ?? 0) < width) {
      width = mark[0].length;
      marks.push({ start: offset, content: offset + mark[0].length, mark });
    }
    offset += line.length + 1;
  }
  const bodyEnd = from + body.trimEnd().length;
  const items = marks.map(({ start, content }, at): HotspotItem => {
    const until = marks[at + 1]?.start ?? bodyEnd;
    const own = text.slice(content, until).trimEnd();
    return { ...readSpot(own, true), from: start, start: content, end: content + own.length };
  });
  const picture = lastPicture(text.slice(from, marks[0]?.start ?? to));
  return {
    ...(picture === undefined ? {} : { picture }),
    items,
    next: { at: Math.max(bodyEnd, from), lead: leadOf(marks.at(-1)?.mark, body.trim() === "") },
  };
}

function leadOf(mark: RegExpExecArray | undefined, isEmpty: boolean): string {
  if (!mark) return isEmpty ? "1. " : "\n\n1. ";
  const [, indent = "", sign = "", number, dot = ""] = mark;
  return `\n${indent}${number === undefined ? sign : `${Number(number) + 1}${dot}`} `;
}
