import type { Course } from "@hocvu/model";
import { type Markup, tag } from "../xml/markup.ts";

/** What differs between the versions of Common Cartridge: names, and nothing that a course needs. */
export interface Version {
  readonly schemaversion: string;
  readonly namespace: string;
  readonly lom: string;
  readonly types: {
    readonly assessment: string;
    readonly bank: string;
    readonly lti: string;
  };
  readonly ltiNamespace: string;
  /** Whether a page may lead to another: Moodle, which takes 1.1 alone, makes such links ones to files that it leaves out. */
  readonly linksPages: boolean;
}

export const VERSION_1_1: Version = {
  schemaversion: "1.1.0",
  namespace: "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
  lom: "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest",
  types: {
    assessment: "imsqti_xmlv1p2/imscc_xmlv1p1/assessment",
    bank: "imsqti_xmlv1p2/imscc_xmlv1p1/question-bank",
    lti: "imsbasiclti_xmlv1p0",
  },
  ltiNamespace: "http://www.imsglobal.org/xsd/imslticc_v1p0",
  linksPages: false,
};

export const VERSION_1_3: Version = {
  schemaversion: "1.3.0",
  namespace: "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1",
  lom: "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest",
  types: {
    assessment: "imsqti_xmlv1p2/imscc_xmlv1p3/assessment",
    bank: "imsqti_xmlv1p2/imscc_xmlv1p3/question-bank",
    lti: "imsbasiclti_xmlv1p3",
  },
  ltiNamespace: "http://www.imsglobal.org/xsd/imslticc_v1p3",
  linksPages: true,
};

/** A resource with one file, and what that file shows of others. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly path: string;
  /** Whether it is shown by itself: then a resource tells its address. */
  readonly isPage: boolean;
  /** Ids of resources. */
  readonly needs?: readonly string[];
}

/** A place in the course's contents: a heading with others below, or a resource. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly resource?: string;
  readonly entries?: readonly Entry[];
}

/** Moodle knows a cartridge by the namespace within the first 1,024 bytes, without a prefix. */
export function manifest(
  { id, title, lang, description, keywords }: Course,
  version: Version,
  entries: readonly Entry[],
  resources: readonly Resource[],
): string {
  const string = (name: string, text: string) =>
    tag(`lom:${name}`, {}, tag("lom:string", { language: lang }, text));
  const root = tag(
    "manifest",
    { identifier: `M_${id}`, xmlns: version.namespace, "xmlns:lom": version.lom },
    tag(
      "metadata",
      {},
      tag("schema", {}, "IMS Common Cartridge"),
      tag("schemaversion", {}, version.schemaversion),
      tag(
        "lom:lom",
        {},
        tag(
          "lom:general",
          {},
          string("title", title),
          tag("lom:language", {}, lang),
          ...(description ? [string("description", description)] : []),
          ...keywords.map((keyword) => string("keyword", keyword)),
        ),
      ),
    ),
    tag(
      "organizations",
      {},
      tag(
        "organization",
        { identifier: "O_1", structure: "rooted-hierarchy" },
        tag("item", { identifier: "I_root" }, ...entries.map(item)),
      ),
    ),
    tag("resources", {}, ...resources.map(resource)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

function item({ id, title, resource, entries = [] }: Entry): Markup {
  return tag(
    "item",
    { identifier: `I_${id}`, identifierref: resource && `R_${resource}` },
    tag("title", {}, title),
    ...entries.map(item),
  );
}

function resource({ id, type, path, isPage, needs = [] }: Resource): Markup {
  return tag(
    "resource",
    { identifier: `R_${id}`, type, href: isPage ? path : undefined },
    tag("file", { href: path }),
    ...needs.map((other) => tag("dependency", { identifierref: `R_${other}` })),
  );
}
