import { writableInXml } from "@hocvu/model";

/** A piece of XML as it is written. */
export interface Markup {
  readonly xml: string;
}

type Content = Markup | string | number | undefined | readonly Content[];

/** An element; a text in it is escaped. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...content: readonly Content[]
): Markup {
  const own = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value)).replaceAll('"', "&quot;")}"`)
    .join("");
  const inner = content.map(written).join("");
  return { xml: inner === "" ? `<${name}${own}/>` : `<${name}${own}>${inner}</${name}>` };
}

function written(content: Content): string {
  if (content === undefined) return "";
  if (typeof content === "string" || typeof content === "number") return escapeXml(String(content));
  return "xml" in content ? content.xml : content.map(written).join("");
}

export function raw(xml: string): Markup {
  return { xml };
}

/** Text that may hold markup of another kind, as it stands. */
export function cdata(text: string): Markup {
  return { xml: `<![CDATA[${writableInXml(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>` };
}

export function escapeXml(text: string): string {
  return writableInXml(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
