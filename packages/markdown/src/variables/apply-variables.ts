import type { Heading, Node, Root, Text } from "mdast";
import type { ContainerDirective, LeafDirective, TextDirective } from "mdast-util-directive";
import { toString as textOf } from "mdast-util-to-string";
import { isForeign, type ParsedFile } from "../parse-file.ts";
import { SKIP, visit } from "../visit.ts";
import { isUnfilled, type Unfilled } from "./placeholders.ts";
import { referencesIn } from "./references.ts";
import type { Variables, WrittenAt } from "./variables.ts";

interface Filling {
  readonly file: ParsedFile;
  readonly variables: Variables;
  readonly unfilled: Unfilled;
}

/**
 * Fills in the variables of a tree where they are no text: addresses of links and pictures, attributes of directives,
 * HTML. To be done before these are read. Code and formulas stay as they are.
 */
export function fillAddresses(tree: Root, filling: Filling): void {
  const { file, variables, unfilled } = filling;
  visit(tree, (node, index, parent) => {
    if (isForeign(node)) return SKIP;
    switch (node.type) {
      case "html": {
        const at = writtenAt(node, file);
        unfilled.note(node.value, at.source, at.placeIn);
        node.value = variables.fillIn(node.value, at, escapeHtml);
        return undefined;
      }
      case "image":
      case "link":
      case "definition": {
        const at = writtenAt(node, file);
        const address = fillAddress(node.url, at, filling);
        node.url = address.filled;
        if (node.title) node.title = variables.fillIn(node.title, at);
        if (node.type === "image") {
          unfilled.note(node.alt ?? "", at.source, at.placeIn);
          node.alt = variables.fillIn(node.alt ?? "", at);
        }
        // There is no such file or page yet: what is to be filled in stands in its place.
        const { open } = address;
        if (open === undefined || node.type === "definition") return undefined;
        if (!parent || index === undefined) return undefined;
        const shown = node.type === "link" ? node.children : [standIn(open)];
        parent.children.splice(index, 1, ...(shown as never[]));
        return [SKIP, index + (node.type === "link" ? 0 : 1)];
      }
      case "containerDirective":
      case "leafDirective":
      case "textDirective": {
        const open = fillAttributes(node, writtenAt(node, file), filling);
        if (open === undefined || node.type !== "leafDirective") return undefined;
        if (!parent || index === undefined) return undefined;
        const shown = { type: "paragraph", children: [standIn(open)] } as const;
        parent.children.splice(index, 1, { ...shown, position: node.position } as never);
        return [SKIP, index + 1];
      }
      default:
        return undefined;
    }
  });
}

/** What is still to be filled in, in the place of what it would name; it was noted where it was written. */
function standIn(value: string): Text {
  return { type: "text", value, data: { noted: true } as Text["data"] };
}

/** Fills in the variables of a tree's text. To be done when everything that only looks like a construct is text again. */
export function fillText(tree: Root, { file, variables, unfilled }: Filling): void {
  visit(tree, (node) => {
    if (isForeign(node)) return SKIP;
    if (node.type === "heading" && referencesIn(textOf(node)).length > 0) {
      node.data = { ...node.data, written: textOf(node) } as Heading["data"];
    }
    // Texts without either sign are the many.
    if (node.type !== "text" || !/\[|\{\{/.test(node.value)) return undefined;
    if (node.data && "noted" in node.data) return undefined;
    const at = writtenAt(node, file);
    unfilled.note(node.value, at.source, at.placeIn);
    node.value = variables.fillIn(node.value, at);
    return undefined;
  });
}

/** A heading's text as its author wrote it, without attributes: an id that is made of it stays the same whatever a variable says. */
export function writtenTitle(heading: Heading): string | undefined {
  const { written } = (heading.data ?? {}) as { readonly written?: string };
  return written?.replace(/(?<!\s)\s*\{[^{}]*\}\s*$/, "");
}

type DirectiveNode = ContainerDirective | LeafDirective | TextDirective;

/** Gives back a file that is still to be filled in. */
function fillAttributes(node: DirectiveNode, at: WrittenAt, filling: Filling): string | undefined {
  let shown: string | undefined;
  const attributes = node.attributes ?? {};
  for (const [name, value] of Object.entries(attributes)) {
    if (!value) continue;
    if (name === "def") {
      filling.unfilled.note(value, at.source, at.placeIn);
      attributes[name] = filling.variables.fillIn(value, at);
      continue;
    }
    const { filled, open } = fillAddress(value, at, filling);
    attributes[name] = filled;
    shown ??= open;
  }
  return shown;
}

/** The address with its variables, and what in it is still to be filled in. */
function fillAddress(
  url: string,
  at: WrittenAt,
  { variables, unfilled }: Filling,
): { readonly filled: string; readonly open?: string } {
  const written = decoded(url);
  if (isUnfilled(written)) {
    unfilled.note(written, at.source, at.placeIn);
    return { filled: url, open: written };
  }
  if (referencesIn(written).length === 0) return { filled: url };
  let open: string | undefined;
  const encode = encoderFor(written);
  const filled = variables.fillIn(written, at, (text) => {
    if (isUnfilled(text)) open ??= text;
    return encode(text);
  });
  return { filled, ...(open === undefined ? {} : { open }) };
}

function writtenAt({ position }: Node, file: ParsedFile): WrittenAt {
  const start = position?.start.offset ?? 0;
  return {
    source: file.text.slice(start, position?.end.offset ?? start),
    placeIn: (from, to) => file.place(start + from, start + to),
  };
}

/** How a variable's text is written into an address. A telephone number is dialled without what makes it legible. */
function encoderFor(address: string): (text: string) => string {
  if (/^tel:/i.test(address)) return (text) => text.replace(/[^\d+*#]/g, "");
  return (text) => text.replace(/[^\w.~:/?#@!$&'()*+,;=%-]/gu, encodeURIComponent);
}

/** Braces and letters of an address as an author wrote them, whether or not they were escaped on the way. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
