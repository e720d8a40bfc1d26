import { errors, type JWTPayload, jwtVerify } from "jose";
import type { KeySets } from "./key-set.ts";
import { LaunchRefused } from "./refused.ts";

/** Clocks may differ so much, in seconds. */
export const SKEW = 60;

export interface Expected {
  readonly issuer: string;
  readonly clientId: string;
  readonly keysUrl: string;
  /** When the login began: a token made before it is of another one. */
  readonly since: Date;
  readonly now: Date;
}

/**
 * The claims of an id_token, if it is the platform's, for us and of now (LTI security framework 1.0, 5.1.3); throws
 * {@link LaunchRefused}. The nonce is the caller's to check.
 */
export async function verifyIdToken(
  token: string,
  expected: Expected,
  keySets: KeySets,
): Promise<JWTPayload> {
  const { payload } = await jwtVerify(
    token,
    ({ kid }) => {
      if (typeof kid !== "string" || kid === "") throw new LaunchRefused("token", "no kid");
      return keySets.find(expected.keysUrl, kid);
    },
    {
      algorithms: ["RS256"],
      issuer: expected.issuer,
      audience: expected.clientId,
      clockTolerance: SKEW,
      currentDate: expected.now,
      maxTokenAge: "1 day",
      requiredClaims: ["sub", "exp", "iat", "nonce"],
    },
  ).catch((error: unknown) => {
    if (error instanceof LaunchRefused) throw error;
    throw new LaunchRefused("token", detailOf(error));
  });
  checkParty(payload, expected.clientId);
  if ((payload.iat ?? 0) < expected.since.getTime() / 1000 - SKEW) {
    throw new LaunchRefused("token", "made before the login");
  }
  return payload;
}

function checkParty({ aud, azp }: JWTPayload, clientId: string): void {
  if (azp === undefined) {
    if (Array.isArray(aud) && aud.length > 1) throw new LaunchRefused("token", "no azp");
  } else if (azp !== clientId) throw new LaunchRefused("token", "azp");
}

function detailOf(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired) {
    return `${error.code} ${error.claim}`;
  }
  return error instanceof errors.JOSEError ? error.code : "not a token";
}
