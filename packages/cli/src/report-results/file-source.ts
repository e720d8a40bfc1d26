import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Language } from "@hocvu/diagnostics";
import type { Source } from "@hocvu/results";
import { nameOf, shortest } from "../commands/arguments.ts";
import { diskReason } from "../disk-reason.ts";
import { wordsIn } from "../language.ts";
import { UsageError } from "../usage-error.ts";

/** A file on disk, read in pieces. Throws a {@link UsageError} for one that cannot be. */
export async function fileSource(path: string, language: Language): Promise<Source> {
  const name = nameOf(path);
  const refuse = (error: NodeJS.ErrnoException): never => {
    throw new UsageError(wordsIn(language).cannotRead(shortest(path), diskReason(error, language)));
  };
  const found = await stat(path).catch(refuse);
  if (found.isDirectory()) refuse(Object.assign(new Error("EISDIR"), { code: "EISDIR" }));
  return {
    name,
    open: () => createReadStream(path, { highWaterMark: 1 << 18 }),
  };
}
