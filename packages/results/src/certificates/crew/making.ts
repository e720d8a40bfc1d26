import { type Certificate, type CertifyOptions, certifying } from "../certify.ts";
import type { Earned } from "../earned.ts";
import type { PrivateKey } from "../issuer.ts";
import { signerOf } from "../sign.ts";

/** All that certificates are made with, as data, so that a thread can be given it. */
export interface Making extends Omit<CertifyOptions, "sign"> {
  readonly kid: string;
  readonly secret: PrivateKey;
}

export async function making({
  kid,
  secret,
  ...options
}: Making): Promise<(earned: Earned) => Promise<Certificate>> {
  return certifying({ ...options, sign: await signerOf(kid, secret) });
}
