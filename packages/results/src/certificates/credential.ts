import type { Earned } from "./earned.ts";
import type { Issuer } from "./issuer.ts";

/** What a certificate is for. */
export interface CertifiedCourse {
  readonly id: string;
  readonly iri?: string | undefined;
  readonly title: string;
  readonly description?: string | undefined;
}

/** The claims of an Open Badges 3.0 credential as a JWT (Open Badges 3.0, 8.2.4): the credential's own members beside JWT's. */
export function credentialOf(earned: Earned, course: CertifiedCourse, issuer: Issuer): object {
  const { number, name, at, score } = earned;
  const id = `urn:hocvu:certificate:${number}`;
  const from = new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
  const achievement = course.iri ?? `urn:hocvu:${course.id}`;
  const narrative = course.description ?? course.title;
  return {
    ...{ iss: issuer.page, jti: id, nbf: Math.floor(at / 1000) },
    "@context": [
      "https://www.w3.org/ns/credentials/v2",
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ],
    id,
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    issuer: { id: issuer.page, type: ["Profile"], name: issuer.name },
    validFrom: from,
    name: course.title,
    credentialSubject: {
      type: ["AchievementSubject"],
      identifier: [
        { type: "IdentityObject", hashed: false, identityHash: name, identityType: "name" },
      ],
      achievement: {
        ...{ id: achievement, type: ["Achievement"], achievementType: "Course" },
        ...{ name: course.title, description: narrative, criteria: { narrative } },
      },
      ...(score === undefined
        ? {}
        : { result: [{ type: ["Result"], value: `${Math.floor(score * 10_000) / 100} %` }] }),
    },
  };
}

/** The same in few signs: what a QR code can hold, and what the page shows. */
export function slipOf({ number, name, at }: Earned, course: CertifiedCourse): object {
  return { jti: number, nbf: Math.floor(at / 1000), sub: name, course: course.title };
}
