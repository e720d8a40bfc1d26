import { XmlDocument, XmlElement } from "libxml2-wasm";
import { Refused } from "../http/exchange.ts";

export type OutcomeOperation = "replaceResult" | "readResult" | "deleteResult";

/** What a tool asks of the outcome service. */
export interface Outcome {
  readonly messageId: string;
  /** One of {@link OutcomeOperation}, or what nobody knows. */
  readonly operation: string;
  readonly sourcedId: string;
  readonly score: string | undefined;
}

const NAMESPACE = "http://www.imsglobal.org/services/ltiv1p1/xsd/imsoms_v1p0";

/** Reads a POX request (LTI 1.1, 6). */
export function readOutcome(body: string): Outcome {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromString(body);
  } catch {
    throw new Refused(400, "invalid_request", "the body is not well-formed");
  }
  try {
    const { root } = document;
    if (root.name !== "imsx_POXEnvelopeRequest" || root.namespaceUri !== NAMESPACE) {
      throw new Refused(
        400,
        "invalid_request",
        `the root is ${root.name}, not imsx_POXEnvelopeRequest`,
      );
    }
    const text = (path: string) => elements(root, path)[0]?.content.trim();
    const [request] = elements(root, "o:imsx_POXBody/*");
    const messageId = text("o:imsx_POXHeader/o:imsx_POXRequestHeaderInfo/o:imsx_messageIdentifier");
    const record = "o:imsx_POXBody/*/o:resultRecord";
    const sourcedId = text(`${record}/o:sourcedGUID/o:sourcedId`);
    if (!messageId) throw new Refused(400, "invalid_request", "imsx_messageIdentifier is missing");
    if (!request) throw new Refused(400, "invalid_request", "imsx_POXBody is empty");
    if (!sourcedId) throw new Refused(400, "invalid_request", "sourcedId is missing");
    return {
      messageId,
      operation: request.name.replace(/Request$/, ""),
      sourcedId,
      score: text(`${record}/o:result/o:resultScore/o:textString`),
    };
  } finally {
    document.dispose();
  }
}

function elements(parent: XmlElement, path: string): readonly XmlElement[] {
  return parent.find(path, { o: NAMESPACE }).filter((node) => node instanceof XmlElement);
}

/** The answer to `outcome`, if it could be read; `result` for one that was asked for. */
export function responseXml(
  outcome: Outcome | undefined,
  code: "success" | "failure" | "unsupported",
  description: string,
  result?: string,
): string {
  const { messageId = "unknown", operation = "unknown" } = outcome ?? {};
  const content =
    result === undefined
      ? ""
      : `<result><resultScore><language>en</language><textString>${plain(result)}</textString></resultScore></result>`;
  const response =
    code === "success" ? `<${operation}Response>${content}</${operation}Response>` : "";
  return `<?xml version="1.0" encoding="UTF-8"?>
<imsx_POXEnvelopeResponse xmlns="${NAMESPACE}"><imsx_POXHeader><imsx_POXResponseHeaderInfo>
<imsx_version>V1.0</imsx_version><imsx_messageIdentifier>1</imsx_messageIdentifier><imsx_statusInfo>
<imsx_codeMajor>${code}</imsx_codeMajor><imsx_severity>status</imsx_severity>
<imsx_description>${plain(description)}</imsx_description>
<imsx_messageRefIdentifier>${plain(messageId)}</imsx_messageRefIdentifier><imsx_operationRefIdentifier>${plain(operation)}</imsx_operationRefIdentifier>
</imsx_statusInfo></imsx_POXResponseHeaderInfo></imsx_POXHeader><imsx_POXBody>${response}</imsx_POXBody></imsx_POXEnvelopeResponse>`;
}

function plain(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
