import { SaxesParser } from "saxes";

/** An element of a Word file, with no more than is asked of it: names have no prefix. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}

/** Elements within each other; Word's own writes some thirty. */
const MAX_DEPTH = 400;

/**
 * Reads XML and hands out each element that `isWanted` by its name and those around it, whole, as soon as it has ended: a
 * document of thousands of pages is never there at once. Entities of a document's own are unknown, and one that is named is an
 * error. Throws for what is not well-formed.
 */
export function eachNode(
  xml: string,
  isWanted: (name: string, within: readonly string[]) => boolean,
  take: (node: Node) => void,
): void {
  const parser = new SaxesParser();
  const path: string[] = [];
  let open: { name: string; attributes: Record<string, string>; children: (Node | string)[] }[] =
    [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const own = local(name);
    if (path.length >= MAX_DEPTH) throw new Error(`more than ${MAX_DEPTH} elements deep`);
    if (open.length > 0 || isWanted(own, path)) {
      const kept: Record<string, string> = {};
      for (const [key, value] of Object.entries(attributes)) kept[local(key)] = String(value);
      const node = { name: own, attributes: kept, children: [] };
      open.at(-1)?.children.push(node);
      open.push(node);
    }
    path.push(own);
  });
  parser.on("text", (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.on("closetag", () => {
    path.pop();
    const node = open.pop();
    if (node && open.length === 0) {
      open = [];
      take(node);
    }
  });
  parser.write(xml.replace(/^\uFEFF/, "")).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export function child(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((one): one is Node => typeof one !== "string" && one.name === name);
}

export function children(node: Node | undefined): readonly Node[] {
  return (node?.children ?? []).filter((one): one is Node => typeof one !== "string");
}

/** The first element of that name within, at any depth. */
export function inside(node: Node | undefined, name: string): Node | undefined {
  for (const one of children(node)) {
    const found = one.name === name ? one : inside(one, name);
    if (found) return found;
  }
  return undefined;
}

/** `w:val` of the child of that name. */
export function settingOf(node: Node | undefined, name: string): string | undefined {
  return child(node, name)?.attributes.val;
}

/** Whether a property such as `<w:b/>` is on; nothing where it is not there. */
export function switched(node: Node | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  if (!found) return undefined;
  return !/^(?:0|false|off|none)$/.test(found.attributes.val ?? "");
}

/** All text in an element. */
export function textIn(node: Node): string {
  return node.children.map((one) => (typeof one === "string" ? one : textIn(one))).join("");
}
