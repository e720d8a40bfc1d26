import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import type { Element, Root } from "hast";
import type { Schema } from "hast-util-sanitize";
import { find, html } from "property-information";
import { type UsedAssets, useAsset } from "./asset-use.ts";
import { isRemote, type LinkTargets, type Resolved, resolveUrl } from "./links.ts";
import type { ParsedFile } from "./parse-file.ts";
import { insteadOfElement } from "./raw/instead-of-element.ts";
import { assetUrl, type KeptAddresses, pageUrl } from "./references.ts";
import { visit } from "./visit.ts";

/** An empty list would mean all of them. */
const NO_SCHEME = ["-"];

/**
 * What may stand in a course's HTML: text, tables, pictures, what our own constructs make, and nothing that runs, frames,
 * styles or asks for input.
 */
export const policy: Schema = {
  tagNames: [
    ..."a abbr aside b blockquote br caption cite code col colgroup dd del details dfn div dl dt em".split(
      " ",
    ),
    ..."figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp".split(
      " ",
    ),
    ..."section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr".split(
      " ",
    ),
  ],
  attributes: {
    "*": [
      "id",
      "lang",
      "dir",
      "title",
      "className",
      "role",
      "ariaLabel",
      "ariaDescribedBy",
      "ariaLabelledBy",
      "ariaHidden",
    ],
    a: ["href", "target", "rel", "download", "dataFootnoteRef", "dataFootnoteBackref"],
    div: ["tabIndex"],
    section: ["dataFootnotes"],
    img: ["src", "alt", "width", "height", "loading", "decoding"],
    ol: ["start", "reversed", "type"],
    li: ["value"],
    details: ["open", "name"],
    time: ["dateTime"],
    td: ["align", "colSpan", "rowSpan", "headers"],
    th: ["align", "colSpan", "rowSpan", "headers", "scope"],
    col: ["span"],
    colgroup: ["span"],
    input: ["checked", "disabled", "type"],
  },
  // Of files and pages of the course stand-ins are left (`references.ts`), which have no scheme.
  protocols: { href: ["http", "https", "mailto", "tel"], src: NO_SCHEME },
  // What a script or style holds is no text for learners.
  strip: ["script", "style", "iframe", "object", "noscript", "template", "title"],
  ancestors: {},
  clobber: [],
};

// GFM's task lists are boxes that nobody can change; an author's own inputs are something else.
policy.tagNames?.push("input");

/** Whether the policy leaves `element` as it is, its content apart. */
export function isAllowed(element: Element): boolean {
  return isAllowedTag(element) && forbiddenAttributes(element).length === 0;
}

/** Reports what the policy will take out of `tree`, which came from an author's raw HTML. */
export function reportForbidden(tree: Root, file: ParsedFile, diagnostics: Diagnostic[]): void {
  visit(tree, "element", (node) => {
    const place = file.placeOf(node);
    const html = `<${node.tagName}>`;
    if (!isAllowedTag(node)) {
      const instead = insteadOfElement(node.tagName, sourceOf(node));
      diagnostics.push(diagnostic("HV2109", { html, ...(instead ? { instead } : {}) }, place));
      return "skip";
    }
    for (const attribute of forbiddenAttributes(node)) {
      diagnostics.push(diagnostic("HV2119", { attribute, html }, place));
    }
    return undefined;
  });
}

/** Where what an element shows lies, as an attribute; for a video or sound it may be within. */
function sourceOf({ properties, children }: Element): string {
  const within = children.find((one) => one.type === "element" && one.tagName === "source");
  const inner = within?.type === "element" ? within.properties.src : undefined;
  return `src="${String(properties.src ?? properties.data ?? inner ?? "")}"`;
}

function isAllowedTag({ tagName, properties }: Element): boolean {
  if (tagName === "input") return properties.type === "checkbox" && properties.disabled === true;
  return policy.tagNames?.includes(tagName) ?? false;
}

function forbiddenAttributes({ tagName, properties }: Element): readonly string[] {
  const allowed = [...(policy.attributes?.["*"] ?? []), ...(policy.attributes?.[tagName] ?? [])];
  return Object.keys(properties)
    .filter((name) => !allowed.includes(name))
    .map((name) => find(html, name).attribute);
}

/** Gives links and pictures of raw HTML the addresses that those of Markdown have; what leads nowhere loses its own. */
export function resolveRawLinks(
  tree: Root,
  file: ParsedFile,
  targets: LinkTargets & UsedAssets,
  addresses: KeptAddresses,
  diagnostics: Diagnostic[],
): void {
  visit(tree, "element", (node) => {
    const name = node.tagName === "a" ? "href" : node.tagName === "img" ? "src" : undefined;
    const url = name && node.properties[name];
    if (!name || typeof url !== "string" || addresses.isKept(url)) return;
    const found = name === "src" && isRemote(url) ? remote(url, node, file) : undefined;
    const resolved = found ?? resolveUrl(url, file.placeOf(node), file, targets);
    if (resolved.kind === "refused") diagnostics.push(resolved.problem);
    setAddress(node, name, file.placeOf(node), resolved, targets, addresses);
  });
}

function remote(url: string, node: Element, file: ParsedFile): Resolved {
  return { kind: "refused", problem: diagnostic("HV1016", { url }, file.placeOf(node)) };
}

function setAddress(
  node: Element,
  name: "href" | "src",
  place: Place,
  resolved: Resolved,
  targets: UsedAssets,
  addresses: KeptAddresses,
): void {
  switch (resolved.kind) {
    case "refused":
      delete node.properties[name];
      return;
    case "external":
      Object.assign(node.properties, { target: "_blank", rel: ["noopener"] });
      return;
    case "page":
      node.properties[name] = addresses.keep(pageUrl(resolved.id));
      return;
    case "asset":
      node.properties[name] = addresses.keep(assetUrl(resolved.asset.path));
      useAsset(targets, resolved.asset.path, name === "src" ? "picture" : "download", place);
      if (name === "src")
        Object.assign(node.properties, {
          ...resolved.asset.dimensions,
          ...node.properties,
          loading: "lazy",
          decoding: "async",
        });
      else node.properties.download = true;
  }
}
