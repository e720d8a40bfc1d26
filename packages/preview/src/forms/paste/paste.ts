import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type Handle, type State, toMdast } from "hast-util-to-mdast";
import type { Heading, Html, Image, PhrasingContent, Root, RootContent } from "mdast";
import { directiveToMarkdown } from "mdast-util-directive";
import { gfmToMarkdown } from "mdast-util-gfm";
import { mathToMarkdown } from "mdast-util-math";
import { toMarkdown } from "mdast-util-to-markdown";
import { cleanHtml } from "./clean-html.ts";
import { type PastedPicture, rtfPictures } from "./rtf-pictures.ts";
import { tidyTree } from "./tidy-tree.ts";

export interface Pasted {
  readonly html: string;
  /** The same as RTF, where the clipboard has it. */
  readonly rtf?: string;
  /** Whether it goes among the pages of a lesson, whose headings may begin pages, or into a field. */
  readonly into: "lesson" | "field";
}

export interface PastedText {
  /** Pictures in it are called `picture-0`, `picture-1` … until they have a file. */
  readonly markdown: string;
  readonly pictures: readonly PastedPicture[];
  /** Pictures that lie elsewhere and could not be taken along. */
  readonly left: number;
}

/** Makes clean Markdown of what another program has put on the clipboard. `lacking` stands where a picture stays behind. */
export function pasteHtml(
  { html, rtf = "", into }: Pasted,
  lacking: (alt: string) => string,
): PastedText {
  const pictures: PastedPicture[] = [];
  const fromWord = [...rtfPictures(rtf)];
  let left = 0;
  const image: Handle = (_state: State, node: Element): Image | Html | undefined => {
    const source = String(node.properties.src ?? "");
    const alt = String(node.properties.alt ?? "")
      .replace(/\s+/g, " ")
      .trim();
    const data = /^data:image\/[\w+.-]+;base64,([\w+/=\s]+)$/i.exec(source)?.[1];
    const found = data
      ? { bytes: new Uint8Array(Buffer.from(data, "base64")) }
      : /^file:/i.test(source)
        ? fromWord.shift()
        : undefined;
    if (found)
      return { type: "image", url: `picture-${pictures.push(found) - 1}`, alt: plainAlt(alt) };
    // A dot that counts readers is no picture.
    if (isDot(node)) return undefined;
    left++;
    return { type: "html", value: lacking(plainAlt(alt)) };
  };
  const kept: Handle = (state, node: Element) => [
    { type: "html", value: `<${node.tagName}>` },
    ...(state.all(node) as PhrasingContent[]),
    { type: "html", value: `</${node.tagName}>` },
  ];
  const hast = cleanHtml(fromHtml(fragmentOf(html), { fragment: true }));
  const tree = toMdast(hast, {
    handlers: { img: image, sub: kept, sup: kept, u: (state, node) => state.all(node) as never },
  }) as Root;
  tidyTree(tree);
  if (into === "lesson") levelHeadings(tree);
  else
    tree.children = tree.children.map((node) => (node.type === "heading" ? stressed(node) : node));
  return { markdown: written(tree), pictures, left };
}

/** What was copied, without what programs put around it. */
function fragmentOf(html: string): string {
  const [, inner] =
    /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i.exec(html) ?? [];
  return inner ?? html;
}

/** Word makes up alternative texts, and programs name their files. */
function plainAlt(alt: string): string {
  return /^(?:A picture containing|Image result for|Description automatically|IMG_|DSC)|\.(?:jpe?g|png|gif)$/i.test(
    alt,
  )
    ? ""
    : alt;
}

function isDot({ properties: { width, height } }: Element): boolean {
  return Number(width) <= 2 && Number(height) <= 2;
}

/** The outermost headings begin pages; none skips a level. */
function levelHeadings(tree: Root): void {
  const headings = tree.children.filter((node): node is Heading => node.type === "heading");
  const outermost = Math.min(...headings.map(({ depth }) => depth));
  let before = 1;
  for (const heading of headings) {
    const wanted = heading.depth - outermost + 2;
    before = Math.min(wanted, before + 1, 6);
    heading.depth = before as Heading["depth"];
  }
}

function stressed({ children }: Heading): RootContent {
  const isStressed = children.length === 1 && children[0]?.type === "strong";
  return { type: "paragraph", children: isStressed ? children : [{ type: "strong", children }] };
}

function written(tree: Root): string {
  const text = toMarkdown(tree, {
    bullet: "-",
    emphasis: "*",
    strong: "*",
    rule: "-",
    fences: true,
    listItemIndent: "one",
    resourceLink: true,
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), directiveToMarkdown(), mathToMarkdown()],
  });
  // What stands for a value, or for something to fill in by learners, would be ours alone.
  return text.replace(/(?<!\\)\{\{/g, "\\{{");
}
