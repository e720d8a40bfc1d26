import { randomInt } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { capAlike, hasErrors, hasProblems, type Language, toPrintedJson } from "@hocvu/diagnostics";
import { diskReason } from "../disk-reason.ts";
import { exitStatus } from "../exit-status.ts";
import type { Format } from "../formats.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import { type Output, report } from "../report.ts";
import { fileSource } from "../report-results/file-source.ts";
import { WriteError } from "../usage-error.ts";
import { nameOf, shortest } from "./arguments.ts";

export interface RosterOptions {
  readonly out: string;
  readonly course?: string;
  readonly strict: boolean;
  readonly format: Format;
  readonly language: Language;
}

/** `hocvu roster`: accounts for whom the list names, and everything that is doubtful in it. */
export async function roster(
  path: string,
  { out, course = "", strict, format, language }: RosterOptions,
  output: Output,
): Promise<number> {
  const words = wordsIn(language);
  const { accountFiles, checkList, CODE_LETTERS, leftOut, readList } = await import(
    "@hocvu/results"
  );
  const { value: list, diagnostics: unread } = await readList(await fileSource(path, language));
  const { enrollees, diagnostics } = list
    ? checkList(list, nameOf(path), Date.now())
    : { enrollees: [], diagnostics: [] };
  const found = [...unread, ...diagnostics, ...leftOut(enrollees)];
  // For people, the first of each kind; programs get every one.
  const shown = format === "pretty" ? capAlike(found) : found;
  const columns = output.columns ?? Number.POSITIVE_INFINITY;
  const toResult = { ...output, stderr: output.stdout };
  const printed = report(shown, { format, language, sourceOf: () => undefined, columns }, toResult);
  const written: string[] = [];
  if (enrollees.length > 0 && !(strict && hasProblems(found))) {
    const code = () => codeOf(CODE_LETTERS);
    for (const { name, content } of accountFiles(enrollees, { course, code })) {
      written.push(await write(out, name, content, language));
    }
  }
  const { format: number } = new Intl.NumberFormat(language);
  const rows = list?.entries.length ?? 0;
  if (printed.diagnostics)
    output.stdout(toPrintedJson({ ...printed, written: written.map((path) => nameOf(path)) }));
  else {
    const tell = format === "pretty" ? output.stdout : output.stderr;
    for (const file of written) tell(line(shortest(file)));
    output.stderr(line(words.reporting.accounts(number(enrollees.length), number(rows))));
  }
  const failed = hasErrors(found) || (strict && hasProblems(found));
  return failed ? exitStatus.inputErrors : exitStatus.fine;
}

/** Three groups of four letters, which is 60 bits of chance: enough against guessing, and short enough to type. */
function codeOf(letters: string): string {
  const group = () => Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length)));
  return [group(), group(), group()].map((one) => one.join("")).join("-");
}

/** Passwords are in it: nobody else of the machine may read it. */
async function write(
  folder: string,
  name: string,
  content: string,
  language: Language,
): Promise<string> {
  const path = join(folder, name);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, content, { mode: 0o600 });
  } catch (error) {
    const reason = diskReason(error as NodeJS.ErrnoException, language);
    throw new WriteError(wordsIn(language).cannotWrite(shortest(path), reason));
  }
  return path;
}
