import { type CheckResult, check as checkCourse } from "@hocvu/compiler";
import { hasErrors, type Language } from "@hocvu/diagnostics";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import { type Format, type Output, report } from "../report.ts";
import { parsing } from "../tree-cache.ts";
import { chooseTargets, shortest } from "./arguments.ts";

export interface CheckOptions {
  readonly target: string;
  readonly strict: boolean;
  readonly format: Format;
  readonly language: Language;
}

/** `hocvu check`: only what is wrong, which is the result here and so goes to standard output in every format. */
export async function check(
  courses: readonly string[],
  { target, strict, format, language }: CheckOptions,
  output: Output,
): Promise<number> {
  const chosen = chooseTargets(target, language);
  const { parse } = parsing(process.env);
  const results: CheckResult[] = [];
  for (const course of courses) results.push(await checkCourse(shortest(course), chosen, parse));

  const diagnostics = results.flatMap((result) => result.diagnostics);
  const sourceOf = (file: string) =>
    results.map((result) => result.sourceOf(file)).find((text) => text !== undefined);
  const toResult = { ...output, stderr: output.stdout };
  const printed = report(diagnostics, { format, language, sourceOf }, toResult);
  if (printed.diagnostics) output.stdout(`${JSON.stringify(printed, null, 2)}\n`);
  if (diagnostics.length === 0 && format === "pretty") {
    output.stderr(`${wordsIn(language).nothingWrong(courses.length)}\n`);
  }
  const failed = hasErrors(diagnostics) || (strict && diagnostics.length > 0);
  return failed ? exitStatus.inputErrors : exitStatus.fine;
}
