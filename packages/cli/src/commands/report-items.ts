import { check } from "@hocvu/compiler";
import { hasErrors, hasProblems, type Language, toPrintedJson } from "@hocvu/diagnostics";
import type { ItemAnalysis, Measures } from "@hocvu/results";
import { caching } from "../build-cache.ts";
import { exitStatus } from "../exit-status.ts";
import type { Format } from "../formats.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import { type Output, report } from "../report.ts";
import { readAll } from "../report-results/read-all.ts";
import { courseFolder } from "./arguments.ts";

export interface ReportItemsOptions {
  readonly learner?: string;
  readonly strict: boolean;
  readonly format: Format;
  readonly language: Language;
}

/** `hocvu report items`: what is the result here is what answers say of questions, so it goes to standard output. */
export async function reportItems(
  course: string,
  paths: readonly string[],
  { learner, strict, format, language }: ReportItemsOptions,
  output: Output,
): Promise<number> {
  const { reporting: words } = wordsIn(language);
  const { value, understood, diagnostics, sourceOf } = await check(
    await courseFolder(course),
    [],
    caching(process.env),
  );
  const toResult = { ...output, stderr: output.stdout };
  const columns = output.columns ?? Number.POSITIVE_INFINITY;
  const print = { format, language, sourceOf, columns };
  if (!value || !understood) {
    const printed = report(diagnostics, print, toResult);
    if (printed.diagnostics) output.stdout(toPrintedJson(printed));
    return exitStatus.inputErrors;
  }
  const read = await readAll(paths, { learner }, language, output);
  const { analyseItems } = await import("@hocvu/results");
  const analysis = analyseItems(read.results.responses, value.course, understood.placeAt);
  const found = [...read.diagnostics, ...analysis.diagnostics];
  const printed = report(found, print, toResult);
  if (printed.diagnostics) output.stdout(toPrintedJson({ ...printed, ...asData(analysis) }));
  if (format === "pretty" && analysis.measures.paper.questions === 0) {
    output.stderr(line(words.noAnswers));
  } else if (format === "pretty") {
    if (!hasProblems(found)) output.stderr(line(words.nothingFound));
    output.stderr(line(words.paper(paperInWords(analysis.measures, language))));
  }
  const failed = hasErrors(found) || (strict && hasProblems(found));
  return failed ? exitStatus.inputErrors : exitStatus.fine;
}

/** All figures, for programs; a question that too few answered has none. */
function asData({ measures: { items, paper } }: ItemAnalysis): object {
  return {
    paper,
    questions: items.map(({ item, count, right, measured }) => ({
      ...{ id: item.question, count, right },
      ...measured,
    })),
  };
}

function paperInWords({ paper }: Measures, language: Language) {
  const { format: number } = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const { format: exact } = new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const { format: percent } = new Intl.NumberFormat(language, { style: "percent" });
  const { learners, questions, length, mean, alpha, alphaInterval: interval } = paper;
  return {
    ...{ learners: number(learners), questions: number(questions), length: number(length) },
    mean: percent(mean),
    alpha: alpha === undefined ? undefined : exact(alpha),
    interval: interval && `${exact(interval.from)} – ${exact(interval.to)}`,
  };
}
