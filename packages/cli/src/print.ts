import { printable, visible } from "@hocvu/diagnostics/visible";
import type { Output, Place } from "./report.ts";

/** All that the command prints goes through here, so that no text of an author's steers a terminal or a CI runner. */
export function printingTo({ stdout, stderr, ...place }: Place): Output {
  const { color } = place;
  return {
    ...place,
    stdout: (text) => stdout(printable(text, { color })),
    stderr: (text) => stderr(printable(text, { color })),
    commands: (text) => stdout(printable(text, { color, commands: true })),
  };
}

/** One line, whatever is in it. */
export function line(text: string): string {
  return `${visible(text)}\n`;
}
