import type { Element, Root } from "xast";
import { fromXml } from "xast-util-from-xml";

/**
 * The root of an XML document. A document type is passed over: no entity of its own is known, and one that is named makes the
 * document one that cannot be read. Throws for what is not well-formed.
 */
export function parseXml(text: string): Element | undefined {
  const root: Root = fromXml(text.replace(/^\uFEFF/, ""));
  return root.children.find((node): node is Element => node.type === "element");
}

/** The children of that name, whatever their prefix. */
export function all(node: Element | undefined, name: string): readonly Element[] {
  if (!node) return [];
  return node.children.filter(
    (one): one is Element => one.type === "element" && local(one) === name,
  );
}

export function first(node: Element | undefined, name: string): Element | undefined {
  return node?.children.find(
    (one): one is Element => one.type === "element" && local(one) === name,
  );
}

export function elementsOf(node: Element | undefined): readonly Element[] {
  return node?.children.filter((one): one is Element => one.type === "element") ?? [];
}

/** All elements of that name within, at any depth. */
export function within(node: Element | undefined, name: string): Element[] {
  return elementsOf(node).flatMap((one) =>
    local(one) === name ? [one, ...within(one, name)] : within(one, name),
  );
}

export function local({ name }: Element): string {
  return name.slice(name.indexOf(":") + 1);
}

/** All text in an element. */
export function text(node: Element | undefined): string {
  if (!node) return "";
  return node.children
    .map((one) =>
      one.type === "text" || one.type === "cdata"
        ? one.value
        : one.type === "element"
          ? text(one)
          : "",
    )
    .join("");
}

export function attribute(node: Element | undefined, name: string): string {
  return node?.attributes[name] ?? "";
}
