import type { Element } from "xast";
import { fromXml } from "xast-util-from-xml";
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

function refuse(reason: string): never {
  throw new Refused(400, "invalid_request", reason);
}

/** Reads a POX request (LTI 1.1, 6). */
export function readOutcome(body: string): Outcome {
  const root = rootOf(body);
  const [name, namespace] = qualified(root, root);
  if (name !== "imsx_POXEnvelopeRequest" || namespace !== NAMESPACE) {
    return refuse(`the root is ${name} of ${namespace}, not imsx_POXEnvelopeRequest`);
  }
  const find = (from: Element | undefined, path: string) =>
    path.split("/").reduce<Element | undefined>((at, step) => childOf(root, at, step), from);
  const header = "imsx_POXHeader/imsx_POXRequestHeaderInfo/imsx_messageIdentifier";
  const request = find(root, "imsx_POXBody/*");
  const record = find(request, "resultRecord");
  const messageId = textOf(find(root, header));
  const sourcedId = textOf(find(record, "sourcedGUID/sourcedId"));
  if (!messageId) return refuse("imsx_messageIdentifier is missing");
  if (!request) return refuse("imsx_POXBody is empty");
  if (!sourcedId) return refuse("sourcedId is missing");
  const [operation = ""] = qualified(request, root);
  return {
    messageId,
    operation: operation.replace(/Request$/, ""),
    sourcedId,
    score: textOf(find(record, "result/resultScore/textString")),
  };
}

function rootOf(body: string): Element {
  try {
    return fromXml(body).children.find((child) => child.type === "element") as Element;
  } catch {
    return refuse("the body is not well-formed");
  }
}

/** An element's local name and namespace; what tools send declares both at the root. */
function qualified(element: Element, root: Element): readonly [string, string | undefined] {
  const [local = "", prefix] = element.name.split(":").reverse();
  const declared = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  return [local, element.attributes[declared] ?? root.attributes[declared] ?? undefined];
}

/** The first child of that name in the service's namespace; `*` is any. */
function childOf(root: Element, parent: Element | undefined, wanted: string): Element | undefined {
  return parent?.children.find((child): child is Element => {
    if (child.type !== "element") return false;
    const [name, namespace] = qualified(child, root);
    return namespace === NAMESPACE && (wanted === "*" || name === wanted);
  });
}

function textOf(element: Element | undefined): string | undefined {
  return element?.children
    .map((child) => (child.type === "text" || child.type === "cdata" ? child.value : ""))
    .join("")
    .trim();
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
