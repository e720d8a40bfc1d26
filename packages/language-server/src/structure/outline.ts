import { isBank, parseTree } from "@hocvu/markdown";
import type { Heading, Root, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { attributesOf } from "../names/attributes-of.ts";
import { spanOf } from "../names/names-in.ts";

export type SectionKind = "page" | "question" | "heading" | "check";

/** A heading with all that stands beneath it, as far as the next of its rank. */
export interface Section {
  readonly kind: SectionKind;
  readonly title: string;
  /** Where its author gave it one. */
  readonly id?: string;
  /** Of the heading; offsets into the text. */
  readonly start: number;
  readonly headingEnd: number;
  readonly end: number;
  readonly sections: readonly Section[];
}

/** What a file of a course consists of: pages, or questions. */
export function sectionsOf(file: string, text: string): readonly Section[] {
  const tree: Root = parseTree(text);
  const end = text.trimEnd().length;
  return nested(file, text, tree.children, end, false);
}

function nested(
  file: string,
  text: string,
  nodes: readonly RootContent[],
  end: number,
  inCheck: boolean,
): readonly Section[] {
  const sections: Section[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as RootContent;
    if (node.type === "containerDirective" && node.name === "check") {
      const { end } = spanOf(node);
      sections.push(...nested(file, text, node.children as RootContent[], end, true));
    } else if (node.type === "heading") {
      const next = nodes.findIndex(
        (one, index) => index > at && one.type === "heading" && one.depth <= node.depth,
      );
      const until = next < 0 ? nodes.length : next;
      const last = next < 0 ? end : spanOf(nodes[next] as RootContent).start;
      const beneath = nested(file, text, nodes.slice(at + 1, until), last, inCheck);
      sections.push(section(file, text, node, last, beneath, inCheck));
      at = until - 1;
    }
  }
  return sections;
}

function section(
  file: string,
  text: string,
  heading: Heading,
  end: number,
  sections: readonly Section[],
  inCheck: boolean,
): Section {
  const { start, end: headingEnd } = spanOf(heading);
  const source = text.slice(start, headingEnd);
  const attributes = attributesOf(source);
  const id = attributes.find(({ name }) => name === "#")?.value;
  const title = textOf(heading)
    .replace(/\{[^{}]*\}\s*$/, "")
    .trim();
  const isTop = heading.depth <= 2;
  const inBank = isBank(file);
  const kind = inCheck
    ? "check"
    : inBank && isTop
      ? "question"
      : isTop && file !== "course.md"
        ? "page"
        : "heading";
  // What lies between a section's end and the next heading is a part of neither.
  const shown = start + text.slice(start, end).trimEnd().length;
  return {
    kind,
    title: title || id || "…",
    ...(id === undefined ? {} : { id }),
    start,
    headingEnd,
    end: Math.max(headingEnd, shown),
    sections,
  };
}
