import { calculateJwkThumbprint, exportJWK, generateKeyPair } from "jose";
import type { IssuerKey, PrivateKey } from "./issuer.ts";

/** A new pair of keys; `day` is when. */
export async function newKey(
  day: string,
  draw: () => Promise<PrivateKey> = drawnKey,
): Promise<{ readonly key: IssuerKey; readonly secret: PrivateKey }> {
  for (;;) {
    const secret = await draw();
    const kid = (await calculateJwkThumbprint({ ...secret })).slice(0, 8);
    // One in 64 begins with a dash: `hocvu certify keys retire` would take it for an option.
    if (!kid.startsWith("-")) return { key: { kid, x: secret.x, made: day }, secret };
  }
}

async function drawnKey(): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair("EdDSA", { extractable: true });
  const { x = "", d = "" } = await exportJWK(privateKey);
  return { kty: "OKP", crv: "Ed25519", x, d };
}
