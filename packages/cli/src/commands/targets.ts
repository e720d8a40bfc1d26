import type { Language } from "@hocvu/diagnostics";
import { targets as known, platforms } from "@hocvu/targets";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import type { Output } from "../report.ts";
import type { TargetsFormat } from "../targets/formats.ts";

/** `hocvu targets`: what can be built, and what each platform takes, on standard output. */
export async function targets(
  format: TargetsFormat,
  language: Language,
  output: Output,
): Promise<number> {
  const listed = [...known.values()].map(({ id, title }) => ({ id, title }));
  switch (format) {
    case "table": {
      const { toTargetTables } = await import("../targets/terminal.ts");
      output.stdout(toTargetTables(listed, platforms, wordsIn(language).targetsTable));
      break;
    }
    case "json":
      output.stdout(`${JSON.stringify({ targets: listed, platforms }, null, 2)}\n`);
      break;
  }
  return exitStatus.fine;
}
