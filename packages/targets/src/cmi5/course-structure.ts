import { type Course, type Outcome, type Share, sharePercent } from "@hocvu/model";
import type { Element } from "xast";
import { x } from "xastscript";
import { iriBelow, iriOf } from "../shared/iri.ts";
import { xmlDocument } from "../shared/xml.ts";

const NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

/**
 * `cmi5.xml` (cmi5 13): the course as a block with one assignable unit, which is launched at `start`. Who passes its exam
 * has done it; a course without one is done when it was read.
 */
export function courseStructure(course: Course, start: string): string {
  const { title, lang, outcomes, exam, passing } = course;
  const description = course.description ?? title;
  const text = (name: string, value: string) => x(name, [x("langstring", { lang }, value)]);
  const objective = (outcome: Outcome): Element =>
    x("objective", { id: iriBelow(course, "outcomes", outcome.id) }, [
      text("title", outcome.title),
      text("description", outcome.title),
    ]);
  const objectives = outcomes.length > 0 ? [x("objectives", outcomes.map(objective))] : [];
  const references = outcomes.map(({ id }) =>
    x("objective", { idref: iriBelow(course, "outcomes", id) }),
  );
  return xmlDocument(
    x("courseStructure", { xmlns: NAMESPACE }, [
      x("course", { id: iriOf(course) }, [text("title", title), text("description", description)]),
      ...objectives,
      x("block", { id: iriBelow(course, "parts", "all") }, [
        text("title", title),
        text("description", description),
        x(
          "au",
          {
            id: iriBelow(course, "units", "all"),
            moveOn: exam ? "Passed" : "Completed",
            ...(exam ? { masteryScore: masteryScore(passing) } : {}),
            launchMethod: "AnyWindow",
            activityType: "http://adlnet.gov/expapi/activities/course",
          },
          [
            text("title", title),
            text("description", description),
            ...(references.length > 0 ? [x("objectives", references)] : []),
            x("url", start),
          ],
        ),
      ]),
    ]),
  );
}

/** From 0 to 1 with at most four decimals (cmi5 13.1.4). */
function masteryScore(passing: Share): string {
  return String(Math.round(Number(sharePercent(passing)) * 100) / 10_000);
}
