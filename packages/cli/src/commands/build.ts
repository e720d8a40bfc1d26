import type { Language } from "@hocvu/diagnostics";
import { exitStatus } from "../exit-status.ts";
import type { Format } from "../formats.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import { buildPlan } from "../project/build-plan.ts";
import type { WrittenSettings } from "../project/orders.ts";
import { makePlan, type Plan } from "../project/plan.ts";
import type { Output } from "../report.ts";

export interface BuildOptions {
  /** What the user wrote, which wins over what a `hocvu.yml` says. */
  readonly settings: WrittenSettings;
  readonly json: boolean;
  readonly strict: boolean;
  /** Whether a report is written beside the packages. */
  readonly report: boolean;
  /** A revision of git: only courses that changed since are built. */
  readonly changedSince?: string | undefined;
  readonly watch: boolean;
  readonly format: Format;
  readonly language: Language;
}

/** `hocvu build`: what was named, or what the repository's `hocvu.yml` names. */
export async function build(
  courses: readonly string[],
  options: BuildOptions,
  output: Output,
): Promise<number> {
  const { language, changedSince, settings } = options;
  const plan = async (): Promise<Plan> => {
    const whole = await makePlan(courses, settings, language);
    if (changedSince === undefined) return whole;
    const { onlyChanged } = await import("../project/changed-since.ts");
    return onlyChanged(whole, changedSince, language);
  };
  if (options.watch) {
    const { watchBuild } = await import("../project/watch-build.ts");
    return watchBuild(plan, options, output);
  }
  const made = await plan();
  const isIdle =
    made.diagnostics.length === 0 && made.orders.every((one) => one.courses.length === 0);
  if (isIdle && changedSince !== undefined) {
    output.stderr(line(wordsIn(language).project.nothingChanged(changedSince)));
    if (!options.json && options.format === "pretty") return exitStatus.fine;
  }
  return buildPlan(made, options, output);
}
