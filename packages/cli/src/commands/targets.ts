import { type Language, toPrintedJson } from "@hocvu/diagnostics";
import { targets as known, platforms } from "@hocvu/targets";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import type { Output } from "../report.ts";
import { QUESTION_TARGETS, QUESTION_TITLES } from "../target-names.ts";
import type { TargetsFormat } from "../targets/formats.ts";

/** Of a place that does not say how wide it is. */
const COLUMNS = 80;

/** `hocvu targets`: what can be built, and what each platform takes, on standard output. */
export async function targets(
  format: TargetsFormat,
  language: Language,
  output: Output,
): Promise<number> {
  const listed = [
    ...[...known.values()].map(({ id, title }) => ({ id, title })),
    ...QUESTION_TARGETS.map((id) => ({ id, title: QUESTION_TITLES[id] })),
  ];
  switch (format) {
    case "table": {
      const { toTerminal } = await import("../targets/terminal.ts");
      const { targetsTable } = wordsIn(language);
      const named = listed.map(({ id, title }) => ({
        id,
        title: targetsTable.titles[id] ?? title,
      }));
      output.stdout(toTerminal(named, platforms, targetsTable, output.columns ?? COLUMNS));
      break;
    }
    case "json":
      output.stdout(toPrintedJson({ targets: listed, platforms }));
      break;
  }
  return exitStatus.fine;
}
