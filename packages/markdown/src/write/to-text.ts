import type { Nodes, PhrasingContent, RootContent, Table } from "mdast";
import { directiveToMarkdown } from "mdast-util-directive";
import { gfmToMarkdown } from "mdast-util-gfm";
import { mathToMarkdown } from "mdast-util-math";
import { type Options, toMarkdown, type Unsafe } from "mdast-util-to-markdown";
import { visit } from "../visit.ts";

/**
 * Signs that mean something in a course only where these stand around them; the extensions would escape each of them. Addresses
 * become links whether they are escaped or not.
 */
const OURS: readonly Unsafe[] = [
  // A directive needs a label or attributes, unless it is one of ours.
  { character: ":", after: "[A-Za-z][\\w-]*[[{]|term\\b", inConstruct: ["phrasing"] },
  { character: ":", atBreak: true, after: ":" },
  { character: "~", after: "~", inConstruct: "phrasing" },
  { character: "~", before: "~", inConstruct: "phrasing" },
  { character: "{", after: "\\{", inConstruct: "phrasing" },
];

/** Strict ones of the extensions, which ours take the place of. */
const extensions = [
  gfmToMarkdown({ tablePipeAlign: true, stringLength: () => 3 }),
  directiveToMarkdown(),
  mathToMarkdown(),
].map((extension) => withoutUnsafe(extension));

function withoutUnsafe(extension: Options): Options {
  return {
    ...extension,
    ...(extension.extensions ? { extensions: extension.extensions.map(withoutUnsafe) } : {}),
    ...(extension.unsafe
      ? {
          unsafe: extension.unsafe.filter(
            ({ character, atBreak }) =>
              !["~", "@", "."].includes(character) && (character !== ":" || atBreak),
          ),
        }
      : {}),
  };
}

const STYLE: Options = {
  bullet: "-",
  emphasis: "*",
  strong: "*",
  rule: "-",
  fences: true,
  listItemIndent: "one",
  extensions: [...extensions, { unsafe: [...OURS] }],
};

/** Blocks as Markdown in the style that this project writes, without a line end behind the last. */
export function textOfBlocks(nodes: readonly RootContent[]): string {
  const root = { type: "root" as const, children: [...nodes] };
  prepare(root);
  return toMarkdown(root, STYLE).replace(/(?<!\n)\n+$/, "");
}

/** Phrasing in one line: what stands in a heading, a cell or a label. */
export function textOfPhrasing(
  nodes: readonly PhrasingContent[],
  within: "heading" | "cell",
): string {
  const children = nodes.map((node): PhrasingContent => {
    if (node.type === "break") return { type: "html", value: "<br>" };
    // In a cell the backslash before a bar is taken away, in code as well.
    const isLost = within === "cell" && node.type === "inlineCode" && node.value.includes("\\|");
    return isLost ? { type: "html", value: codeAsHtml(node.value) } : node;
  });
  if (within === "cell") {
    const table: Table = {
      type: "table",
      children: [{ type: "tableRow", children: [{ type: "tableCell", children }] }],
    };
    prepare(table);
    const [row = ""] = toMarkdown(table, STYLE).split("\n");
    return row.replace(/^\|\s*/, "").replace(/(?<!\s)\s*\|$/, "");
  }
  const heading = { type: "heading" as const, depth: 2 as const, children };
  prepare(heading);
  return toMarkdown(heading, STYLE)
    .replace(/^##\s*/, "")
    .trimEnd();
}

/** What `toMarkdown` has no option for. */
function prepare(tree: Nodes): void {
  visit(
    tree as never,
    (node: Nodes, index: number | undefined, parent: { children: Nodes[] } | undefined) => {
      // A digit behind the dollar would make it one of money.
      const next = index === undefined ? undefined : parent?.children[index + 1];
      if (node.type === "inlineMath" && parent && index !== undefined) {
        const follows = next?.type === "text" && /^[\d]/.test(next.value);
        const isOdd = follows || /^\s|\s$|^\d.*\d$/.test(node.value);
        if (isOdd && !/[\n$]/.test(node.value)) {
          parent.children[index] = { type: "html", value: `\\(${node.value}\\)` };
        }
      }
      return undefined;
    },
  );
}

function codeAsHtml(value: string): string {
  const spelt = value.replace(/[&<>|\\`*_[\]{}$~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<code>${spelt}</code>`;
}
