import { randomBytes, randomUUID } from "node:crypto";
import { authorization, baseString, bodyHash, type Method, sign } from "../../lti/legacy/oauth.ts";
import type { ScoreTable } from "../../store/schema.ts";

export const NAMESPACE = "http://www.imsglobal.org/services/ltiv1p1/xsd/imsoms_v1p0";

/** The share of a score as Basic Outcomes have it (LTI 1.1, 6.1.1): from 0 to 1, cut, so that nothing is rounded up to a pass. */
export function shareText({ given, maximum }: Pick<ScoreTable, "given" | "maximum">): string {
  const share = maximum > 0 ? Math.min(Math.max((given ?? 0) / maximum, 0), 1) : 0;
  // What binary fractions lack of a whole millionth is not cut.
  return String(Math.floor(share * 1e6 + 1e-4) / 1e6);
}

/** Asks a platform to put a result in place of what it has. */
export function replaceResult(resultId: string, share: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<imsx_POXEnvelopeRequest xmlns="${NAMESPACE}">
<imsx_POXHeader><imsx_POXRequestHeaderInfo><imsx_version>V1.0</imsx_version><imsx_messageIdentifier>${randomUUID()}</imsx_messageIdentifier></imsx_POXRequestHeaderInfo></imsx_POXHeader>
<imsx_POXBody><replaceResultRequest><resultRecord>
<sourcedGUID><sourcedId>${escaped(resultId)}</sourcedId></sourcedGUID>
<result><resultScore><language>en</language><textString>${share}</textString></resultScore></result>
</resultRecord></replaceResultRequest></imsx_POXBody>
</imsx_POXEnvelopeRequest>
`;
}

/** What no XML can hold is left out. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll("\r", "&#13;")
  );
}

export interface Signer {
  readonly key: string;
  readonly secret: string;
  readonly method: Method;
  readonly now: Date;
}

/** The request that carries `body`, signed with its digest (OAuth Request Body Hash 1.0). */
export function signedRequest(address: string, body: string, signer: Signer): RequestInit {
  const { key, secret, method, now } = signer;
  const parameters = [
    ["oauth_version", "1.0"],
    ["oauth_nonce", randomBytes(16).toString("hex")],
    ["oauth_timestamp", String(Math.floor(now.getTime() / 1000))],
    ["oauth_consumer_key", key],
    ["oauth_body_hash", bodyHash(method, body)],
    ["oauth_signature_method", method],
  ] as const;
  const text = baseString("POST", address, [...new URL(address).searchParams, ...parameters]);
  return {
    method: "POST",
    headers: {
      authorization: authorization([
        ...parameters,
        ["oauth_signature", sign(method, text, secret)],
      ]),
      "content-type": "application/xml",
      accept: "application/xml",
    },
    body,
  };
}
