import { generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import type { JWK } from "jose";

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** The public half, as it is published. */
  readonly jwk: JWK;
}

/** The keys that a platform signs with: one is used, older ones are still published. */
export interface KeyRing {
  readonly current: SigningKey;
  readonly jwks: { readonly keys: readonly JWK[] };
  /** Signs with a new key from now on; the old ones stay published unless `withdraw`. */
  rotate(withdraw?: boolean): void;
}

export function createKeyRing(): KeyRing {
  let keys: readonly [SigningKey, ...SigningKey[]] = [createKey()];
  return {
    get current() {
      return keys[0];
    },
    get jwks() {
      return { keys: keys.map(({ jwk }) => jwk) };
    },
    rotate(withdraw = false) {
      keys = [createKey(), ...(withdraw ? [] : keys)];
    },
  };
}

export function createKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const kid = randomUUID();
  const jwk: JWK = { ...publicKey.export({ format: "jwk" }), kid, alg: "RS256", use: "sig" } as JWK;
  return { kid, privateKey, publicKey, jwk };
}
