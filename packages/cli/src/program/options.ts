import type { Language } from "@hocvu/diagnostics";
import { wordsIn } from "../language.ts";
import { readSize } from "../max-size.ts";
import { UsageError } from "../usage-error.ts";

/** The one of `list` that `name` is. Throws a {@link UsageError} for none of them. */
export function known<T extends string>(
  name: string,
  list: readonly T[],
  complain: (name: string, list: string) => string,
): T {
  const found = list.find((one) => one === name);
  if (found !== undefined) return found;
  throw new UsageError(complain(name, list.join(", ")));
}

/** A shell's variable that is not set; taken for a path it would be the working directory. */
export function refuseNameless(courses: readonly string[], language: Language): void {
  if (courses.includes("")) throw new UsageError(wordsIn(language).missingArgument("course"));
}

/** The size that packages may have, in bytes. Throws a {@link UsageError} for what is none. */
export function sizeLimit(
  written: string | undefined,
  language: Language,
): { readonly maxSize?: number | undefined } {
  if (written === undefined) return {};
  const maxSize = readSize(written);
  if (maxSize === undefined) throw new UsageError(wordsIn(language).unknownSize(written));
  return { maxSize };
}

/** An option that is written several times means all that it names. */
export function addingUp(): (value: string) => string {
  const written: string[] = [];
  return (value) => {
    written.push(value);
    return written.join(",");
  };
}
