import { beforeAll, describe, expect, test, vi } from "vitest";
import { type Certificate, certifying } from "./certify.ts";
import type { Earned } from "./earned.ts";
import type { Issuer } from "./issuer.ts";
import { newKey } from "./keys.ts";
import { type Signer, signerOf } from "./sign.ts";
import { type PublicIssuer, verify } from "./verify/verify.ts";
import { verifyPage } from "./verify-page.ts";

const TEMPLATE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 297 210" text-anchor="middle">
  <rect x="8" y="8" width="281" height="194" fill="none" stroke="#0b6b3a" stroke-width="2"/>
  <text data-field="learner" data-width="230" x="148.5" y="91" font-size="15" font-weight="bold"/>
  <text data-field="course" data-width="230" data-lines="2" x="148.5" y="121" font-size="10.5">Kỹ năng số</text>
  <text data-field="reference" data-width="110" x="75" y="164" font-size="5.5"/>
</svg>`;

const earned: Earned = {
  ...{ number: "2026-7K3M9-Q9TXA", learner: "hoa", name: "Nguyễn Thị Hoà Bình", score: 0.85 },
  at: Date.parse("2026-06-05T09:00:00+07:00"),
};
const course = { id: "nguoi-dan", title: "Kỹ năng số cơ bản cho người dân" };

let issuer: Issuer;
let known: PublicIssuer;
let make: (earned: Earned) => Promise<Certificate>;
let pdf: Buffer;
let sign: Signer;

const publicly = ({ name, keys, withdrawn }: Issuer): PublicIssuer => ({
  ...{ name, keys, withdrawn: withdrawn.map(({ number }) => number) },
});

async function maker(): Promise<[Issuer, typeof make, Signer]> {
  const { key, secret } = await newKey("2026-06-01");
  const issuer: Issuer = {
    ...{ name: "Sở Mẫu", page: "https://hoc.example/kiem-tra.html", keys: [key], withdrawn: [] },
  };
  const sign = await signerOf(key.kid, secret);
  return [issuer, certifying({ course, language: "vi", template: TEMPLATE, issuer, sign }), sign];
}

beforeAll(async () => {
  [issuer, make, sign] = await maker();
  known = publicly(issuer);
  pdf = (await make(earned)).pdf;
});

const holds = {
  ...{ holds: true, number: "2026-7K3M9-Q9TXA", name: "Nguyễn Thị Hoà Bình" },
  ...{ course: course.title, at: earned.at / 1000 },
};

describe("a certificate", () => {
  test("holds, and says whose it is and for what", () => {
    expect(verify(pdf, known)).toEqual(holds);
  });

  test("has the same bytes each time it is made", async () => {
    expect((await make(earned)).pdf.equals(pdf)).toBe(true);
  });

  test("has the same bytes whatever was made before it", async () => {
    // Two letters, and one sign that is drawn alike.
    const [two, one] = ["Sofia", "Soﬁa"].map((name) => ({ ...earned, name })) as [Earned, Earned];
    const first = (await make(two)).pdf;
    const after = (await make(one)).pdf;
    vi.resetModules();
    const { certifying } = await import("./certify.ts");
    const fresh = certifying({ course, language: "vi", template: TEMPLATE, issuer, sign });
    expect((await fresh(one)).pdf.equals(after)).toBe(true);
    expect((await fresh(two)).pdf.equals(first)).toBe(true);
  });

  test("carries its typeface, and stays small", () => {
    expect(pdf.includes("NotoSerif")).toBe(true);
    expect(pdf.length).toBeLessThan(120_000);
  });

  test("with a byte altered is refused, wherever it is tried", () => {
    const accepted = [];
    for (let at = 0; at < pdf.length; at += at > pdf.length - 800 ? 13 : 2503) {
      const other = Buffer.from(pdf);
      (other[at] as number) ^= 1;
      if (verify(other, known).holds) accepted.push(at);
    }
    expect(accepted).toEqual([]);
  });

  test("with anything behind its end, or cut short, is refused", () => {
    expect(verify(Buffer.concat([pdf, Buffer.from("\n")]), known).holds).toBe(false);
    expect(verify(pdf.subarray(0, -1), known).holds).toBe(false);
  });

  test("that is withdrawn is refused", () => {
    const withdrawn = [earned.number];
    expect(verify(pdf, { ...known, withdrawn })).toEqual({ holds: false, why: "withdrawn" });
  });

  test("made again by the day of another year is withdrawn with it, and no other learner's is", async () => {
    const later = { ...earned, number: earned.number.replace("2026", "2027") };
    const { pdf: again } = await make(later);
    const withdrawn = [earned.number];
    expect(verify(again, { ...known, withdrawn })).toEqual({ holds: false, why: "withdrawn" });
    const { pdf: other } = await make({ ...later, number: "2027-7K3M9-Q9TXB" });
    expect(verify(other, { ...known, withdrawn }).holds).toBe(true);
  });

  test("signed by a key that the issuer does not have is refused, whatever the key calls itself", async () => {
    const [other, makeOther] = await maker();
    const forged = (await makeOther(earned)).pdf;
    expect(verify(forged, known)).toEqual({ holds: false, why: "stranger" });
    const kid = issuer.keys[0]?.kid ?? "";
    const renamed = other.keys.map((key) => ({ ...key, kid }));
    const mixed = { ...known, keys: renamed };
    expect(verify(pdf, mixed)).toEqual({ holds: false, why: "altered" });
  });

  test("signed by a retired key holds; by a stolen one it does not", () => {
    const retired = issuer.keys.map((key) => ({ ...key, retired: "2026-07-01" }));
    expect(verify(pdf, { ...known, keys: retired }).holds).toBe(true);
    const stolen = retired.map((key) => ({ ...key, stolen: true }));
    expect(verify(pdf, { ...known, keys: stolen })).toEqual({ holds: false, why: "stolen" });
  });
});

test("a seal shown for a slip is none", () => {
  const [, seal = ""] = /%hocvu-seal (\S+)/.exec(pdf.toString("latin1")) ?? [];
  expect(verify(seal, known)).toEqual({ holds: false, why: "unreadable" });
});

test.each(["", "a.b", "a.b.c", "%PDF-", "e30.e30.e30", "…"])("%j is no certificate", (text) => {
  expect(verify(text, known).holds).toBe(false);
  expect(verify(Buffer.from(text), known).holds).toBe(false);
});

test("the page holds nothing of anybody, and asks nobody", () => {
  const withdrawn = [{ number: earned.number, day: "2026-07-01", reason: "cấp nhầm cho Hoa" }];
  const page = verifyPage({ ...issuer, name: "Sở </script> Mẫu", withdrawn }, "2026-07-02");
  expect(page).toContain(earned.number);
  expect(page).not.toContain("Hoa");
  expect(page).toContain("default-src 'none'");
  expect(page.match(/<\/script>/g)).toHaveLength(1);
});
