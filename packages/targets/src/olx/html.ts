import type { Html } from "@hocvu/model";
import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { SKIP, visit } from "unist-util-visit";
import { delimited, partMathematics } from "./mathematics.ts";

/** A question's HTML as Open edX takes it: there `<math>` is an element of its own, which dies of MathML. Formulas are TeX. */
export function questionHtml(html: Html): Html {
  if (!/data-tex=|[\\[]/.test(html)) return html;
  const tree = fromHtml(html, { fragment: true });
  setFormulas(tree);
  return toHtml(tree);
}

/**
 * A page's HTML with no element that is younger than HTML 4: Studio's check of what is imported (olxcleaner) reads it by
 * libxml2 and refuses the whole course for an `<aside>`. What opens on demand becomes a box to tick, whose `id` begins with
 * `name`; sound and films become links, which {@link playScript} makes players of.
 */
export function pageHtml(html: Html, name: string): Html {
  const tree = fromHtml(html, { fragment: true });
  setFormulas(tree);
  const groups = new Map<string, string>();
  let boxes = 0;
  visit(tree, "element", (element, index, parent) => {
    const { tagName } = element;
    if (!parent || index === undefined) return undefined;
    if (tagName === "wbr") {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (tagName === "details") {
      boxes += 1;
      openByBox(element, `${name}-${boxes}`, groups);
    } else if (tagName === "video" || tagName === "audio") {
      playByLink(element, tagName);
    } else if (tagName in OLDER) {
      addClass(element, tagName);
      element.tagName = OLDER[tagName] ?? tagName;
    }
    setApart(element);
    return undefined;
  });
  withoutRepeatedIds(tree);
  return toHtml(tree);
}

/** Finds the links to films and sound on the page and puts players in their place; without it they open by themselves. */
export const playScript = `<script>
document.querySelectorAll("a.hocvu-play").forEach(function (link) {
  var player = document.createElement(link.getAttribute("data-kind"));
  player.controls = true;
  player.preload = "none";
  player.src = link.href;
  if (link.getAttribute("data-poster")) player.poster = link.getAttribute("data-poster");
  if (link.getAttribute("data-captions")) {
    var track = document.createElement("track");
    track.kind = "captions";
    track.src = link.getAttribute("data-captions");
    track.srclang = link.getAttribute("data-captions-language");
    track["default"] = true;
    player.appendChild(track);
  }
  link.parentNode.replaceChild(player, link);
});
</script>`;

/** What stands in for an element of HTML 5, which keeps its name as a class. */
const OLDER: Readonly<Record<string, string>> = {
  aside: "div",
  section: "div",
  figure: "div",
  figcaption: "div",
  summary: "div",
  mark: "span",
  time: "span",
  ruby: "span",
  rt: "span",
  rp: "span",
};

/** Where libxml2 ends an element of its own accord when one of these begins in it, and then misses its end. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(["b", "i", "s", "small", "u"].map((tag) => [tag, ["p"]])),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, ["li", "p", "table"]])),
  a: ["table"],
  dl: ["li"],
  dt: ["dl"],
  ol: ["ul"],
  pre: ["dd", "dl", "dt", "li", "table", "ul"],
  ul: ["ol", "pre"],
};

function setFormulas(tree: Root): void {
  const formulas = new Set<ElementContent>();
  visit(tree, "element", (element) => {
    const { dataTex, ...properties } = element.properties;
    if (typeof dataTex !== "string") return undefined;
    element.properties = properties;
    const tex = delimited(dataTex, element.tagName === "div");
    element.children = [tex === undefined ? code(dataTex) : text(tex)];
    if (tex !== undefined) formulas.add(element);
    return SKIP;
  });
  partMathematics(tree, (node) => formulas.has(node));
}

/** `<details>` as a box, its label and what it opens; alternatives of one name are such that one is open at a time. */
function openByBox(details: Element, id: string, groups: Map<string, string>): void {
  const { name, open, ...properties } = details.properties;
  const group = typeof name === "string" ? (groups.get(name) ?? id) : undefined;
  if (typeof name === "string") groups.set(name, group ?? id);
  const box = element("input", {
    id,
    type: group === undefined ? "checkbox" : "radio",
    ...(group === undefined ? {} : { name: `${group}-of` }),
    ...(open === undefined || open === null || open === false ? {} : { checked: true }),
  });
  const summary = details.children.find((child) => isElement(child, "summary"));
  const label = element(
    "label",
    { htmlFor: [id] },
    isElement(summary, "summary") ? summary.children : [],
  );
  const rest = details.children.filter((child) => child !== summary);
  details.tagName = "div";
  details.properties = properties;
  details.children = [box, label, element("div", { className: ["opened"] }, rest)];
  addClass(details, "opens");
}

function playByLink(player: Element, kind: "video" | "audio"): void {
  const { src, poster } = player.properties;
  const track = player.children.find((child) => isElement(child, "track"));
  const captions = isElement(track, "track") ? track.properties : undefined;
  const label = String(src).split("/").at(-1) ?? "";
  player.tagName = "a";
  player.children = [text(label)];
  player.properties = {
    className: ["hocvu-play"],
    href: String(src),
    target: "_blank",
    "data-kind": kind,
    ...(poster === undefined ? {} : { "data-poster": String(poster) }),
    ...(captions === undefined
      ? {}
      : {
          "data-captions": String(captions.src),
          "data-captions-language": String(captions.srcLang),
        }),
  };
}

function setApart(outer: Element): void {
  const ending = ENDED_BY[outer.tagName];
  if (!ending) return;
  outer.children = outer.children.map((child) =>
    child.type === "element" && ending.includes(child.tagName)
      ? element("div", {}, [child])
      : child,
  );
}

/** A transcript or a raw anchor may repeat one; the first is what links lead to, as in a browser. */
function withoutRepeatedIds(tree: Root): void {
  const seen = new Set<string>();
  visit(tree, "element", ({ properties }) => {
    const { id } = properties;
    if (typeof id !== "string") return;
    if (seen.has(id)) delete properties.id;
    seen.add(id);
  });
}

function addClass(element: Element, name: string): void {
  const { className } = element.properties;
  element.properties.className = [...(Array.isArray(className) ? className : []), name];
}

function element(
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[] = [],
): Element {
  return { type: "element", tagName, properties, children };
}

const text = (value: string): ElementContent => ({ type: "text", value });

/** Open edX sets nothing in it. */
const code = (value: string): ElementContent => element("code", {}, [text(value)]);

function isElement(node: RootContent | undefined, tagName: string): node is Element {
  return node?.type === "element" && node.tagName === tagName;
}
