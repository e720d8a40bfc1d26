import type { Command } from "commander";
import { bashCompletion } from "../completion/bash.ts";
import { type CommandLine, commandLineOf } from "../completion/command-line.ts";
import { fishCompletion } from "../completion/fish.ts";
import { powershellCompletion } from "../completion/powershell.ts";
import type { Shell } from "../completion/shells.ts";
import { zshCompletion } from "../completion/zsh.ts";
import { exitStatus } from "../exit-status.ts";
import type { Output } from "../report.ts";

const writers: Readonly<Record<Shell, (commandLine: CommandLine) => string>> = {
  powershell: powershellCompletion,
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** `hocvu completion`: a script that makes a shell complete all that `program` understands. */
export async function completion(shell: Shell, program: Command, output: Output): Promise<number> {
  output.stdout(writers[shell](await commandLineOf(program)));
  return exitStatus.fine;
}
