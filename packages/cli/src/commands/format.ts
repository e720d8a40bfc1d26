import { join } from "node:path";
import { formatFolder } from "@hocvu/compiler";
import type { Language } from "@hocvu/diagnostics";
import { diskReason } from "../disk-reason.ts";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import type { Output } from "../report.ts";
import { UsageError, WriteError } from "../usage-error.ts";
import { courseFolder, expanded, shortest, withoutNeighbours } from "./arguments.ts";

export interface FormatOptions {
  readonly check: boolean;
  readonly language: Language;
}

/** `hocvu format`: what would change a course is left as it is. */
export async function formatCourses(
  courses: readonly string[],
  { check, language }: FormatOptions,
  output: Output,
): Promise<number> {
  const words = wordsIn(language).formatting;
  let count = 0;
  for (const course of withoutNeighbours(await expanded(courses))) {
    const root = await courseFolder(course);
    const changed = await formatFolder(root, { dry: check }).catch(
      (error: NodeJS.ErrnoException) => {
        const reason = diskReason(error, language);
        throw new WriteError(wordsIn(language).cannotWrite(shortest(error.path ?? root), reason));
      },
    );
    if (!changed) throw new UsageError(words.noCourse(root));
    const say = check ? words.unformatted : words.formatted;
    for (const path of changed) output.stdout(line(say(shortest(join(root, path)))));
    count += changed.length;
  }
  if (count === 0) output.stderr(line(words.same));
  return check && count > 0 ? exitStatus.inputErrors : exitStatus.fine;
}
