import { type Course, type Outcome, type Share, sharePercent } from "@hocvu/model";
import type { Element } from "xast";
import { x } from "xastscript";
import { iriBelow, iriOf } from "../shared/iri.ts";
import type { LaidOutPart } from "../shared/lay-out-parts.ts";
import { xmlDocument } from "../shared/xml.ts";

const NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

/**
 * `cmi5.xml` (cmi5 13): the course as a block with an assignable unit for each of its parts. Who passes the exam has done
 * its unit; one without an exam is done when it was read.
 */
export function courseStructure(course: Course, parts: readonly LaidOutPart[]): string {
  const { title, lang, outcomes } = course;
  const texts = (title: string, description = title): readonly Element[] =>
    Object.entries({ title, description }).map(([name, value]) =>
      x(name, [x("langstring", { lang }, value)]),
    );
  const objective = (outcome: Outcome): Element =>
    x("objective", { id: iriBelow(course, "outcomes", outcome.id) }, [...texts(outcome.title)]);
  const reference = ({ id }: Outcome): Element =>
    x("objective", { idref: iriBelow(course, "outcomes", id) });
  return xmlDocument(
    x("courseStructure", { xmlns: NAMESPACE }, [
      x("course", { id: iriOf(course) }, [...texts(title, course.description)]),
      ...(outcomes.length > 0 ? [x("objectives", outcomes.map(objective))] : []),
      x("block", { id: iriBelow(course, "parts", "all") }, [
        ...texts(title, course.description),
        ...parts.map((part) =>
          x("au", unit(course, part), [
            ...texts(part.title, part.course.description),
            ...(part.course.outcomes.length > 0
              ? [x("objectives", part.course.outcomes.map(reference))]
              : []),
            x("url", part.start),
          ]),
        ),
      ]),
    ]),
  );
}

function unit(course: Course, { id, course: { exam, passing } }: LaidOutPart): Attributes {
  // Results are kept under it for ever: the name of the only one does not tell of the course's id, which the IRI has.
  const name = id === course.id ? "all" : id.slice(course.id.length + 1);
  return {
    id: iriBelow(course, "units", name),
    moveOn: exam ? "Passed" : "Completed",
    ...(exam ? { masteryScore: masteryScore(passing) } : {}),
    launchMethod: "AnyWindow",
    activityType: "http://adlnet.gov/expapi/activities/course",
  };
}

type Attributes = Readonly<Record<string, string>>;

/** From 0 to 1 with at most four decimals (cmi5 13.1.4). */
function masteryScore(passing: Share): string {
  return String(Math.round(Number(sharePercent(passing)) * 100) / 10_000);
}
