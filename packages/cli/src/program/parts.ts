import type { Language } from "@hocvu/diagnostics";
import type { Command, Option } from "commander";
import type { Output } from "../report.ts";
import type { CommandWords } from "../words/catalogue.ts";

/** What the commands of a program have in common. */
export interface ProgramParts {
  readonly program: Command;
  readonly language: Language;
  readonly output: Output;
  readonly end: (status: number) => void;
  readonly words: CommandWords;
  /** Begins a command of the program, or of `parent`. */
  readonly command: (name: string, description: string, parent?: Command) => Command;
  readonly lang: () => Option;
  readonly format: (description: string) => Option;
  /** Which targets, by commas; `more` are kinds that this command knows besides. */
  readonly target: (description: string, more?: readonly string[]) => Option;
}
