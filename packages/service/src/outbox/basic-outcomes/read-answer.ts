import type { Element } from "xast";
import { fromXml } from "xast-util-from-xml";

/** How a platform answers a request of Basic Outcomes (LTI 1.1, 6.2). */
export interface PoxAnswer {
  /** `imsx_codeMajor`: `success`, `processing`, `failure`, `unsupported`, or what a platform made up. */
  readonly code: string;
  readonly description: string;
}

/** An answer has some hundred letters. */
const LONGEST = 64 * 1024;

/** What `body` says; undefined where it is no such answer. Definitions of entities are never followed. */
export function readAnswer(body: string): PoxAnswer | undefined {
  if (body.length > LONGEST) return undefined;
  const root = rootOf(body);
  if (!root || localName(root) !== "imsx_POXEnvelopeResponse") return undefined;
  const status = STATUS.reduce<Element | undefined>((at, step) => at && childOf(at, step), root);
  const code = status && textOf(childOf(status, "imsx_codeMajor")).toLowerCase();
  if (!status || !code) return undefined;
  return { code, description: textOf(childOf(status, "imsx_description")).slice(0, 500) };
}

const STATUS = ["imsx_POXHeader", "imsx_POXResponseHeaderInfo", "imsx_statusInfo"];

/** The root element; undefined where it is not well-formed, has entities of its own, or is nested without end. */
function rootOf(body: string): Element | undefined {
  try {
    return fromXml(body.trim()).children.find((child) => child.type === "element");
  } catch {
    return undefined;
  }
}

function localName({ name }: Element): string {
  return name.slice(name.indexOf(":") + 1);
}

function childOf(parent: Element, wanted: string): Element | undefined {
  return parent.children.find(
    (child): child is Element => child.type === "element" && localName(child) === wanted,
  );
}

function textOf(element: Element | undefined): string {
  const texts = element?.children.map((child) =>
    child.type === "text" || child.type === "cdata" ? child.value : "",
  );
  return (texts ?? []).join("").trim();
}
