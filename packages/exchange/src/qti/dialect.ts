import { type Markup, tag } from "../xml/markup.ts";

type Content = Parameters<typeof tag>[2];
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What the two versions of QTI word differently; what they mean is the same. */
export interface Dialect {
  readonly id: "qti21" | "qti3";
  readonly title: string;
  /** Of items and tests. */
  readonly namespace: string;
  readonly manifest: string;
  readonly metadata: string;
  readonly schema: readonly [name: string, version: string];
  readonly itemType: string;
  readonly testType: string;
  /** Where the rule lies that gives the points for the right answer and nothing else. */
  readonly matchCorrect: string;
  /** What stands before the names of MathML. */
  readonly math: string;
  /** An element of QTI, named as in version 2.1. */
  el(name: string, attributes?: Attributes, ...content: readonly Content[]): Markup;
}

export const qti21Dialect: Dialect = {
  id: "qti21",
  title: "QTI 2.1",
  namespace: "http://www.imsglobal.org/xsd/imsqti_v2p1",
  manifest: "http://www.imsglobal.org/xsd/imscp_v1p1",
  metadata: "http://www.imsglobal.org/xsd/imsqti_metadata_v2p1",
  schema: ["QTIv2.1 Package", "1.0.0"],
  itemType: "imsqti_item_xmlv2p1",
  testType: "imsqti_test_xmlv2p1",
  matchCorrect: "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct",
  math: "m:",
  el: (name, attributes = {}, ...content) => tag(name, texts(attributes), ...content),
};

export const qti3Dialect: Dialect = {
  id: "qti3",
  title: "QTI 3.0",
  namespace: "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
  manifest: "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
  metadata: "http://www.imsglobal.org/xsd/imsqti_metadata_v3p0",
  schema: ["QTI Package", "3.0.0"],
  itemType: "imsqti_item_xmlv3p0",
  testType: "imsqti_test_xmlv3p0",
  matchCorrect: "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml",
  math: "",
  el: (name, attributes = {}, ...content) =>
    tag(
      `qti-${kebab(name)}`,
      Object.fromEntries(
        Object.entries(texts(attributes)).map(([key, value]) => [kebab(key), value]),
      ),
      ...content,
    ),
};

function texts(attributes: Attributes): Record<string, string | number | undefined> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === "boolean" ? String(value) : value,
    ]),
  );
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The name that version 2.1 has for one of 3.0. */
export function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Identifiers begin with a letter or `_`, ids may begin with a digit. */
export function identifierOf(id: string): string {
  return /^\d/.test(id) ? `_${id}` : id;
}
