import { join } from "node:path";
import { hasErrors, type Language } from "@hocvu/diagnostics";
import { shareCourse } from "@hocvu/preview";
import { diskReason } from "../disk-reason.ts";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import { type Output, report } from "../report.ts";
import { UsageError, WriteError } from "../usage-error.ts";
import { courseFolder, shortest } from "./arguments.ts";

export interface ShareCommandOptions {
  readonly folder: string;
  readonly answers: boolean;
  readonly language: Language;
}

/** `hocvu preview --share`: a copy of the course that reviewers comment on. One with errors is not shared. */
export async function share(
  course: string,
  { folder, answers, language }: ShareCommandOptions,
  output: Output,
): Promise<number> {
  const words = wordsIn(language);
  if (folder === "") throw new UsageError(words.missingValue("--share"));
  const root = await courseFolder(course);
  const { write, diagnostics, sourceOf } = await shareCourse(root, { answers });
  report(diagnostics, { format: "pretty", language, sourceOf }, output);
  if (!write || hasErrors(diagnostics)) return exitStatus.inputErrors;
  await write(folder).catch((error) => {
    if (error.code === "ENOTEMPTY") throw new UsageError(words.folderNotEmpty(shortest(folder)));
    const reason = diskReason(error, language);
    throw new WriteError(words.cannotWrite(shortest(error.path ?? folder), reason));
  });
  const page = shortest(join(folder, "index.html"));
  output.stdout(words.previewing.shared(page).map(line).join(""));
  return exitStatus.fine;
}
