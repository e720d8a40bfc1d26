import { calculateJwkThumbprint, exportJWK, generateKeyPair } from "jose";
import type { IssuerKey, PrivateKey } from "./issuer.ts";

/** A new pair of keys; `day` is when. */
export async function newKey(
  day: string,
): Promise<{ readonly key: IssuerKey; readonly secret: PrivateKey }> {
  const { privateKey } = await generateKeyPair("EdDSA", { extractable: true });
  const { x = "", d = "" } = await exportJWK(privateKey);
  const secret = { kty: "OKP", crv: "Ed25519", x, d } as const;
  const kid = (await calculateJwkThumbprint(secret)).slice(0, 8);
  return { key: { kid, x, made: day }, secret };
}
