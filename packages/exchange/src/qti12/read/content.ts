import type { Html } from "@hocvu/model";
import type { Element } from "xast";
import { escapeAttribute } from "../../html/foreign-html.ts";
import { all, attribute, elementsOf, first, local, text } from "../../xml/elements.ts";
import { escapeXml } from "../../xml/markup.ts";

/** What stands in a presentation, one after the other. */
export type Part =
  | { readonly kind: "material"; readonly html: string; readonly flow: string }
  | { readonly kind: "response"; readonly element: Element; readonly flow: string };

const RESPONSE = /^response_(?:lid|str|num|grp|xy)$/;

/** The parts of a presentation; `flow` is the class of the flow around one, by which Blackboard tells its blocks apart. */
export function partsOf(node: Element | undefined, flow = ""): readonly Part[] {
  return elementsOf(node).flatMap((one): readonly Part[] => {
    const name = local(one);
    if (RESPONSE.test(name)) return [{ kind: "response", element: one, flow }];
    if (name === "material") return [{ kind: "material", html: materialHtml(one), flow }];
    if (name === "flow" || name === "flow_mat") {
      const own = attribute(one, "class");
      return partsOf(
        one,
        /_BLOCK$/.test(own) && !/^(?:FORMATTED|FILE|LINK)/.test(own) ? own : flow,
      );
    }
    return [];
  });
}

/** What asks: all that stands before the first field, but what Blackboard keeps apart. */
export function stemOf(parts: readonly Part[]): string {
  const until = parts.findIndex(({ kind }) => kind === "response");
  const before = parts.slice(0, until < 0 ? parts.length : until);
  return before
    .flatMap((part) =>
      part.kind === "material" && part.flow !== "RIGHT_MATCH_BLOCK" ? [part.html] : [],
    )
    .filter((html) => html.trim() !== "")
    .join("\n");
}

/** All that a node says in materials, at any depth. */
export function shownIn(node: Element | undefined): string {
  return elementsOf(node)
    .map((one) => {
      const name = local(one);
      if (name === "material") return materialHtml(one);
      return /^(?:flow_mat|flow|solution|solutionmaterial|hint|hintmaterial)$/.test(name)
        ? shownIn(one)
        : "";
    })
    .filter(Boolean)
    .join("\n");
}

/** One material as HTML. */
export function materialHtml(material: Element): string {
  return elementsOf(material)
    .map((one): string => {
      switch (local(one)) {
        case "mattext":
        case "matemtext":
          return textHtml(text(one), attribute(one, "texttype"));
        case "mat_extension":
          return all(one, "mat_formattedtext")
            .map((own) =>
              textHtml(text(own), /plain/i.test(attribute(own, "type")) ? "" : "text/html"),
            )
            .join("");
        case "matimage":
          return picture(attribute(one, "uri") || text(one).trim(), attribute(one, "label"));
        case "matapplication":
          return linked(attribute(one, "uri") || attribute(one, "label"), attribute(one, "label"));
        case "mataudio":
        case "matvideo":
          return linked(attribute(one, "uri"), attribute(one, "label"));
        case "matbreak":
          return "<br>";
        default:
          return "";
      }
    })
    .join("");
}

const MARKUP =
  /<\/(?:p|div|span|strong|em|b|i|u|sub|sup|ul|ol|li|table|font|a|pre|code)>|<(?:img|br|hr)\b/i;

/** Without a type it is text, by the standard; many write HTML all the same. */
function textHtml(source: string, type: string): string {
  const isHtml = /html/i.test(type) || (!/plain/i.test(type) && MARKUP.test(source));
  return isHtml ? source : escapeXml(source.trim()).replace(/(?<![ \t])[ \t]*\r?\n[ \t]*/g, "<br>");
}

function picture(uri: string, label: string): string {
  if (uri === "") return "";
  return `<img src="${escapeAttribute(uri)}" alt="${escapeAttribute(label)}">`;
}

function linked(uri: string, label: string): string {
  if (uri === "") return "";
  if (/\.(?:png|jpe?g|gif|webp|svg)$/i.test(uri)) return picture(uri, label);
  return `<a href="${escapeAttribute(uri)}">${escapeXml(label || uri)}</a>`;
}

/** A choice, or what something is matched with. */
export interface Label {
  readonly ident: string;
  readonly html: Html;
  readonly pinned: boolean;
  /** What it can be matched with, in a group: then it is the left one. */
  readonly group: string;
}

export interface ResponseField {
  readonly ident: string;
  readonly kind: "choice" | "text" | "number" | "group" | "point";
  readonly isMultiple: boolean;
  readonly isOrdered: boolean;
  readonly shuffle: boolean;
  /** What stands beside it. */
  readonly html: string;
  readonly labels: readonly Label[];
  readonly isDecimal: boolean;
}

const KINDS: Readonly<Record<string, ResponseField["kind"]>> = {
  response_grp: "group",
  response_num: "number",
  response_xy: "point",
};

/** What one answers by. */
export function responseOf(element: Element): ResponseField {
  const render = elementsOf(element).find((one) => local(one).startsWith("render_"));
  const name = local(element);
  const cardinality = attribute(element, "rcardinality");
  const isFib = render !== undefined && local(render) === "render_fib";
  const isChoice = !isFib && (name === "response_lid" || name === "response_str");
  return {
    ident: attribute(element, "ident"),
    kind: isChoice ? "choice" : (KINDS[name] ?? "text"),
    isMultiple: /^multiple$/i.test(cardinality),
    isOrdered: /^ordered$/i.test(cardinality),
    shuffle: /^yes$/i.test(attribute(render, "shuffle")),
    html: all(element, "material").map(materialHtml).join(""),
    labels: labelsIn(render),
    isDecimal: /^(?:decimal|integer|scientific)$/i.test(attribute(render, "fibtype")),
  };
}

function labelsIn(node: Element | undefined): readonly Label[] {
  return elementsOf(node).flatMap((one): readonly Label[] => {
    const name = local(one);
    if (name === "flow_label") return labelsIn(one);
    if (name !== "response_label") return [];
    const inner = shownIn(one);
    return [
      {
        ident: attribute(one, "ident"),
        html: inner === "" && !first(one, "flow_mat") ? escapeXml(text(one).trim()) : inner,
        pinned: /^no$/i.test(attribute(one, "rshuffle")),
        group: attribute(one, "match_group"),
      },
    ];
  });
}
