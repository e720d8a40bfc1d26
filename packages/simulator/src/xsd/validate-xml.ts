import { type DtdValidator, XmlDocument, XmlValidateError, type XsdValidator } from "libxml2-wasm";

/** What a schema or a document type finds wrong with `xml`, with line numbers; nothing for a valid document. */
export function validateXml(
  xml: string,
  validator: XsdValidator | DtdValidator,
): readonly string[] {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromString(xml);
  } catch (error) {
    return [`not well-formed: ${error instanceof Error ? error.message : error}`];
  }
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => `line ${line}: ${message.trim()}`);
  } finally {
    document.dispose();
  }
}
