import type { Argument, Command, Option } from "commander";
import { valuesOf } from "../values.ts";

/** What may be written after the command's name: all that a shell has to know to complete it. */
export interface CommandLine {
  readonly name: string;
  readonly options: readonly OptionShape[];
  readonly commands: readonly CommandShape[];
}

export interface CommandShape {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionShape[];
  readonly argument?: Slot & { readonly many: boolean };
}

export interface OptionShape {
  /** `-t` */
  readonly short?: string;
  /** `--target` */
  readonly long: string;
  readonly description: string;
  /** Nothing for a switch. */
  readonly value?: Slot;
}

/** What may stand in a place: known words, a path, or text that nobody can foretell. */
export interface Slot {
  readonly name: string;
  readonly takes: "words" | "folder" | "file" | "text";
  /** Empty unless words are taken. */
  readonly words: readonly string[];
}

/** Places that hold a path, by the names that help shows for them. */
const PATHS: Readonly<Record<string, "folder" | "file">> = {
  course: "folder",
  folder: "folder",
  file: "file",
};

/** Reads the command line from the program itself, so that completion knows all that it knows. */
export async function commandLineOf(program: Command): Promise<CommandLine> {
  const commands: CommandShape[] = [];
  for (const command of program.commands) {
    const [argument] = command.registeredArguments;
    commands.push({
      name: command.name(),
      description: command.description(),
      options: await optionsOf(command),
      ...(argument
        ? { argument: { ...(await slotOf(argument.name(), argument)), many: argument.variadic } }
        : {}),
    });
  }
  return { name: program.name(), options: await optionsOf(program), commands };
}

async function optionsOf(command: Command): Promise<OptionShape[]> {
  const shapes: OptionShape[] = [];
  for (const option of command.createHelp().visibleOptions(command)) {
    const value = /[<[]([\w-]+)/.exec(option.flags)?.[1];
    if (!option.long) continue;
    shapes.push({
      ...(option.short ? { short: option.short } : {}),
      long: option.long,
      description: option.description,
      ...(value ? { value: await slotOf(value, option) } : {}),
    });
  }
  return shapes;
}

async function slotOf(name: string, slot: Argument | Option): Promise<Slot> {
  const words = await valuesOf(slot);
  return { name, takes: words ? "words" : (PATHS[name] ?? "text"), words: words ?? [] };
}
