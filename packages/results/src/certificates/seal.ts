import { createHash } from "node:crypto";
import type { Signer } from "./sign.ts";
import { SEAL } from "./verify/verify.ts";

/**
 * `pdf` with a comment behind its end that signs every byte of it, and what `claims` says. Readers look for a file's end in its
 * last kilobyte (ISO 32000-1, appendix H, note 18), so the end stands once more behind the seal.
 */
export async function sealed(pdf: Buffer, claims: object, sign: Signer): Promise<Buffer> {
  const digest = createHash("sha512").update(pdf).digest("base64url");
  const seal = await sign("hocvu-seal", { ...claims, sha512: digest });
  const end = pdf.subarray(pdf.lastIndexOf("startxref"));
  return Buffer.concat([pdf, Buffer.from(`${SEAL}${seal}\n`), end]);
}
