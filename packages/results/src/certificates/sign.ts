import { CompactSign, importJWK } from "jose";
import type { PrivateKey } from "./issuer.ts";
import type { Kind } from "./verify/verify.ts";

/** Signs `claims` as a compact JWT of this kind. */
export type Signer = (kind: Kind, claims: object) => Promise<string>;

/**
 * A signer with one key, by Ed25519 (RFC 8037). Not ES256, although browsers' Web Crypto has that for longer: its signatures hold
 * a number drawn by chance, so no certificate could be made twice with the same bytes; and Web Crypto is missing wherever a
 * page comes by `http:`. The page brings its own arithmetic, which all browsers do.
 */
export async function signerOf(kid: string, secret: PrivateKey): Promise<Signer> {
  const key = await importJWK({ ...secret }, "EdDSA");
  const { kty, crv, x } = secret;
  return (kind, claims) =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({
        ...{ alg: "EdDSA", kid, typ: kind },
        // Open Badges 3.0, 8.2.3: where `kid` is no address, the key goes along. Our page does not look at it.
        ...(kind === "JWT" ? { jwk: { kty, crv, x } } : {}),
      })
      .sign(key);
}
