/** Who issues certificates: what everybody may know, and what only the issuer does. */
export interface Issuer {
  readonly name: string;
  /** Where the page stands that verifies certificates: an `https:` address. */
  readonly page: string;
  readonly keys: readonly IssuerKey[];
  readonly withdrawn: readonly Withdrawal[];
}

/** A key's public half and its story; days are `2026-06-05`. */
export interface IssuerKey {
  /** The first eight signs of the key's thumbprint (RFC 7638), which never begin with a dash. */
  readonly kid: string;
  /** The public half as a JWK of type OKP has it. */
  readonly x: string;
  readonly made: string;
  readonly retired?: string;
  /** Others may have it: nothing that it signed holds any more. */
  readonly stolen?: boolean;
}

export interface Withdrawal {
  readonly number: string;
  readonly day: string;
  /** For the issuer's own file; the page does not tell it. */
  readonly reason: string;
}

/** The private half, as a JWK. */
export interface PrivateKey {
  readonly kty: "OKP";
  readonly crv: "Ed25519";
  readonly x: string;
  readonly d: string;
}

/** The key that signs: the newest that is not retired. */
export function signingKey({ keys }: Issuer): IssuerKey | undefined {
  return keys.filter(({ retired }) => retired === undefined).at(-1);
}
