import type { Diagnostic } from "@hocvu/diagnostics";
import type { BuiltCourse } from "@hocvu/markdown";
import { checkClues } from "./clues.ts";
import { checkContest } from "./contest.ts";
import { checkExam } from "./exam.ts";
import { checkIds } from "./ids.ts";
import { checkMarked } from "./marked.ts";
import { checkOutcomes } from "./outcomes.ts";
import { checkSettings } from "./settings.ts";
import { checkTheme } from "./theme.ts";
import { checkUnseen } from "./unseen.ts";
import { checkWriting } from "./writing.ts";

/** What can only be seen in the whole course, whichever platform it is for. */
export function checkCourse(built: BuiltCourse): Diagnostic[] {
  return [
    ...checkIds(built),
    ...checkOutcomes(built),
    ...checkExam(built),
    ...checkContest(built),
    ...checkMarked(built),
    ...checkUnseen(built),
    ...checkSettings(built),
    ...checkTheme(built),
    ...checkWriting(built),
    ...checkClues(built),
  ];
}
