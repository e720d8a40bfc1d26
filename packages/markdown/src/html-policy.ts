import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Element, Root } from "hast";
import type { Schema } from "hast-util-sanitize";
import { find, html } from "property-information";
import { visit } from "unist-util-visit";
import { assetUrl, isRemote, type LinkTargets, resolveUrl, type UsedAssets } from "./links.ts";
import type { ParsedFile } from "./parse-file.ts";

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
  protocols: { href: ["http", "https", "mailto", "tel", "asset", "page"], src: ["asset"] },
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
      diagnostics.push(diagnostic("HV2109", { html }, place));
      return "skip";
    }
    for (const attribute of forbiddenAttributes(node)) {
      diagnostics.push(diagnostic("HV2119", { attribute, html }, place));
    }
    return undefined;
  });
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

/** Gives links and pictures of raw HTML the addresses that those of Markdown have. */
export function resolveRawLinks(
  tree: Root,
  file: ParsedFile,
  targets: LinkTargets & UsedAssets,
  diagnostics: Diagnostic[],
): void {
  visit(tree, "element", (node) => {
    const name = node.tagName === "a" ? "href" : node.tagName === "img" ? "src" : undefined;
    const url = name && node.properties[name];
    if (!name || typeof url !== "string" || /^(asset:|page:|#user-content-)/.test(url)) return;
    resolveElement(node, name, url, file, targets, diagnostics);
  });
}

function resolveElement(
  node: Element,
  name: "href" | "src",
  url: string,
  file: ParsedFile,
  targets: LinkTargets & UsedAssets,
  diagnostics: Diagnostic[],
): void {
  const place = file.placeOf(node);
  if (name === "src" && isRemote(url)) {
    diagnostics.push(diagnostic("HV1016", { url }, place));
    return;
  }
  const resolved = resolveUrl(url, place, file, targets);
  switch (resolved.kind) {
    case "refused":
      diagnostics.push(resolved.problem);
      return;
    case "external":
      Object.assign(node.properties, { target: "_blank", rel: ["noopener"] });
      return;
    case "page":
      node.properties[name] = `page:${resolved.id}`;
      return;
    case "asset":
      node.properties[name] = assetUrl(resolved.asset.path);
      targets.used.add(resolved.asset.path);
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
