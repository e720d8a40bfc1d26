import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compile, threadsOf } from "@hocvu/compiler";
import { hasErrors, hasProblems, type Language } from "@hocvu/diagnostics";
import type { Certificate, Earned } from "@hocvu/results";
import { certificateSheet } from "@hocvu/targets";
import { caching } from "../build-cache.ts";
import { issuerFolder, needRegister, readSecret } from "../certify/issuer-folder.ts";
import { diskReason } from "../disk-reason.ts";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import { type Output, report } from "../report.ts";
import { readAll } from "../report-results/read-all.ts";
import { UsageError, WriteError } from "../usage-error.ts";
import { courseFolder, shortest } from "./arguments.ts";
import { joinedWith, passingOf } from "./report-results.ts";

export interface CertifyCommandOptions {
  readonly out: string;
  readonly course?: string;
  readonly courseName?: string;
  readonly keys?: string;
  readonly roster?: string;
  readonly join?: string;
  readonly learner?: string;
  readonly passing?: string;
  readonly date?: string;
  readonly strict: boolean;
  readonly language: Language;
}

/** `hocvu certify`: a signed certificate for each who passed, and a list of them. */
export async function certify(
  paths: readonly string[],
  options: CertifyCommandOptions,
  output: Output,
): Promise<number> {
  const { language, out, strict } = options;
  const { certifying: words } = wordsIn(language);
  if (!options.course) throw new UsageError(words.courseMissing);
  const day = dayOf(options.date, language);
  const folder = issuerFolder(options.keys, language);
  const register = await needRegister(folder, language);
  const { certificatesOf, earnedIn, signingKey } = await import("@hocvu/results");
  const key = signingKey(register);
  if (!key) throw new UsageError(words.noSigningKey(shortest(folder)));
  const secret = await readSecret(folder, key.kid, language);

  const root = await courseFolder(options.course);
  const { value, diagnostics, sourceOf } = await compile(
    root,
    [certificateSheet],
    caching(process.env),
  );
  const print = { format: "pretty", language, sourceOf } as const;
  if (!value) {
    report(diagnostics, print, output);
    return exitStatus.inputErrors;
  }
  const { course } = value;
  if (!course.certificate) throw new UsageError(words.noCertificate(course.id));
  const template = String(value.packages[0]?.files[0]?.content ?? "");

  const passing = passingOf(options.passing, course.passing, language);
  const reading = { learner: options.learner, course: options.courseName ?? course.id, passing };
  const { results, diagnostics: unread } = await readAll(paths, reading, language, output);
  const joined = await joinedWith(options.roster, options.join, results, language);
  const whole = joined ? { ...results, people: joined.people } : results;
  const { earned, diagnostics: doubtful } = earnedIn(whole, {
    course: { id: course.id, iri: course.iri, name: options.courseName },
    salt: register.salt,
    withdrawn: new Set(register.withdrawn.map(({ number }) => number)),
    day,
  });
  const found = [...unread, ...(joined?.diagnostics ?? []), ...doubtful];
  report(found, print, output);
  if (hasErrors(found) || (strict && hasProblems(found))) return exitStatus.inputErrors;

  const made = certificatesOf(
    { course, language: course.lang, template, issuer: register, kid: key.kid, secret },
    earned,
    threadsOf(process.env),
  );
  await written(out, earned, made, language);
  for (const { number } of earned) output.stdout(line(shortest(join(out, `${number}.pdf`))));
  const count = new Intl.NumberFormat(language).format(earned.length);
  output.stderr(line(words.made(count, shortest(out))));
  return exitStatus.fine;
}

const LIST = "certificates.csv";

/** Names are in all of it: nobody else of the machine may read it. */
async function written(
  out: string,
  earned: readonly Earned[],
  made: AsyncIterable<Certificate>,
  language: Language,
): Promise<void> {
  const { certificateList } = await import("@hocvu/results");
  const write = async (name: string, content: string | Buffer) => {
    const path = join(out, name);
    await writeFile(path, content, { mode: 0o600 }).catch((error) => {
      throw new WriteError(
        wordsIn(language).cannotWrite(shortest(path), diskReason(error, language)),
      );
    });
  };
  await mkdir(out, { recursive: true }).catch((error) => {
    throw new WriteError(wordsIn(language).cannotWrite(shortest(out), diskReason(error, language)));
  });
  for await (const { number, pdf } of made) await write(`${number}.pdf`, pdf);
  if (earned.length > 0) await write(LIST, certificateList(earned));
}

/** Noon in Vietnam of a day such as `2026-06-30`. */
function dayOf(written: string | undefined, language: Language): number | undefined {
  if (written === undefined) return undefined;
  const at = Date.parse(`${written}T12:00:00+07:00`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(written) && !Number.isNaN(at);
  if (isDay && new Date(at).toISOString().startsWith(written)) return at;
  throw new UsageError(wordsIn(language).certifying.notADay(written));
}
