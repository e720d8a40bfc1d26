import type { Course } from "@hocvu/model";
import type { Element } from "xast";
import { x } from "xastscript";
import type { LaidOutPart } from "../shared/lay-out-parts.ts";
import { xmlDocument } from "../shared/xml.ts";
import type { Edition } from "../target.ts";
import { examSequencing, lessonsSequencing, lockCollection, partSequencing } from "./sequencing.ts";

const IMSCP = "http://www.imsglobal.org/xsd/imscp_v1p1";
const ADLCP = "http://www.adlnet.org/xsd/adlcp_v1p3";
const ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3";
const ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3";
const IMSSS = "http://www.imsglobal.org/xsd/imsss";

/** As platforms tell the editions apart, to the letter. */
const VERSIONS = { 3: "2004 3rd Edition", 4: "2004 4th Edition" } as const;

const LESSONS = { vi: "Các bài học", en: "Lessons" } as const;

/**
 * `imsmanifest.xml` of a course as one SCO for each of its parts (SCORM 2004 CAM 3.4). Prefixes are literally these, as
 * some platforms' parsers know no namespaces.
 */
export function manifest(course: Course, parts: readonly LaidOutPart[], edition: Edition): string {
  // Platforms forget results when identifiers change, so these depend on ids alone.
  const organization = `org-${course.id}`;
  const exam = lockedExam(parts);
  return xmlDocument(
    x(
      "manifest",
      {
        identifier: `hocvu-${course.id}`,
        version: course.version.slice(0, 20),
        xmlns: IMSCP,
        "xmlns:adlcp": ADLCP,
        "xmlns:adlseq": ADLSEQ,
        "xmlns:adlnav": ADLNAV,
        "xmlns:imsss": IMSSS,
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": [
          `${IMSCP} imscp_v1p1.xsd`,
          `${ADLCP} adlcp_v1p3.xsd`,
          `${ADLSEQ} adlseq_v1p3.xsd`,
          `${ADLNAV} adlnav_v1p3.xsd`,
          `${IMSSS} imsss_v1p0.xsd`,
        ].join(" "),
      },
      [
        x("metadata", [x("schema", "ADL SCORM"), x("schemaversion", VERSIONS[edition])]),
        x("organizations", { default: organization }, [
          x(
            "organization",
            // What modules tell the exam is a matter of this attempt alone (SN 3.10.2).
            { identifier: organization, "adlseq:objectivesGlobalToSystem": "false" },
            [
              x("title", course.title),
              ...items(course, parts, exam),
              // A platform opens the first at once and lets the learner choose; results add up to the course's.
              x("imsss:sequencing", [x("imsss:controlMode", { choice: "true", flow: "true" })]),
            ],
          ),
        ]),
        x("resources", parts.map(resource)),
        ...(exam ? [lockCollection(course, exam)] : []),
      ],
    ),
  );
}

/** The exam where it stands apart from what is read. */
function lockedExam(parts: readonly LaidOutPart[]): LaidOutPart | undefined {
  return parts.length > 1 ? parts.find((part) => part.course.exam) : undefined;
}

function items(
  course: Course,
  parts: readonly LaidOutPart[],
  exam: LaidOutPart | undefined,
): readonly Element[] {
  const others = parts.filter((part) => part !== exam);
  const leaves = others.map((part) => item(part, partSequencing(part)));
  return exam ? [lessons(course, leaves), item(exam, examSequencing(exam))] : leaves;
}

function item({ item, sco, title }: LaidOutPart, sequencing: Element): Element {
  return x("item", { identifier: item, identifierref: sco, isvisible: "true" }, [
    x("title", title),
    sequencing,
  ]);
}

/** All modules as one activity: the exam has only to ask whether that is done. */
function lessons(course: Course, leaves: readonly Element[]): Element {
  return x("item", { identifier: `lessons-${course.id}`, isvisible: "true" }, [
    x("title", LESSONS[course.lang.startsWith("vi") ? "vi" : "en"]),
    ...leaves,
    lessonsSequencing(course),
  ]);
}

function resource({ sco, files }: LaidOutPart): Element {
  return x(
    "resource",
    { identifier: sco, type: "webcontent", "adlcp:scormType": "sco", href: files[0] },
    files.map((href) => x("file", { href })),
  );
}
