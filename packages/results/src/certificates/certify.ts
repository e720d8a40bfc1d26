import { type CertifiedCourse, credentialOf, slipOf } from "./credential.ts";
import type { Earned } from "./earned.ts";
import type { Issuer } from "./issuer.ts";
import { sealed } from "./seal.ts";
import { type Template, templateOf } from "./sheet.ts";
import type { Signer } from "./sign.ts";
import { certificateWords } from "./words.ts";

export interface CertifyOptions {
  readonly course: CertifiedCourse;
  /** BCP 47. */
  readonly language: string;
  /** The course's certificate with everything on it but what is the learner's; see `certificateSheet` of `@hocvu/targets`. */
  readonly template: string;
  readonly issuer: Issuer;
  readonly sign: Signer;
}

export interface Certificate {
  readonly number: string;
  /** The same bytes for the same learner, course, template, key and versions of ours. */
  readonly pdf: Buffer;
}

/** What makes one learner's certificate after another. */
export function certifying(options: CertifyOptions): (earned: Earned) => Promise<Certificate> {
  const { course, language, template, issuer, sign } = options;
  // What draws is some megabytes of code, which is read once something is drawn.
  let drawing: Promise<{
    readonly fill: Template;
    readonly pdfOf: typeof import("./pdf.ts").pdfOf;
  }>;
  const loaded = async () => {
    const { measuring, pdfOf } = await import("./pdf.ts");
    return { fill: templateOf(template, measuring()), pdfOf };
  };
  const words = certificateWords[language.startsWith("vi") ? "vi" : "en"];
  const { host, pathname } = new URL(issuer.page);
  return async (earned) => {
    const { number, name, at, score } = earned;
    const slip = slipOf(earned, course);
    const [credential, short] = await Promise.all([
      sign("JWT", credentialOf(earned, course, issuer)),
      sign("hocvu-slip", slip),
    ]);
    drawing ??= loaded();
    const { fill, pdfOf } = await drawing;
    const sheet = fill({
      learner: name,
      score: score === undefined ? "" : words.score(percentOf(score, language)),
      date: words.date(...dayOf(at)),
      reference: words.number(number),
      proof: words.proof(host + pathname.replace(/\/$/, "")),
    });
    const pdf = await pdfOf(sheet, {
      ...{ title: `${course.title} – ${name}`, author: issuer.name, language, number, at },
      ...{ link: `${issuer.page}#${short}`, credential },
    });
    return { number, pdf: await sealed(pdf, slip, sign) };
  };
}

/** Cut, never rounded up, as in what platforms are told. */
function percentOf(score: number, language: string): string {
  const cut = Math.floor(score * 10_000 + 1e-6) / 100;
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(cut);
}

/** In Vietnam. */
function dayOf(at: number): [day: string, month: string, year: string] {
  const local = new Date(at + 7 * 3_600_000);
  const two = (number: number) => String(number).padStart(2, "0");
  return [two(local.getUTCDate()), two(local.getUTCMonth() + 1), String(local.getUTCFullYear())];
}
