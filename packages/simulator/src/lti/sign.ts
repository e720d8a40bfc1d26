import { createHmac, type KeyObject, randomUUID } from "node:crypto";
import { type JWTPayload, SignJWT } from "jose";
import { createKey, type KeyRing } from "./keys.ts";

/** How an id_token is spoilt on its way to the tool. */
export interface Alteration {
  /** Claims that are put in the place of the right ones, by their full names. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** Claims that are left out. */
  readonly remove?: readonly string[];
  /** Likewise in the token's header; `undefined` leaves out. */
  readonly header?: Readonly<Record<string, unknown>>;
  /**
   * `wrong-key`: by a stranger's key under the right kid. `unknown-key`: by a stranger's key under its own kid. `none`: not at
   * all. `hs256`: by HMAC with the public key as the secret. `tampered`: rightly, then a claim is changed.
   */
  readonly sign?: "wrong-key" | "unknown-key" | "none" | "hs256" | "tampered";
  /** What is posted for `state` instead; `undefined` leaves it out. */
  readonly state?: string | undefined;
  /** The token that was given out before is given once more. */
  readonly replay?: boolean;
}

/** `claims` signed as the platform does, or as `alteration` has it. */
export async function signToken(
  claims: JWTPayload,
  keys: KeyRing,
  alteration: Alteration = {},
): Promise<string> {
  const payload: Record<string, unknown> = { ...claims, ...alteration.set };
  for (const name of alteration.remove ?? []) delete payload[name];
  const { kid, privateKey, publicKey } = keys.current;
  const header = { alg: "RS256", typ: "JWT", kid, ...alteration.header };
  switch (alteration.sign) {
    case "none":
      return `${part({ ...header, alg: "none" })}.${part(payload)}.`;
    case "hs256": {
      const signed = `${part({ ...header, alg: "HS256" })}.${part(payload)}`;
      const secret = publicKey.export({ type: "spki", format: "pem" });
      return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
    }
    case "wrong-key":
      return sign(payload, header, createKey().privateKey);
    case "unknown-key": {
      const stranger = createKey();
      return sign(payload, { ...header, kid: stranger.kid }, stranger.privateKey);
    }
    case "tampered": {
      const [head, , signature] = (await sign(payload, header, privateKey)).split(".");
      return `${head}.${part({ ...payload, sub: randomUUID() })}.${signature}`;
    }
    default:
      return sign(payload, header, privateKey);
  }
}

function sign(
  payload: JWTPayload,
  header: Readonly<Record<string, unknown>>,
  key: KeyObject,
): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ ...header, alg: "RS256" }).sign(key);
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
