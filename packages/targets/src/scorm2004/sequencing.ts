import { type Course, type Share, sharePercent } from "@hocvu/model";
import type { Element } from "xast";
import { x } from "xastscript";
import type { LaidOutPart } from "../shared/lay-out-parts.ts";

/** The shared objective that is satisfied once every module was read. */
export function lessonsRead({ id }: Pick<Course, "id">): string {
  return `read-${id}`;
}

/**
 * How a platform rates a part. An exam is passed by the share of right answers, which the platform hands to the SCO as
 * `cmi.scaled_passing_score` (SN 3.10); outcomes have objectives of their own, which do not count. `after`: a shared
 * objective to be satisfied before the part opens.
 */
export function partSequencing({ course, ...part }: LaidOutPart, after?: string): Element {
  const objective = { objectiveID: part.objective };
  const primary = course.exam
    ? x("imsss:primaryObjective", { ...objective, satisfiedByMeasure: "true" }, [
        x("imsss:minNormalizedMeasure", measure(course.passing)),
      ])
    : x("imsss:primaryObjective", objective);
  const outcomes = course.outcomes.map(({ id }) => x("imsss:objective", { objectiveID: id }));
  return x("imsss:sequencing", [
    ...(after === undefined ? [] : [x("imsss:sequencingRules", [locked()])]),
    x("imsss:objectives", [primary, ...outcomes, ...(after === undefined ? [] : [reading(after)])]),
    x("imsss:deliveryControls", { completionSetByContent: "true", objectiveSetByContent: "true" }),
  ]);
}

/** All modules together are satisfied when each is completed; a score only the exam has, so theirs weighs nothing. */
export function lessonsSequencing(course: Pick<Course, "id">): Element {
  return x("imsss:sequencing", [
    x("imsss:controlMode", { choice: "true", flow: "true" }),
    x("imsss:rollupRules", { objectiveMeasureWeight: "0" }, [
      x("imsss:rollupRule", { childActivitySet: "all" }, [
        x("imsss:rollupConditions", [x("imsss:rollupCondition", { condition: "completed" })]),
        x("imsss:rollupAction", { action: "satisfied" }),
      ]),
    ]),
    x("imsss:objectives", [
      x("imsss:primaryObjective", { objectiveID: `obj-lessons-${course.id}` }, [
        x("imsss:mapInfo", {
          targetObjectiveID: lessonsRead(course),
          readSatisfiedStatus: "false",
          writeSatisfiedStatus: "true",
        }),
      ]),
    ]),
  ]);
}

const LOCK = "lock";

/** Nobody may open it while the lock's objective is not satisfied; what is unknown is not either (SN 3.4.3). */
function locked(): Element {
  const not = (condition: string) =>
    x("imsss:ruleCondition", { referencedObjective: LOCK, operator: "not", condition });
  return x("imsss:preConditionRule", [
    x("imsss:ruleConditions", { conditionCombination: "any" }, [
      not("satisfied"),
      not("objectiveStatusKnown"),
    ]),
    x("imsss:ruleAction", { action: "disabled" }),
  ]);
}

function reading(shared: string): Element {
  return x("imsss:objective", { objectiveID: LOCK }, [
    x("imsss:mapInfo", { targetObjectiveID: shared, readSatisfiedStatus: "true" }),
  ]);
}

function measure(passing: Share): string {
  return String(Math.round(Number(sharePercent(passing)) * 100) / 10_000);
}
