import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import type { Element, Root, RootContent, Text } from "xast";
import { fromXml } from "xast-util-from-xml";
import { toXml } from "xast-util-to-xml";
import { ELEMENTS, UNSEEN } from "./allowed.ts";
import { type CleanAttributes, cleanAttributes } from "./clean-attributes.ts";
import { type Namespaces, namespacesIn, SVG, XLINK } from "./namespaces.ts";
import { cleanSheet, ROOT_CLASS } from "./style-sheet.ts";

/** Of other languages, but no mere notes of an editor: it could run, or show something else. */
const TOLD = /^(?:script|handler|iframe|object|embed|foreignobject|html|body)$/i;

/**
 * The drawing written anew from what is known to be harmless: shapes, text, colours, pictures within it. What could run or
 * fetch is reported at its place in `file`; comments, declarations and an editor's own notes are left out without a word.
 * `undefined` for what is no well-formed XML, as browsers would not show it.
 */
export function sanitizeSvg(
  svg: string,
  file: string,
  diagnostics: Diagnostic[],
): string | undefined {
  let tree: Root;
  try {
    tree = fromXml(svg);
  } catch (error) {
    const {
      line = 1,
      column = 1,
      offset = 0,
    } = (error as { place?: Partial<Place["start"]> }).place ?? {};
    const start = { line, column, offset };
    diagnostics.push(diagnostic("HV1029", { path: file }, { file, start, end: start }));
    return undefined;
  }
  const root = tree.children.find((node): node is Element => node.type === "element");
  const leftOut = (what: string, node: Element) => {
    diagnostics.push(diagnostic("HV1028", { what }, placeOf(node, file)));
  };
  if (root && /<!(?:ATTLIST|ENTITY)/i.test(svg.slice(0, root.position?.start.offset ?? 0))) {
    leftOut("<!DOCTYPE>", root);
  }
  const hasSheet = /<(?:[\w.-]+:)?style[\s/>]/i.test(svg);
  const drawing: Drawing = { leftOut, hasSheet, usesXlink: false };
  const clean = root && cleanElement(root, { "": SVG, xlink: XLINK }, drawing, 0);
  if (clean?.name !== "svg") {
    const start = { line: 1, column: 1, offset: 0 };
    diagnostics.push(diagnostic("HV1029", { path: file }, { file, start, end: start }));
    return undefined;
  }
  clean.attributes = {
    xmlns: SVG,
    ...(drawing.usesXlink ? { "xmlns:xlink": XLINK } : {}),
    ...rootAttributes(clean, drawing),
  };
  return toXml(clean, { closeEmptyElements: true, tightClose: true });
}

/** What is known of a drawing while it is gone through. */
interface Drawing {
  readonly leftOut: (what: string, node: Element) => void;
  /** Whether it has a style sheet: then a `style` attribute cannot stand as attributes, which any rule overrides. */
  readonly hasSheet: boolean;
  usesXlink: boolean;
}

/** Groups within each other; no drawing has nearly as many. */
const MAX_DEPTH = 200;

function cleanElement(
  node: Element,
  outer: Namespaces,
  drawing: Drawing,
  depth: number,
): Element | undefined {
  const namespaces = namespacesIn(node, outer);
  const [local, prefix = ""] = node.name.split(":").reverse() as [string, string?];
  const isSvg = namespaces[prefix] === SVG;
  if (!isSvg || !ELEMENTS.has(local)) {
    if (TOLD.test(local) || (isSvg && !UNSEEN.has(local))) drawing.leftOut(`<${node.name}>`, node);
    return undefined;
  }
  const attributes = cleanAttributes(node, local, namespaces, drawing.hasSheet);
  if (attributes === undefined || depth > MAX_DEPTH) {
    drawing.leftOut(`<${node.name}>`, node);
    return undefined;
  }
  report(attributes, node, drawing);
  const children =
    local === "style" ? sheetOf(node, drawing) : childrenOf(node, namespaces, drawing, depth + 1);
  return { type: "element", name: local, attributes: { ...attributes.kept }, children };
}

function report({ leftOut, kept }: CleanAttributes, node: Element, drawing: Drawing): void {
  for (const what of leftOut) drawing.leftOut(what, node);
  drawing.usesXlink ||= "xlink:href" in kept;
}

function childrenOf(
  { children }: Element,
  namespaces: Namespaces,
  drawing: Drawing,
  depth: number,
): (Element | Text)[] {
  return children.flatMap((child: RootContent): (Element | Text)[] => {
    switch (child.type) {
      case "element":
        return [cleanElement(child, namespaces, drawing, depth) ?? []].flat();
      case "text":
      case "cdata":
        return [{ type: "text", value: child.value }];
      default:
        return [];
    }
  });
}

function sheetOf(node: Element, drawing: Drawing): Text[] {
  const written = node.children.map((child) => ("value" in child ? child.value : "")).join("");
  const { text, leftOut } = cleanSheet(written);
  if (leftOut) drawing.leftOut(`<${node.name}>`, node);
  return [{ type: "text", value: text }];
}

/** Of the root: with the class that its styles are for, where it has any. */
function rootAttributes({ attributes }: Element, { hasSheet }: Drawing): Element["attributes"] {
  if (!hasSheet) return attributes;
  return { ...attributes, class: [attributes.class, ROOT_CLASS].filter(Boolean).join(" ") };
}

function placeOf({ position }: Element, file: string): Place {
  const { line = 1, column = 1, offset = 0 } = position?.start ?? {};
  const start = { line, column, offset };
  return { file, start, end: start };
}
