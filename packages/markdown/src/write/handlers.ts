import type { Element, ElementContent, Parents } from "hast";
import { toHtml } from "hast-util-to-html";
import { defaultHandlers, type Handle, type State } from "hast-util-to-mdast";
import type { Heading, Image, Link, PhrasingContent, RootContent } from "mdast";
import type { LeafDirective, TextDirective } from "mdast-util-directive";
import { noteMarkOf, sectionOf } from "./footnotes.ts";
import { hasClass, textIn, type WriteContext } from "./html-tree.ts";
import {
  BLOCKS,
  childOf,
  container,
  flow,
  html,
  inline,
  isNoSpace,
  labelOf,
  rawBlock,
  withoutSummary,
} from "./nodes.ts";
import { isPlainTable } from "./plain-table.ts";

/** What Markdown has no signs for, and may hold any of its own. */
const KEPT_INLINE = "sub sup u mark kbd small abbr ins samp var q cite ruby rp rt time bdi".split(
  " ",
);
/** The same among blocks. */
const KEPT_BLOCKS = "section figure dl article aside".split(" ");
const CALLOUTS = ["note", "tip", "warning", "example"] as const;

/** How the elements of a course's HTML are written. */
export function handlersFor(context: WriteContext): Record<string, Handle> {
  const handlers: Record<string, Handle> = {
    span: (state, node) => spanOf(state, node, context),
    div: (state, node, parent) => divOf(state, node, context, parent),
    aside: (state, node) => asideOf(state, node, context),
    details: (state, node) => detailsOf(state, node, context),
    figure: (state, node) => figureOf(state, node, context),
    section: (state, node) => sectionOf(state, node),
    dfn: (state, node) => termOf(state, node),
    img: (_, node) => pictureOf(node),
    a: linkOf,
    p: paragraphOf,
    sup: (state, node) => noteMarkOf(node) ?? keptInline(state, node),
    table: (state, node) =>
      isPlainTable(node) && !context.rawLists ? defaultHandlers.table(state, node) : rawBlock(node),
    ul: (state, node) => (context.rawLists ? rawBlock(node) : defaultHandlers.ul(state, node)),
    ol: (state, node) => (context.rawLists ? rawBlock(node) : defaultHandlers.ol(state, node)),
    math: () => undefined,
    s: defaultHandlers.del,
    svg: () => undefined,
  };
  for (const name of ["h1", "h2", "h3", "h4", "h5", "h6"]) handlers[name] = headingOf;
  for (const name of KEPT_INLINE) handlers[name] ??= keptInline;
  for (const name of KEPT_BLOCKS) handlers[name] ??= (_, node) => rawBlock(node);
  return handlers;
}

/** A heading within a page may have an id for links to lead to. */
function headingOf(state: State, node: Element): ReturnType<Handle> {
  const heading = defaultHandlers.h2(state, node) as Heading;
  const { id } = node.properties;
  return typeof id === "string"
    ? { ...heading, children: [...heading.children, inline(` {#${id}}`)] }
    : heading;
}

function spanOf(state: State, node: Element, context: WriteContext): ReturnType<Handle> {
  const { dataBlank, dataTex } = node.properties;
  if (hasClass(node, "blank")) {
    return inline(context.blank?.(Number(dataBlank)) ?? "");
  }
  if (typeof dataTex === "string") return { type: "inlineMath", value: dataTex };
  const told = Object.keys(node.properties).length > 0;
  return told ? keptInline(state, node) : (state.all(node) as PhrasingContent[]);
}

function divOf(
  state: State,
  node: Element,
  context: WriteContext,
  parent: Parents | undefined,
): ReturnType<Handle> {
  const { dataTex, dataCheck } = node.properties;
  if (typeof dataTex === "string") return { type: "math", value: dataTex };
  if (typeof dataCheck === "string") {
    const check = context.check?.(dataCheck, filmTimeOf(node, parent));
    return check === undefined ? undefined : html(check);
  }
  if (hasClass(node, "steps")) return container("steps", flow(state, node));
  for (const name of ["tabs", "timeline", "columns", "column", "cards"]) {
    if (hasClass(node, name)) return container(name, flow(state, node));
  }
  if (hasClass(node, "gallery")) return galleryOf(state, node);
  if (hasClass(node, "hotspots")) return hotspotsOf(state, node);
  const told = Object.keys(node.properties).length > 0;
  return told ? rawBlock(node) : (flow(state, node) as RootContent[]);
}

/** When the film above stops for a check, in seconds: the line right above it says so. */
function filmTimeOf(check: Element, parent: Parents | undefined): number | undefined {
  const all = (parent?.children ?? []) as readonly ElementContent[];
  const beside = all.filter((one): one is Element => one.type === "element");
  const above = beside[beside.indexOf(check) - 1];
  return above && hasClass(above, "timed") ? Number(above.properties.dataAt) : undefined;
}

function asideOf(state: State, node: Element, { words }: WriteContext): ReturnType<Handle> {
  const name = CALLOUTS.find((one) => hasClass(node, `callout-${one}`));
  if (!name) return rawBlock(node);
  const [title, ...rest] = node.children.filter(isNoSpace);
  const isTitled = title?.type === "element" && hasClass(title, "callout-title");
  const body = { ...node, children: isTitled ? rest : node.children };
  const label =
    isTitled && textIn(title) !== words.callouts[name] ? labelOf(state, title) : undefined;
  return container(name, flow(state, body), label);
}

function detailsOf(state: State, node: Element, context: WriteContext): ReturnType<Handle> {
  const { words } = context;
  const name = (["tab", "card", "reveal"] as const).find((one) => hasClass(node, one));
  if (!name) return rawBlock(node);
  const [summary, ...rest] = node.children.filter(isNoSpace);
  const isLabelled = summary?.type === "element" && summary.tagName === "summary";
  const isOwn = isLabelled && (name !== "reveal" || textIn(summary) !== words.reveal);
  const body = { ...node, children: isLabelled ? rest : node.children };
  return container(name, flow(state, body), isOwn ? labelOf(state, summary) : undefined);
}

/** A recording with its title and what is said in it. */
function figureOf(state: State, node: Element, context: WriteContext): ReturnType<Handle> {
  if (hasClass(node, "quote")) return quoteOf(state, node);
  if (hasClass(node, "embed")) return embedOf(state, node);
  if (!hasClass(node, "media")) return rawBlock(node);
  const find = (name: string) =>
    node.children.find((one): one is Element => one.type === "element" && one.tagName === name);
  const player = find("video") ?? find("audio");
  const said = node.children.find(
    (one): one is Element => one.type === "element" && hasClass(one, "transcript"),
  );
  const remote = player
    ? undefined
    : find("p")?.children.find(
        (one): one is Element => one.type === "element" && one.tagName === "a",
      );
  const src = String(player?.properties.src ?? remote?.properties.href ?? "");
  const track = player?.children.find(
    (one): one is Element => one.type === "element" && one.tagName === "track",
  );
  const title = player ? find("figcaption") : remote;
  const transcript = said && context.transcript?.(src, flow(state, withoutSummary(said)));
  const attributes = {
    src,
    ...(track ? { captions: context.address(String(track.properties.src)) } : {}),
    ...(transcript ? { transcript } : {}),
    ...(player?.properties.poster ? { poster: String(player.properties.poster) } : {}),
  };
  const children = title ? (labelOf(state, title)?.children ?? []) : [];
  const name = player?.tagName === "audio" ? "audio" : "video";
  return { type: "leafDirective", name, attributes, children } satisfies LeafDirective;
}

/** What somebody said, and who. */
function quoteOf(state: State, node: Element): ReturnType<Handle> {
  const said = childOf(node, "blockquote");
  const who = childOf(node, "figcaption");
  return container("quote", said ? flow(state, said) : [], who && labelOf(state, who));
}

function embedOf(state: State, node: Element): ReturnType<Handle> {
  const box = childOf(node, "p");
  const link = box && childOf(box, "a");
  if (!link) return rawBlock(node);
  return {
    type: "leafDirective",
    name: "embed",
    attributes: { src: decode(String(link.properties.href ?? "")) },
    children: state.all(link) as PhrasingContent[],
  } satisfies LeafDirective;
}

/** Pictures, a line each, with what stands beneath them as their titles. */
function galleryOf(state: State, node: Element): ReturnType<Handle> {
  const blocks = node.children.flatMap((figure): RootContent[] => {
    const box = figure.type === "element" ? childOf(figure, "div") : undefined;
    const image = box && childOf(box, "img");
    if (figure.type !== "element" || !image) return [];
    const caption = childOf(figure, "figcaption");
    if (caption) image.properties.title = textIn(caption);
    return [{ type: "paragraph", children: state.all(box) as PhrasingContent[] }];
  });
  return container("gallery", blocks);
}

/** The place of each item stands behind its first line. */
function hotspotsOf(state: State, node: Element): ReturnType<Handle> {
  const list = childOf(node, "ol");
  for (const item of list?.children ?? []) {
    if (item.type !== "element" || typeof item.properties.dataAt !== "string") continue;
    const value = ` {at=${item.properties.dataAt.replace(" ", ",")}}`;
    const first = childOf(item, "p") ?? item;
    const end = first.children.findIndex(
      (one) => one.type === "element" && BLOCKS.test(one.tagName),
    );
    const before = first.children[end < 0 ? first.children.length - 1 : end - 1];
    if (before?.type === "text") before.value = before.value.trimEnd();
    first.children.splice(end < 0 ? first.children.length : end, 0, { type: "text", value });
  }
  return container("hotspots", flow(state, node));
}

function termOf(state: State, node: Element): ReturnType<Handle> {
  const def = String(node.properties.title ?? "");
  if (!hasClass(node, "term") || def === "") return keptInline(state, node);
  const children = state.all(node) as PhrasingContent[];
  return {
    type: "textDirective",
    name: "term",
    attributes: { def },
    children,
  } satisfies TextDirective;
}

function pictureOf({ properties }: Element): ReturnType<Handle> {
  const { src = "", alt = "", title, dataSize } = properties;
  const named = typeof title === "string" ? { title } : {};
  const image: Image = { type: "image", url: String(src), alt: String(alt), ...named };
  return typeof dataSize === "string" ? [image, inline(dataSize)] : image;
}

function linkOf(state: State, node: Element): ReturnType<Handle> {
  const { href, title } = node.properties;
  const children = state.all(node) as PhrasingContent[];
  if (typeof href !== "string" || href === "") return children;
  const link: Link = { type: "link", url: href, children };
  return typeof title === "string" ? { ...link, title } : link;
}

/** A file to take away stands by itself; any other paragraph is one. */
function paragraphOf(state: State, node: Element): ReturnType<Handle> {
  if (hasClass(node, "timed")) return undefined;
  const [link, ...others] = node.children.filter(isNoSpace);
  if (link?.type === "element" && others.length === 0 && link.tagName === "a") {
    const { download, className, href } = link.properties;
    const isDownload =
      download !== undefined && Array.isArray(className) && className.includes("download");
    if (isDownload && typeof href === "string" && node.properties.className === undefined) {
      const children = state.all(link) as PhrasingContent[];
      const attributes = { src: decode(href) };
      return {
        type: "leafDirective",
        name: "download",
        attributes,
        children,
      } satisfies LeafDirective;
    }
  }
  const pressed = hasClass(node, "go") ? childOf(node, "a") : undefined;
  if (pressed) {
    return {
      type: "leafDirective",
      name: "button",
      attributes: { to: decode(String(pressed.properties.href ?? "")) },
      children: state.all(pressed) as PhrasingContent[],
    } satisfies LeafDirective;
  }
  return defaultHandlers.p(state, node);
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function keptInline(state: State, node: Element): ReturnType<Handle> {
  const whole = toHtml({ ...node, children: [] });
  const opening = whole.slice(0, whole.indexOf(">") + 1);
  return [inline(opening), ...(state.all(node) as PhrasingContent[]), inline(`</${node.tagName}>`)];
}
