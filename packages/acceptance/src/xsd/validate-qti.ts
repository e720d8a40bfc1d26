import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXml } from "@hocvu/simulator/xsd";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { schemasFolder } from "./schemas-folder.ts";

const FOLDER = schemasFolder();

/**
 * Kinds of documents, each with the schemas that tell of it, as they are published, in the order in which they are looked
 * for. The project may not carry them.
 */
const SCHEMAS = {
  qti21: ["qti/qtiv2p1/imsqti_v2p1.xsd"],
  // The profile is the whole with a few attributes more, and small enough to be kept.
  qti3: ["qti/qtiv3p0/imsqti_asiv3p0_v1p0.xsd", "qti/qtiv3p0/imsqti_asiv3p0_sbacv1p0_v1p0.xsd"],
  "qti21-metadata": ["qti/qtiv2p1/imsqti_metadata_v2p1.xsd"],
  "qti3-metadata": ["qti/qtiv3p0/imsqti_metadatav3p0_v1p0.xsd"],
  "qti21-manifest": ["qti/imscp_v1p1.xsd"],
  "qti3-manifest": ["qti/qtiv3p0/imsqtiv3p0_imscpv1p2_v1p0.xsd"],
  lom: ["qti/lom/imsmd_loose_v1p3p2.xsd"],
} as const;

export type QtiSchema = keyof typeof SCHEMAS;

function pathOf(schema: QtiSchema): string | undefined {
  return FOLDER === undefined
    ? undefined
    : SCHEMAS[schema].map((path) => join(FOLDER, path)).find((path) => existsSync(path));
}

export function hasSchema(schema: QtiSchema): boolean {
  return pathOf(schema) !== undefined;
}

const validators = new Map<QtiSchema, XsdValidator>();

/** What the published schema finds wrong with a document, with line numbers. Nothing is fetched. */
export function validateQti(xml: string, schema: QtiSchema): readonly string[] {
  const validator = validators.get(schema) ?? compiled(schema);
  validators.set(schema, validator);
  return validateXml(xml, validator);
}

function compiled(schema: QtiSchema): XsdValidator {
  const path = pathOf(schema);
  if (path === undefined) throw new Error(`HOCVU_SCHEMAS has no schema of ${schema}`);
  xmlRegisterFsInputProviders();
  const document = XmlDocument.fromBuffer(readFileSync(path), { url: path });
  try {
    return XsdValidator.fromDoc(document);
  } finally {
    document.dispose();
  }
}
