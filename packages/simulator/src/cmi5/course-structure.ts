import { readFileSync } from "node:fs";
import { XmlDocument, XmlElement, XsdValidator } from "libxml2-wasm";
import { validateXml } from "../xsd/validate-xml.ts";
import type { MoveOn } from "./vocabulary.ts";

/** 13.1.4. */
export interface AssignableUnit {
  readonly type: "au";
  /** The publisher's; an absolute IRI. */
  readonly id: string;
  readonly title: Texts;
  readonly description: Texts;
  readonly url: string;
  readonly launchParameters?: string;
  readonly entitlementKey?: string;
  readonly moveOn: MoveOn;
  /** 0 to 1. */
  readonly masteryScore?: number;
  readonly launchMethod: "AnyWindow" | "OwnWindow";
}

/** 13.1.2. */
export interface Block {
  readonly type: "block";
  readonly id: string;
  readonly title: Texts;
  readonly description: Texts;
  readonly children: readonly (AssignableUnit | Block)[];
}

/** 13.1.1: the course is the outermost block. */
export interface CourseStructure extends Omit<Block, "type"> {
  readonly type: "course";
  /** Ids of the objectives that the course defines (13.1.3). */
  readonly objectives: readonly string[];
}

/** A text by language. */
export type Texts = Readonly<Record<string, string>>;

const NAMESPACES = { c: "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd" };

let validator: XsdValidator | undefined;

/** What the published schema (13.2) finds wrong with a `cmi5.xml`, with line numbers; nothing for a valid one. */
export function validateCourseStructure(xml: string): readonly string[] {
  validator ??= compileSchema();
  return validateXml(xml, validator);
}

/** Kept for the life of the process. */
function compileSchema(): XsdValidator {
  const schema = XmlDocument.fromString(
    readFileSync(new URL("schema/CourseStructure.xsd", import.meta.url), "utf8"),
  );
  try {
    return XsdValidator.fromDoc(schema);
  } finally {
    schema.dispose();
  }
}

/** Namespaces of vendors' elements for which no `xsi:schemaLocation` says where their schema is (13.1.5). */
export function undescribedNamespaces(xml: string): readonly string[] {
  const document = XmlDocument.fromString(xml);
  try {
    const { root } = document;
    const locations = root
      .find("//@xsi:schemaLocation", { xsi: "http://www.w3.org/2001/XMLSchema-instance" })
      .flatMap((attribute) => attribute.content.trim().split(/\s+/));
    const used = elements(root, "//*").map(({ namespaceUri }) => namespaceUri);
    return [...new Set(used)].filter((one) => one !== NAMESPACES.c && !locations.includes(one));
  } finally {
    document.dispose();
  }
}

/** Reads a `cmi5.xml` that is valid. Blanks around each value are dropped (13.1). */
export function readCourseStructure(xml: string): CourseStructure {
  const document = XmlDocument.fromString(xml);
  try {
    const { root } = document;
    const [course] = elements(root, "c:course");
    if (!course) throw new Error("the course structure has no course");
    return {
      type: "course",
      id: attribute(course, "id") ?? "",
      title: texts(course, "title"),
      description: texts(course, "description"),
      objectives: elements(root, "c:objectives/c:objective").map(
        (one) => attribute(one, "id") ?? "",
      ),
      children: children(root),
    };
  } finally {
    document.dispose();
  }
}

function children(parent: XmlElement): readonly (AssignableUnit | Block)[] {
  return elements(parent, "c:au | c:block").map((element) =>
    element.name === "au"
      ? readUnit(element)
      : {
          type: "block",
          id: attribute(element, "id") ?? "",
          title: texts(element, "title"),
          description: texts(element, "description"),
          children: children(element),
        },
  );
}

function readUnit(element: XmlElement): AssignableUnit {
  const masteryScore = attribute(element, "masteryScore");
  const launchParameters = text(element, "launchParameters");
  const entitlementKey = text(element, "entitlementKey");
  return {
    type: "au",
    id: attribute(element, "id") ?? "",
    title: texts(element, "title"),
    description: texts(element, "description"),
    url: text(element, "url") ?? "",
    moveOn: (attribute(element, "moveOn") ?? "NotApplicable") as MoveOn,
    launchMethod: attribute(element, "launchMethod") === "OwnWindow" ? "OwnWindow" : "AnyWindow",
    ...(masteryScore === undefined ? {} : { masteryScore: Number(masteryScore) }),
    ...(launchParameters === undefined ? {} : { launchParameters }),
    ...(entitlementKey === undefined ? {} : { entitlementKey }),
  };
}

function elements(parent: XmlElement, xpath: string): readonly XmlElement[] {
  return parent.find(xpath, NAMESPACES).filter((node) => node instanceof XmlElement);
}

function attribute(element: XmlElement, name: string): string | undefined {
  return element.attr(name)?.value.trim();
}

function text(element: XmlElement, child: string): string | undefined {
  return elements(element, `c:${child}`)[0]?.content.trim();
}

function texts(element: XmlElement, child: string): Texts {
  return Object.fromEntries(
    elements(element, `c:${child}/c:langstring`).map((one) => [
      attribute(one, "lang") ?? "und",
      one.content.trim(),
    ]),
  );
}

/** All units of a course or block, in order. */
export function unitsOf(parent: {
  readonly children: readonly (AssignableUnit | Block)[];
}): readonly AssignableUnit[] {
  return parent.children.flatMap((child) => (child.type === "au" ? [child] : unitsOf(child)));
}

/** All blocks of a course or block, inner ones before those around them. */
export function blocksOf(parent: {
  readonly children: readonly (AssignableUnit | Block)[];
}): readonly Block[] {
  return parent.children.flatMap((child) =>
    child.type === "block" ? [...blocksOf(child), child] : [],
  );
}
