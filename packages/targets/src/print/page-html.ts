import type { Html } from "@hocvu/model";
import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { SKIP, visit } from "unist-util-visit";
import { savedName } from "../shared/package-names.ts";
import { withoutTex } from "../shared/rewrite-html.ts";
import type { Words } from "./words.ts";

/** What a piece of the course's HTML needs of the document that it stands in. */
export interface Surroundings {
  readonly words: Words;
  /** The address of one of the course's files. */
  asset(path: string): string;
  /** The id and the number of the section that a page became; nothing where the page is in another document. */
  section(page: string): { readonly id: string; readonly number: string } | undefined;
  /** Tells names in one piece from the same names in all others. */
  readonly scope: number;
  /** How many levels its headings go down. */
  readonly deeper: number;
}

/**
 * A course's HTML for paper: what opens on demand is open, films and sound are a still and the name of their file, links say
 * where they lead, nothing waits until it is scrolled to, and the recording of a page is left out.
 */
export function printHtml(html: Html, surroundings: Surroundings): Html {
  const tree = fromHtml(withoutTex(html), { fragment: true });
  visit(tree, "element", (element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    // What a recording says of its page stands beneath it.
    if (element.tagName === "figure" && hasClass(element, "recording")) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    change(element, surroundings);
    return element.tagName === "math" ? SKIP : undefined;
  });
  setNamesApart(tree, surroundings.scope);
  return toHtml(tree);
}

function change(element: Element, surroundings: Surroundings): void {
  const { tagName } = element;
  switch (tagName) {
    case "details":
      open(element);
      return;
    case "video":
    case "audio":
      toStill(element, surroundings);
      return;
    case "a":
      leadOn(element, surroundings);
      return;
    case "img":
      toPicture(element, surroundings);
      return;
    case "input":
      toBox(element, surroundings.words);
      return;
    case "aside":
      element.tagName = "div";
      element.properties.role = "note";
      return;
    case "div":
      // A table that scrolls on a phone has no need of that on paper.
      if (hasClass(element, "table-scroll")) element.properties = { className: ["table-scroll"] };
      return;
    default: {
      const level = /^h([1-6])$/.exec(tagName)?.[1];
      if (level) element.tagName = `h${Math.min(6, Number(level) + surroundings.deeper)}`;
    }
  }
}

/** A poster is a picture like others, and comes by here too. Without `loading`: what has not been scrolled to would be missing from the print. */
function toPicture(image: Element, { asset }: Surroundings): void {
  const path = assetOf(image.properties.src);
  image.properties = only(image.properties, ["alt", "width", "height", "title", "className"]);
  if (path !== undefined) image.properties.src = asset(path);
}

function open(details: Element): void {
  details.tagName = "div";
  details.properties = { className: ["opened", ...classesOf(details)] };
  const summary = details.children.find((child) => isElement(child, "summary")) as Element;
  if (!summary) return;
  summary.tagName = "p";
  summary.properties = { className: ["opened-title"] };
}

function toStill(player: Element, { words }: Surroundings): void {
  const { tagName, properties } = player;
  const path = assetOf(properties.src);
  const still = properties.poster;
  const what = tagName === "video" ? words.film : words.sound;
  player.tagName = "div";
  player.properties = { className: ["still"] };
  player.children = [
    ...(typeof still !== "string"
      ? []
      : [element("img", { className: ["poster"], src: still, alt: "" })]),
    ...(path === undefined
      ? []
      : [element("p", { className: ["address"] }, [{ type: "text", value: what(path) }])]),
  ];
}

function leadOn(link: Element, { words, asset, section }: Surroundings): void {
  const { href } = link.properties;
  const path = assetOf(href);
  if (path !== undefined) {
    link.properties = {
      className: ["download"],
      href: asset(path),
      download: savedName(path) ?? true,
    };
    aside(link, words.file(path.split("/").at(-1) ?? path));
    return;
  }
  const page = typeof href === "string" && /^page:(.*)$/s.exec(href)?.[1];
  if (typeof page === "string") {
    const found = section(decodeURIComponent(page));
    delete link.properties.href;
    if (!found) return;
    link.properties.href = `#${found.id}`;
    aside(link, words.section(found.number));
    return;
  }
  if (typeof href === "string" && /^[a-z]+:/i.test(href)) {
    link.properties = only(link.properties, ["href", "target", "rel", "title"]);
    link.properties.className = [isSaid(link, href) ? "bare" : "outward"];
  }
}

/** In brackets at the end of a link; nobody can press paper. */
function aside(link: Element, said: string): void {
  const written = element("span", { className: ["leads"] }, [
    { type: "text", value: ` (${said})` },
  ]);
  link.children.push(written);
}

/** Whether the text of a link is its address already. */
function isSaid(link: Element, href: string): boolean {
  const plain = (address: string) =>
    address
      .replace(/^(https?:\/\/|mailto:|tel:)/i, "")
      .replace(/[\s/]+/g, "")
      .toLowerCase();
  return plain(textOf(link)) === plain(href);
}

function toBox(input: Element, words: Words): void {
  const ticked = input.properties.checked === true || input.properties.checked === "";
  input.tagName = "span";
  input.properties = {
    className: ["box"],
    role: "img",
    ariaLabel: ticked ? words.ticked : words.unticked,
  };
  input.children = [{ type: "text", value: ticked ? "☑" : "☐" }];
}

const REFERRING = ["ariaDescribedBy", "ariaLabelledBy", "headers"];

/** What authors call things is told apart by pieces; a name that a piece has twice is the first one's. */
function setNamesApart(tree: Root, scope: number): void {
  const seen = new Set<unknown>();
  const apart = (name: string) => `user-content-${scope}-${name.replace(/^user-content-/, "")}`;
  visit(tree, "element", ({ properties }) => {
    const { id, href } = properties;
    if (typeof id === "string") {
      if (seen.has(id)) delete properties.id;
      else properties.id = apart(id);
      seen.add(id);
    }
    if (typeof href === "string" && href.startsWith("#user-content-")) {
      properties.href = `#${apart(href.slice(1))}`;
    }
    for (const name of REFERRING) {
      const value = properties[name];
      const names = Array.isArray(value)
        ? value
        : typeof value === "string"
          ? value.split(" ")
          : [];
      if (names.length > 0) properties[name] = names.map((one) => apart(String(one)));
    }
  });
}

function assetOf(address: unknown): string | undefined {
  if (typeof address !== "string" || !address.startsWith("asset:")) return undefined;
  return decodeURIComponent(address.slice("asset:".length));
}

function only(properties: Element["properties"], names: readonly string[]): Element["properties"] {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)));
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

function hasClass(element: Element, name: string): boolean {
  return classesOf(element).includes(name);
}

function textOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

function isElement(node: ElementContent, tagName: string): boolean {
  return node.type === "element" && node.tagName === tagName;
}

function element(
  tagName: string,
  properties: Element["properties"],
  children: ElementContent[] = [],
): Element {
  return { type: "element", tagName, properties, children };
}
