import type { Element, ElementContent, Root, RootContent } from "hast";
import { meaningOf } from "./meaning.ts";
import { toText } from "./text-of.ts";
import { joinWordLists } from "./word-lists.ts";

/** What shows nothing that a text could keep. */
const DROPPED: readonly string[] = [
  ..."script style head title meta link noscript template iframe object embed svg math canvas".split(
    " ",
  ),
  ..."button input select textarea form nav audio video map area dialog".split(" "),
];
/** What a cell of a table cannot hold in Markdown. */
const BLOCKS = /^(?:p|div|ul|ol|li|h[1-6]|blockquote|pre|section|article)$/;
/** Characters that nobody sees, which come along from other programs. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff\ue000-\uf8ff]/g;

/** A copied piece of a page without what is about its looks: what is left has the meaning that it looked like. */
export function cleanHtml(root: Root): Root {
  const children = content(root.children as ElementContent[]);
  return { type: "root", children: joinWordLists(children) };
}

function content(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    switch (node.type) {
      case "text":
        return [
          {
            type: "text",
            value: node.value
              .replace(/\u00a0/g, " ")
              .replace(UNSEEN, "")
              .normalize("NFC"),
          },
        ];
      case "element":
        return cleaned(node);
      default:
        return [];
    }
  });
}

function cleaned(node: Element): ElementContent[] {
  const name = node.tagName;
  if (DROPPED.includes(name) || isHidden(node)) return [];
  const own: Element = { ...node, children: content(node.children) };
  // Smart tags and paragraphs of Office (`st1:place`, `o:p`) are but their content.
  if (name.includes(":") || name === "font" || name === "center") return meaningOf(own);
  switch (name) {
    case "a":
      return [link(own)].flat();
    case "td":
    case "th":
      return [{ ...own, children: inOneLine(own.children) }];
    case "table":
      return [withHeader(own)];
    case "ul":
    case "ol":
      return [withNested(own)];
    case "p":
      return [titled(own)];
    case "span":
    case "b":
    case "strong":
    case "i":
    case "em":
      return meaningOf(own);
    default:
      return [own];
  }
}

function isHidden({ properties }: Element): boolean {
  const style = String(properties.style ?? "");
  return properties.hidden === true || /display:\s*none|mso-hide:\s*all/i.test(style);
}

/** A link that leads somewhere; of another only the words are left. */
function link(node: Element): Element | ElementContent[] {
  const href = String(node.properties.href ?? "");
  if (!/^(?:https?:|mailto:|tel:)/i.test(href) || toText(node).trim() === "") return node.children;
  return { ...node, properties: { href } };
}

/** Google Docs puts a list into a list, where it belongs to the item before. */
function withNested(list: Element): Element {
  const children: ElementContent[] = [];
  for (const child of list.children) {
    const last = children.findLast((one): one is Element => one.type === "element");
    const isList = child.type === "element" && /^[uo]l$/.test(child.tagName);
    if (isList && last?.tagName === "li") last.children.push(child);
    else children.push(child);
  }
  return { ...list, children };
}

/** A table of Markdown has a header: its first row, where none is marked as one. */
function withHeader(table: Element): Element {
  const rows = rowsIn(table);
  const cells = rows[0]?.children.filter((one): one is Element => one.type === "element") ?? [];
  const isMarked = rows.some(({ children }) =>
    children.some((one) => one.type === "element" && one.tagName === "th"),
  );
  if (!isMarked) for (const cell of cells) cell.tagName = "th";
  return table;
}

function rowsIn(node: Element): readonly Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== "element" || child.tagName === "table") return [];
    return child.tagName === "tr" ? [child] : rowsIn(child);
  });
}

/** Word's own styles for a document's title. */
function titled(node: Element): Element {
  const classes = [node.properties.className ?? []].flat().map(String);
  if (classes.includes("MsoTitle")) return { ...node, tagName: "h1" };
  return classes.includes("MsoSubtitle") ? { ...node, tagName: "h2" } : node;
}

/** Blocks of a cell one behind the other, parted by line breaks. */
function inOneLine(nodes: readonly ElementContent[]): ElementContent[] {
  const parts = lines(nodes).filter((line) =>
    line.some((one) => toText(one).trim() !== "" || isPicture(one)),
  );
  return parts.flatMap((line, index) =>
    index === 0
      ? line
      : [{ type: "element", tagName: "br", properties: {}, children: [] }, ...line],
  );
}

function lines(nodes: readonly ElementContent[]): ElementContent[][] {
  const all: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === "element" && BLOCKS.test(node.tagName)) {
      const inner = lines(node.children);
      const first = inner.find((line) => line.some((one) => toText(one).trim() !== ""));
      if (node.tagName === "li") first?.unshift({ type: "text", value: "• " });
      all.push(...inner, []);
    } else all.at(-1)?.push(node);
  }
  return all;
}

function isPicture(node: ElementContent): boolean {
  if (node.type !== "element") return false;
  return node.tagName === "img" || node.children.some(isPicture);
}
