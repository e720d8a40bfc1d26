import type { Question } from "@hocvu/model";
import { langOf } from "../../gift/read.ts";
import { makeShortAnswer } from "../../questions/marking.ts";
import { clean, type Reading } from "./reading.ts";

/** A text that a person grades, if the item has a solution that lists what to grade it by. */
export function readEssay(
  { said, feedback, context }: Reading,
  kind: string,
): Question | undefined {
  if (!/essay/.test(kind)) return undefined;
  const marking = clean(feedback.get("solution") ?? "", context);
  // What is only a line is no sample with a rubric.
  if (!/<\/ul>\s*$/.test(marking)) return undefined;
  const { explanation, ...rest } = said;
  // Some are shown the solution as the explanation, as they have no place for it.
  const other = (explanation ?? "").replaceAll(marking, "").trim();
  const own = other === "" ? {} : { explanation: other };
  return makeShortAnswer({ ...rest, ...own }, marking, langOf(`${said.stem} ${marking}`));
}
