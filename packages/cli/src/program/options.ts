import type { Language } from "@hocvu/diagnostics";
import type { Command, OptionValues } from "commander";
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

/**
 * The options of a command below another one. Commander gives an option that both have to the upper one, wherever it stands.
 */
export function givenTo(command: Command): OptionValues {
  const names = command.options.map((option) => option.attributeName());
  const given = names.flatMap((name) => {
    for (let at: Command | null = command; at; at = at.parent) {
      if (at.getOptionValueSource(name) === "cli")
        return [[name, at.getOptionValue(name)] as const];
    }
    return [];
  });
  return { ...command.opts(), ...Object.fromEntries(given) };
}
