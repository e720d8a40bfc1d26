import { Ajv2019 } from "ajv/dist/2019.js";
import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from "jose";
import jsqr from "jsqr";
import { beforeAll, describe, expect, test } from "vitest";
import { credentialIn, squareOn } from "../../test/pdf.ts";
import { certifying } from "./certify.ts";
import type { Earned } from "./earned.ts";
import type { Issuer } from "./issuer.ts";
import { newKey } from "./keys.ts";
import { signerOf } from "./sign.ts";
import { type PublicIssuer, verify } from "./verify/verify.ts";

const TEMPLATE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 297 210" text-anchor="middle">
  <rect x="8" y="8" width="281" height="194" fill="none" stroke="#0b6b3a" stroke-width="2"/>
  <text data-field="learner" data-width="230" x="148.5" y="91" font-size="15" font-weight="bold"/>
</svg>`;
const course = {
  ...{ id: "nguoi-dan", title: "Kỹ năng số cơ bản cho người dân" },
  description: "Sáu bài cho ai mới dùng điện thoại.",
};
const people: readonly Earned[] = [
  {
    ...{ number: "2026-7K3M9-Q9TXA", learner: "hoa", name: "Nguyễn Thị Hoà Bình", score: 0.85678 },
    at: Date.parse("2026-06-05T09:00:00+07:00"),
  },
  {
    ...{ number: "2026-00000-00000", learner: "n", score: undefined, at: 1_780_000_000_999 },
    name: "Nguyễn Hoàng Thị Phương Khánh Ngọc Bảo Trâm 😀 Krajan-Plin Ka’ Sá Nggui",
  },
];

// It is a function, whatever its types say of it.
const readQr = jsqr as unknown as typeof jsqr.default;

let issuer: Issuer;
let known: PublicIssuer;
let pdfs: readonly Buffer[];

beforeAll(async () => {
  const { key, secret } = await newKey("2026-06-01");
  const page = "https://hoc.example/kiem-tra-giay-chung-nhan/index.html";
  issuer = { name: "Sở Mẫu", page, keys: [key], withdrawn: [] };
  known = { name: issuer.name, keys: issuer.keys, withdrawn: [] };
  const sign = await signerOf(key.kid, secret);
  const make = certifying({ course, language: "vi", template: TEMPLATE, issuer, sign });
  pdfs = await Promise.all(people.map(async (one) => (await make(one)).pdf));
});

describe.each([0, 1])("certificate %i", (n) => {
  const { number, name, at } = people[n] as Earned;

  test("shows a QR code that a reader of others reads, and whose slip holds", () => {
    const { data, width, height } = squareOn(pdfs[n] as Buffer, 8);
    const link = readQr(data, width, height)?.data ?? "";
    expect(link.startsWith(`${issuer.page}#`)).toBe(true);
    expect(verify(link.slice(issuer.page.length + 1), known)).toEqual({
      ...{ holds: true, number, name, course: course.title, at: Math.floor(at / 1000) },
    });
  });

  test("holds a credential that the published key verifies by another's code, and no other key does", async () => {
    const jwt = credentialIn(pdfs[n] as Buffer);
    const [key] = known.keys;
    const published = { kty: "OKP", crv: "Ed25519", x: key?.x ?? "" } satisfies JWK;
    const { protectedHeader } = await compactVerify(jwt, await importJWK(published, "EdDSA"));
    // Open Badges 3.0, 8.2.3: the key itself, or an address where it is.
    expect(protectedHeader).toEqual({ alg: "EdDSA", kid: key?.kid, typ: "JWT", jwk: published });
    expect(JSON.stringify(decodeProtectedHeader(jwt))).not.toContain('"d"');
    const { key: other } = await newKey("2026-06-02");
    const stranger = await importJWK({ ...published, x: other.x }, "EdDSA");
    await expect(compactVerify(jwt, stranger)).rejects.toThrow("signature verification failed");
  });

  test("holds a credential that has what Open Badges 3.0 asks for", () => {
    const claims = claimsOf(credentialIn(pdfs[n] as Buffer));
    isAchievementCredential(claims);
    expect(isAchievementCredential.errors).toBeNull();
    // Open Badges 3.0, 8.2.2: JWT's own members say what the credential does.
    const { iss, jti, nbf, issuer: by, id, validFrom } = claims as Record<string, string>;
    expect([iss, jti]).toEqual([(by as unknown as { id: string }).id, id]);
    expect(nbf).toBe(Date.parse(validFrom as string) / 1000);
  });
});

test.each(["validFrom", "issuer", "credentialSubject", "id"])(
  "what lacks %s is no credential",
  (member) => {
    const claims = claimsOf(credentialIn(pdfs[0] as Buffer));
    expect(isAchievementCredential({ ...claims, [member]: undefined })).toBe(false);
  },
);

function claimsOf(jwt: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString());
}

const text = { type: "string", minLength: 1 };
const types = (...names: readonly string[]) => ({
  ...{ type: "array", items: text },
  allOf: names.map((name) => ({ contains: { const: name } })),
});
const objectOf = (properties: object, required: readonly string[], more: object = {}) => ({
  ...{ type: "object", properties, required },
  ...more,
});
const CLOSED = { additionalProperties: false };

/** Of the properties that we use, what Open Badges 3.0 (appendix B.1 and E) requires and allows; written by hand from there. */
const isAchievementCredential = new Ajv2019({ allErrors: true, strict: false }).compile(
  objectOf(
    {
      "@context": {
        type: "array",
        prefixItems: [{ const: "https://www.w3.org/ns/credentials/v2" }, text],
        minItems: 2,
        contains: {
          pattern: "^https://purl\\.imsglobal\\.org/spec/ob/v3p0/context-3\\.0\\.\\d\\.json$",
        },
      },
      id: { type: "string", pattern: "^[a-z]+:" },
      type: types("VerifiableCredential", "OpenBadgeCredential"),
      name: text,
      validFrom: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$" },
      issuer: objectOf({ id: text, type: types("Profile"), name: text }, ["id", "type"]),
      credentialSubject: objectOf(
        {
          type: types("AchievementSubject"),
          identifier: {
            ...{ type: "array", minItems: 1 },
            items: objectOf(
              {
                type: { const: "IdentityObject" },
                hashed: { type: "boolean" },
                identityHash: text,
                identityType: { enum: ["name", "emailAddress", "systemId", "userName"] },
              },
              ["type", "hashed", "identityHash", "identityType"],
              CLOSED,
            ),
          },
          achievement: objectOf(
            {
              id: { type: "string", pattern: "^[a-z]+:" },
              type: types("Achievement"),
              achievementType: { const: "Course" },
              name: text,
              description: text,
              criteria: objectOf({ id: text, narrative: text }, [], CLOSED),
            },
            ["id", "type", "criteria", "description", "name"],
          ),
          result: {
            type: "array",
            items: objectOf({ type: types("Result"), value: text }, ["type"]),
          },
        },
        ["type", "achievement", "identifier"],
        CLOSED,
      ),
    },
    ["@context", "id", "type", "credentialSubject", "issuer", "validFrom"],
  ),
);
