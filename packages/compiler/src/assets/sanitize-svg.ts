import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import { SKIP, visit } from "unist-util-visit";
import type { Element } from "xast";
import { fromXml } from "xast-util-from-xml";
import { toXml } from "xast-util-to-xml";

/** What runs, frames or brings in another language: no picture needs it. */
const FORBIDDEN = new Set([
  "script",
  "foreignobject",
  "iframe",
  "object",
  "embed",
  "handler",
  "set",
  "audio",
  "video",
]);
const NOWHERE_ELSE = /^(#|data:image\/(png|jpe?g|gif|webp);)/i;
const REFERS_ELSEWHERE = /url\(\s*['"]?(?!#)|@import/i;

/**
 * The picture without anything that runs or fetches; what was taken out is reported at its place in `file`. A picture
 * that had nothing of the kind comes back letter for letter. `undefined` for what is no well-formed XML, as browsers
 * would not show it.
 */
export function sanitizeSvg(
  svg: string,
  file: string,
  diagnostics: Diagnostic[],
): string | undefined {
  const before = diagnostics.length;
  let tree: ReturnType<typeof fromXml>;
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
  const leftOut = (what: string, node: Element) => {
    diagnostics.push(diagnostic("HV1028", { what }, placeOf(node, file)));
  };
  visit(tree, "element", (node, index, parent) => {
    const name = localName(node.name);
    const style = name === "style" && REFERS_ELSEWHERE.test(textOf(node));
    if ((FORBIDDEN.has(name) || style) && parent && index !== undefined) {
      leftOut(`<${node.name}>`, node);
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    for (const [attribute, value] of Object.entries(node.attributes)) {
      if (!isForbidden(attribute, value ?? "")) continue;
      leftOut(attribute, node);
      delete node.attributes[attribute];
    }
    return undefined;
  });
  return diagnostics.length === before ? svg : toXml(tree);
}

function isForbidden(attribute: string, value: string): boolean {
  const name = localName(attribute);
  if (name.startsWith("on")) return true;
  if (name === "href" || name === "src") return !NOWHERE_ELSE.test(value.trim());
  return !attribute.startsWith("xmlns") && REFERS_ELSEWHERE.test(value);
}

function localName(name: string): string {
  return (name.split(":").at(-1) ?? name).toLowerCase();
}

function textOf(node: Element): string {
  return node.children.map((child) => ("value" in child ? child.value : "")).join("");
}

function placeOf({ position }: Element, file: string): Place {
  const { line = 1, column = 1, offset = 0 } = position?.start ?? {};
  const start = { line, column, offset };
  return { file, start, end: start };
}
