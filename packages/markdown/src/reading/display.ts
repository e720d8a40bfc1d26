import type { Paragraph, Parents, PhrasingContent, Root, RootContent } from "mdast";
import { visit } from "../visit.ts";

/** Makes each formula that was written to stand by itself (`\[…\]`, `$$…$$`) a block, between what stands before and after it. */
export function setApart(tree: Root, text: string): void {
  visit(tree, "paragraph", (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    // In one line `$$x$$` is just another way to write `$x$`.
    const sign = node.children.length === 1 ? /^(\\\[|\$\$[^$]*\n)/ : /^\\\[/;
    const isDisplay = (child: PhrasingContent) =>
      child.type === "inlineMath" &&
      sign.test(text.slice(child.position?.start.offset, child.position?.end.offset));
    if (!node.children.some(isDisplay) || !holdsBlocks(parent)) return undefined;
    const blocks: RootContent[] = [];
    let line: PhrasingContent[] = [];
    const flush = () => {
      if (line.some((child) => child.type !== "text" || child.value.trim() !== "")) {
        blocks.push(paragraphOf(line));
      }
      line = [];
    };
    for (const child of node.children) {
      if (child.type !== "inlineMath" || !isDisplay(child)) line.push(child);
      else {
        flush();
        blocks.push({ ...child, type: "math" });
      }
    }
    flush();
    parent.children.splice(index, 1, ...(blocks as never[]));
    return index + blocks.length;
  });
}

function holdsBlocks(parent: Parents): boolean {
  return ["root", "blockquote", "listItem", "containerDirective"].includes(parent.type);
}

function paragraphOf(children: PhrasingContent[]): Paragraph {
  const first = children[0]?.position;
  const last = children.at(-1)?.position;
  const position = first && last ? { position: { start: first.start, end: last.end } } : {};
  const [head, tail] = [children[0], children.at(-1)];
  if (head?.type === "text") head.value = head.value.trimStart();
  if (tail?.type === "text") tail.value = tail.value.trimEnd();
  return { type: "paragraph", children, ...position };
}
