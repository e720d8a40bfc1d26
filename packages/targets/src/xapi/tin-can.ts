import type { Course } from "@hocvu/model";
import { x } from "xastscript";
import { iriBelow, iriOf } from "../shared/iri.ts";
import { xmlDocument } from "../shared/xml.ts";

const NAMESPACE = "http://projecttincan.com/tincan.xsd";
const ADL = "http://adlnet.gov/expapi/activities";

/** `tincan.xml`: the course, which is launched at `start`, and its modules, of which statements speak too. */
export function tinCan(course: Course, start: string): string {
  const { lang, title, description, modules } = course;
  return xmlDocument(
    x("tincan", { xmlns: NAMESPACE }, [
      x("activities", [
        x("activity", { id: iriOf(course), type: `${ADL}/course` }, [
          x("name", { lang }, title),
          x("description", { lang }, description ?? title),
          x("launch", { lang }, start),
        ]),
        ...modules.map((module) =>
          x("activity", { id: iriBelow(course, "modules", module.id), type: `${ADL}/module` }, [
            x("name", { lang }, module.title),
            x("description", { lang }, module.title),
          ]),
        ),
      ]),
    ]),
  );
}
