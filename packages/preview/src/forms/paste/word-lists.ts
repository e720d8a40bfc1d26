import type { Element, ElementContent } from "hast";
import { toText } from "./text-of.ts";

interface WordItem {
  readonly level: number;
  readonly isOrdered: boolean;
  readonly start: number;
  readonly content: readonly ElementContent[];
}

/** Makes lists of Word's paragraphs that only look like items: each names its level in its style, and has its mark as text. */
export function joinWordLists(nodes: readonly ElementContent[]): ElementContent[] {
  const done: ElementContent[] = [];
  let items: WordItem[] = [];
  const close = () => {
    if (items.length > 0) done.push(...nest(items));
    items = [];
  };
  for (const node of nodes) {
    const item = itemOf(node);
    if (item) items.push(item);
    else if (node.type === "element") {
      close();
      done.push({ ...node, children: joinWordLists(node.children) });
    } else if (node.type === "text" && node.value.trim() === "") {
      if (items.length === 0) done.push(node);
    } else {
      close();
      done.push(node);
    }
  }
  close();
  return done;
}

function itemOf(node: ElementContent): WordItem | undefined {
  if (node.type !== "element" || !/^(?:p|h[1-6]|div)$/.test(node.tagName)) return undefined;
  const style = String(node.properties.style ?? "");
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1];
  if (level === undefined || node.tagName !== "p") return undefined;
  const mark = node.children.find(
    (child): child is Element => child.type === "element" && child.properties.dataMark === true,
  );
  const sign = mark ? toText(mark).trim() : "";
  const isOrdered = /^\(?(?:\d{1,3}|[a-zA-Z]|[ivxlc]+)[.)]/.test(sign);
  return {
    level: Number(level),
    isOrdered,
    start: Number.parseInt(sign.replace(/^\(/, ""), 10) || 1,
    content: node.children.filter((child) => child !== mark),
  };
}

/** Items as lists in lists, by their levels. */
function nest(items: readonly WordItem[]): Element[] {
  const lists: Element[] = [];
  let at = 0;
  while (at < items.length) {
    const first = items[at] as WordItem;
    const list: Element = {
      type: "element",
      tagName: first.isOrdered ? "ol" : "ul",
      properties: first.isOrdered && first.start > 1 ? { start: first.start } : {},
      children: [],
    };
    const isOwn = (item: WordItem | undefined) =>
      item !== undefined &&
      (item.level > first.level ||
        (item.level === first.level && item.isOrdered === first.isOrdered));
    while (isOwn(items[at])) {
      const item = items[at] as WordItem;
      let end = at + 1;
      while ((items[end]?.level ?? 0) > item.level) end++;
      const inner = nest(items.slice(at + 1, end));
      list.children.push({
        type: "element",
        tagName: "li",
        properties: {},
        children: [...item.content, ...inner],
      });
      at = end;
    }
    lists.push(list);
  }
  return lists;
}
