import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXml } from "@hocvu/simulator/xsd";
import {
  DtdValidator,
  XmlBufferInputProvider,
  XmlDocument,
  XmlDtd,
  XsdValidator,
  xmlRegisterInputProvider,
} from "libxml2-wasm";

/** What the published schemas of QTI 1.2.1 and Common Cartridge 1.1 find wrong with a document. */
export interface QuestionSchemas {
  qti12(xml: string): readonly string[];
  /** An `imsmanifest.xml` of a cartridge. */
  cartridge(xml: string): readonly string[];
  /** The profile of QTI that cartridges allow. */
  cartridgeQuestions(xml: string): readonly string[];
  cartridgeLink(xml: string): readonly string[];
}

export function questionSchemas(folder: string): QuestionSchemas {
  const dtd = new DtdValidator(
    XmlDtd.fromString(readFileSync(join(folder, "qti/ims_qtiasiv1p2p1.dtd"), "utf8")),
  );
  const base = "cartridge-schemas/";
  const names = readdirSync(join(folder, "cc")).filter((name) => name.endsWith(".xsd"));
  const bytes = names.map((name) => [`${base}${name}`, readFileSync(join(folder, "cc", name))]);
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(bytes)));
  const xsd = (name: string) => {
    const text = readFileSync(join(folder, "cc", name), "utf8");
    return XsdValidator.fromDoc(XmlDocument.fromString(text, { url: `${base}${name}` }));
  };
  const manifests = xsd("cc11libxml2validator.xsd");
  const questions = xsd("ccv1p1_qtiasiv1p2p1_v1p0.xsd");
  const links = xsd("imslticc_v1p0p1.xsd");
  return {
    qti12: (xml) => validateXml(xml, dtd),
    cartridge: (xml) => validateXml(xml, manifests),
    cartridgeQuestions: (xml) => validateXml(xml, questions),
    cartridgeLink: (xml) => validateXml(xml, links),
  };
}
