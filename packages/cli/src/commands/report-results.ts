import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { check } from "@hocvu/compiler";
import {
  type Diagnostic,
  hasErrors,
  type Language,
  type SourceOf,
  toPrintedJson,
} from "@hocvu/diagnostics";
import { didYouMean } from "@hocvu/diagnostics/suggestion";
import type { Content, Form, Joined, Results, Summary, SummaryOptions, Whom } from "@hocvu/results";
import { caching } from "../build-cache.ts";
import { diskReason } from "../disk-reason.ts";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import { type Output, report } from "../report.ts";
import { fileSource } from "../report-results/file-source.ts";
import { readAll } from "../report-results/read-all.ts";
import { UsageError, WriteError } from "../usage-error.ts";
import { courseFolder, nameOf, shortest } from "./arguments.ts";

export interface ReportResultsOptions {
  /** Files, with commas between. */
  readonly out?: string;
  readonly roster?: string;
  readonly join?: string;
  readonly learner?: string;
  /** Folders, with commas between. */
  readonly course?: string;
  readonly courseName?: string;
  readonly passing?: string;
  readonly names: boolean;
  /** Whom alone the report is on. */
  readonly unit?: string;
  readonly group?: string;
  readonly person?: string;
  readonly agency?: string;
  readonly over?: string;
  readonly place?: string;
  readonly subject?: string;
  readonly language: Language;
}

const ENDINGS = [".docx", ".xlsx", ".html", ".pptx", ".svg", ".json"] as const;
type Ending = (typeof ENDINGS)[number];

/** `hocvu report`: what an office sends to another, in as many forms as are asked for. */
export async function reportResults(
  paths: readonly string[],
  options: ReportResultsOptions,
  output: Output,
): Promise<number> {
  const { language } = options;
  const files = filesOf(options.out, language);
  const { courses, diagnostics: wrong, sourceOf } = await coursesOf(options.course);
  const told = (found: readonly Diagnostic[]) =>
    report(found, { format: "pretty", language, sourceOf }, output);
  if (hasErrors(wrong)) {
    told(wrong);
    return exitStatus.inputErrors;
  }
  const [only] = courses.length === 1 ? courses : [];
  const passing = passingOf(options.passing, only?.passing, language);
  const reading = { learner: options.learner, course: options.courseName ?? only?.id, passing };
  const { results, diagnostics } = await readAll(paths, reading, language, output);
  const {
    classContent,
    learnerContent,
    reportInEnglish,
    reportInVietnamese,
    summarise,
    wholeContent,
  } = await import("@hocvu/results");
  const words = language === "vi" ? reportInVietnamese : reportInEnglish;
  const joined = await joinedWith(options.roster, options.join, results, language);
  const found = [...diagnostics, ...(joined?.diagnostics ?? [])];
  told(found);
  if (hasErrors(found)) return exitStatus.inputErrors;
  const { unit, group, person, agency, over, place, subject, names } = options;
  const whole = joined ? { ...results, people: joined.people } : results;
  const meant = await meantIn(whole, joined, { unit, group, learner: person }, language);
  const { unnamed, others } = words;
  const summary = summarise(meant.results, {
    ...(joined ? { listed: meant.listed } : {}),
    ...{ courses, passing, unnamed, others },
  });
  const { responses } = meant.results;
  const content =
    person !== undefined
      ? learnerContent(summary, words, { named: names, responses, courses })
      : unit !== undefined || group !== undefined
        ? classContent(summary, words, { named: names, whom: { unit, group } })
        : wholeContent(summary, words);
  const form: Form = { today: Date.now(), agency, over, place, subject };
  for (const { path, ending } of files) {
    const bytes = await written(summary, ending, words, form, { names, content });
    await writeFile(path, bytes).catch((error) => {
      throw new WriteError(
        wordsIn(language).cannotWrite(shortest(path), diskReason(error, language)),
      );
    });
    output.stdout(line(shortest(path)));
  }
  return exitStatus.fine;
}

async function written(
  summary: Summary,
  ending: Ending,
  words: typeof import("@hocvu/results").reportInVietnamese,
  form: Form,
  { names, content }: { readonly names: boolean; readonly content: Content },
): Promise<Uint8Array | string> {
  const { toDeck, toDocx, toHtml, toSvg, toXlsx } = await import("@hocvu/results");
  switch (ending) {
    case ".docx":
      return toDocx(summary, words, form, content);
    case ".xlsx":
      return toXlsx(summary, words, names, content);
    case ".html":
      return toHtml(summary, words, form, content);
    case ".pptx":
      return toDeck(summary, words, form);
    case ".svg":
      return toSvg(summary, words);
    case ".json": {
      // Whoever wants single learners asks the files that they stand in.
      const { enrolments: _, ...figures } = summary;
      return toPrintedJson(figures);
    }
  }
}

/** Only whom the options name. Throws a {@link UsageError} where that is nobody. */
async function meantIn(
  results: Results,
  joined: Joined | undefined,
  whom: Whom,
  language: Language,
): Promise<{ readonly results: Results; readonly listed: Joined["listed"] }> {
  const all = { results, listed: joined?.listed ?? new Map() };
  const asked = (["unit", "group", "learner"] as const).filter((one) => whom[one] !== undefined);
  if (asked.length === 0) return all;
  const { namesOf, onlyOf } = await import("@hocvu/results");
  const { reporting } = wordsIn(language);
  for (const what of asked) {
    const name = whom[what] ?? "";
    if (!isNobody(onlyOf(results, all.listed, { [what]: name }).results)) continue;
    throw new UsageError(reporting.nobodyIs(what, name, didYouMean(name, namesOf(results, what))));
  }
  const meant = onlyOf(results, all.listed, whom);
  if (isNobody(meant.results)) throw new UsageError(reporting.nobodyIsAll);
  return meant;
}

function isNobody({ people, standings, responses }: Results): boolean {
  return people.size + standings.length + responses.length === 0;
}

function filesOf(
  out: string | undefined,
  language: Language,
): readonly { readonly path: string; readonly ending: Ending }[] {
  const { reporting } = wordsIn(language);
  const known = ENDINGS.join(", ");
  const paths = (out ?? "").split(",").filter(Boolean);
  if (paths.length === 0) throw new UsageError(reporting.outMissing(known));
  return paths.map((path) => {
    const ending = ENDINGS.find((one) => one === extname(path).toLowerCase());
    if (ending === undefined) throw new UsageError(reporting.unknownEnding(path, known));
    return { path, ending };
  });
}

async function coursesOf(folders: string | undefined) {
  const courses: NonNullable<SummaryOptions["courses"]>[number][] = [];
  const diagnostics: Diagnostic[] = [];
  const sources: SourceOf[] = [];
  for (const folder of (folders ?? "").split(",").filter(Boolean)) {
    const checked = await check(await courseFolder(folder), [], caching(process.env));
    sources.push(checked.sourceOf);
    if (checked.value) courses.push(checked.value.course);
    else diagnostics.push(...checked.diagnostics);
  }
  const sourceOf: SourceOf = (file) =>
    sources.map((source) => source(file)).find((text) => text !== undefined);
  return { courses, diagnostics, sourceOf };
}

/** From 0 to 1. */
export function passingOf(
  written: string | undefined,
  course: { readonly num: number; readonly den: number } | undefined,
  language: Language,
): number | undefined {
  if (written === undefined) return course && course.num / course.den;
  const [, share] = /^(\d{1,3}(?:[.,]\d+)?)\s*%$/.exec(written.trim()) ?? [];
  const number = Number(share?.replace(",", ".")) / 100;
  if (number >= 0 && number <= 1) return number;
  throw new UsageError(wordsIn(language).reporting.notAShare(written));
}

export async function joinedWith(
  roster: string | undefined,
  column: string | undefined,
  results: Results,
  language: Language,
): Promise<Joined | undefined> {
  if (roster === undefined) return undefined;
  const { joinList, readList } = await import("@hocvu/results");
  const { value, diagnostics } = await readList(await fileSource(roster, language));
  if (value) return joinList(results, value, nameOf(roster), column);
  return { people: results.people, listed: new Map(), strangers: [], diagnostics };
}
