import { type Course, type Share, sharePercent } from "@hocvu/model";
import type { Element } from "xast";
import { x } from "xastscript";
import type { LaidOutPart } from "../shared/lay-out-parts.ts";

/**
 * How a platform rates a part. An exam is passed by the share of right answers, which the platform hands to the SCO as
 * `cmi.scaled_passing_score` (SN 3.10); outcomes have objectives of their own, which do not count.
 */
export function partSequencing(part: LaidOutPart): Element {
  return x("imsss:sequencing", [x("imsss:objectives", objectivesOf(part)), setByContent()]);
}

/** Of an exam behind the lock of {@link lockCollection}, which has the rest of it. */
export function examSequencing(exam: LaidOutPart): Element {
  return x("imsss:sequencing", { IDRef: examLock(exam) }, [setByContent()]);
}

/** All modules together are satisfied when each is completed; a score only the exam has, so theirs weighs nothing. */
export function lessonsSequencing(course: Pick<Course, "id">): Element {
  return x("imsss:sequencing", { IDRef: lessonsLock(course) }, [
    x("imsss:controlMode", { choice: "true", flow: "true" }),
    x("imsss:rollupRules", { objectiveMeasureWeight: "0" }, [
      x("imsss:rollupRule", { childActivitySet: "all" }, [
        x("imsss:rollupConditions", [x("imsss:rollupCondition", { condition: "completed" })]),
        x("imsss:rollupAction", { action: "satisfied" }),
      ]),
    ]),
  ]);
}

/**
 * What locks the exam until every module was read: an objective that it shares with all of them together. Nothing else
 * lets one activity ask how another stands and leaves the order of modules free. `stopForwardTraversal` looks only at
 * what lies between the current activity and the chosen one (SN SB.2.9): it would hold back the next module, and let
 * who comes with none open straight into the exam.
 *
 * It stands beside the organizations and items refer to it (CAM 5.1.1), no kind of element in both places: Moodle's
 * import dies of a `mapInfo` in an item, and passes over this. Moodle locks nothing in SCORM 2004 at all; there the
 * exam's first screen says when it is due.
 */
export function lockCollection(course: Pick<Course, "id">, exam: LaidOutPart): Element {
  const targetObjectiveID = `read-${course.id}`;
  const told = { targetObjectiveID, readSatisfiedStatus: "false", writeSatisfiedStatus: "true" };
  const heard = { targetObjectiveID, readSatisfiedStatus: "true" };
  return x("imsss:sequencingCollection", [
    x("imsss:sequencing", { ID: lessonsLock(course) }, [
      x("imsss:objectives", [
        x("imsss:primaryObjective", { objectiveID: `obj-lessons-${course.id}` }, [
          x("imsss:mapInfo", told),
        ]),
      ]),
    ]),
    x("imsss:sequencing", { ID: examLock(exam) }, [
      x("imsss:sequencingRules", [locked()]),
      x("imsss:objectives", [
        ...objectivesOf(exam),
        x("imsss:objective", { objectiveID: LOCK }, [x("imsss:mapInfo", heard)]),
      ]),
    ]),
  ]);
}

const LOCK = "lock";

function lessonsLock({ id }: Pick<Course, "id">): string {
  return `seq-lessons-${id}`;
}

function examLock({ item }: LaidOutPart): string {
  return `seq-${item}`;
}

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

function objectivesOf({ course, ...part }: LaidOutPart): Element[] {
  const objective = { objectiveID: part.objective };
  const primary = course.exam
    ? x("imsss:primaryObjective", { ...objective, satisfiedByMeasure: "true" }, [
        x("imsss:minNormalizedMeasure", measure(course.passing)),
      ])
    : x("imsss:primaryObjective", objective);
  return [primary, ...course.outcomes.map(({ id }) => x("imsss:objective", { objectiveID: id }))];
}

function setByContent(): Element {
  const byContent = { completionSetByContent: "true", objectiveSetByContent: "true" };
  return x("imsss:deliveryControls", byContent);
}

function measure(passing: Share): string {
  return String(Math.round(Number(sharePercent(passing)) * 100) / 10_000);
}
