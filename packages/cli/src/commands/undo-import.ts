import { takeBack } from "@hocvu/compiler";
import type { Language } from "@hocvu/diagnostics";
import { diskReason } from "../disk-reason.ts";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import type { Output } from "../report.ts";
import { UsageError, WriteError } from "../usage-error.ts";
import { keptWayBack } from "../way-back.ts";
import { shortest } from "./arguments.ts";

/** `hocvu import --undo`: the course is again what it was before the last import, unless its files were changed since. */
export async function undoImport(
  into: string,
  language: Language,
  output: Output,
): Promise<number> {
  const words = wordsIn(language);
  const { importing } = words;
  const way = await keptWayBack(into);
  if (!way) throw new UsageError(importing.nothingToUndo(into));
  const changed = await takeBack(into, way).catch((error: NodeJS.ErrnoException) => {
    const reason = diskReason(error, language);
    throw new WriteError(words.cannotWrite(shortest(error.path ?? into), reason));
  });
  if (changed.length > 0) {
    output.stdout(line(importing.changedSince(changed.join(", "))));
    return exitStatus.inputErrors;
  }
  await way.forget();
  output.stdout(line(importing.takenBack(shortest(into), way.written.size)));
  return exitStatus.fine;
}
