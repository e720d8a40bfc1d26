import type { Nodes, Parents, PhrasingContent, Root } from "mdast";

/** Makes a tree what a person would have written: no stress around blanks, none twice, no empty blocks, no needless breaks. */
export function tidyTree(tree: Root): void {
  tidy(tree);
}

function tidy(parent: Parents): void {
  for (const child of parent.children) if ("children" in child) tidy(child as Parents);
  const children = parent.children as Nodes[];
  parent.children = joined(children.flatMap(withoutBlanks).filter(isFilled)) as never;
  if (parent.type === "paragraph" || parent.type === "heading" || parent.type === "tableCell")
    trim(parent);
  if (parent.type === "heading") {
    // A heading stands in one line, and needs no stress of its own.
    parent.children = parent.children
      .flatMap(unstressed)
      .map((child) => (child.type === "break" ? { type: "text", value: " " } : child));
  }
  if (parent.type === "tableCell") {
    // A break would end the row.
    parent.children = parent.children.map(
      (child): PhrasingContent =>
        child.type === "break" ? { type: "html", value: "<br>" } : child,
    );
  }
  if (parent.type === "table") {
    const [header] = parent.children;
    for (const cell of header?.children ?? []) cell.children = cell.children.flatMap(unstressed);
  }
  if (parent.type === "list") {
    const isTight = parent.children.every(({ children: own }) =>
      own.every(
        (block, index) => block.type === "list" || (index === 0 && block.type === "paragraph"),
      ),
    );
    if (isTight) for (const one of [parent, ...parent.children]) one.spread = false;
  }
  // Blocks that became empty by it.
  parent.children = (parent.children as Nodes[]).filter(isFilled) as never;
}

function unstressed(node: PhrasingContent): PhrasingContent[] {
  return node.type === "strong" ? node.children : [node];
}

/** Blanks at the ends of what is stressed stand outside of it. */
function withoutBlanks(node: Nodes): Nodes[] {
  if (node.type !== "strong" && node.type !== "emphasis" && node.type !== "delete") return [node];
  const before: Nodes[] = [];
  const after: Nodes[] = [];
  const first = node.children[0];
  if (first?.type === "text") {
    const lead = /^\s*/.exec(first.value)?.[0] ?? "";
    if (lead) before.push({ type: "text", value: " " });
    first.value = first.value.slice(lead.length);
  }
  const last = node.children.at(-1);
  if (last?.type === "text") {
    const trail = /(?<!\s)\s*$/.exec(last.value)?.[0] ?? "";
    if (trail) after.push({ type: "text", value: " " });
    last.value = last.value.slice(0, last.value.length - trail.length);
  } else if (last?.type === "break") {
    node.children.pop();
    after.push(last);
  }
  node.children = node.children.filter(isFilled);
  return [...before, ...(node.children.length > 0 ? [node] : []), ...after];
}

/** Neighbours that are stressed alike are one. */
function joined(nodes: readonly Nodes[]): Nodes[] {
  const done: Nodes[] = [];
  for (const node of nodes) {
    const last = done.at(-1);
    if (last?.type === "text" && node.type === "text") last.value += node.value;
    else if (
      (last?.type === "strong" && node.type === "strong") ||
      (last?.type === "emphasis" && node.type === "emphasis")
    ) {
      last.children = joined([...last.children, ...node.children]) as PhrasingContent[];
    } else done.push(node);
  }
  return done;
}

function isFilled(node: Nodes): boolean {
  switch (node.type) {
    case "text":
      return node.value !== "";
    case "paragraph":
    case "heading":
    case "strong":
    case "emphasis":
    case "delete":
    case "link":
    case "list":
    case "listItem":
    case "blockquote":
      return node.children.length > 0;
    default:
      return true;
  }
}

function trim(parent: Extract<Nodes, { type: "paragraph" | "heading" | "tableCell" }>): void {
  const isBlank = (node: Nodes | undefined) =>
    node?.type === "break" || (node?.type === "text" && node.value.trim() === "");
  while (isBlank(parent.children[0])) parent.children.shift();
  while (isBlank(parent.children.at(-1))) parent.children.pop();
  const [first, last] = [parent.children[0], parent.children.at(-1)];
  if (first?.type === "text") first.value = first.value.trimStart();
  if (last?.type === "text") last.value = last.value.trimEnd();
}
