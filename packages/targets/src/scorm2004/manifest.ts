import { type Course, type Share, sharePercent } from "@hocvu/model";
import type { Element } from "xast";
import { x } from "xastscript";
import { xmlDocument } from "../shared/xml.ts";
import type { Edition } from "../target.ts";

const IMSCP = "http://www.imsglobal.org/xsd/imscp_v1p1";
const ADLCP = "http://www.adlnet.org/xsd/adlcp_v1p3";
const ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3";
const ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3";
const IMSSS = "http://www.imsglobal.org/xsd/imsss";

/** As platforms tell the editions apart, to the letter. */
const VERSIONS = { 3: "2004 3rd Edition", 4: "2004 4th Edition" } as const;

/**
 * `imsmanifest.xml` of a course as a single SCO (SCORM 2004 CAM 3.4), which is launched at `files[0]`. Prefixes are
 * literally these, as some platforms' parsers know no namespaces.
 */
export function manifest(course: Course, files: readonly string[], edition: Edition): string {
  // Platforms forget results when identifiers change, so these depend on the course's id alone.
  const [organization, item, sco] = ["org", "item", "sco"].map((kind) => `${kind}-${course.id}`);
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
          x("organization", { identifier: organization }, [
            x("title", course.title),
            x("item", { identifier: item, identifierref: sco, isvisible: "true" }, [
              x("title", course.title),
              itemSequencing(course),
            ]),
            // The only SCO is opened at once, and its results are the course's.
            x("imsss:sequencing", [x("imsss:controlMode", { choice: "true", flow: "true" })]),
          ]),
        ]),
        x("resources", [
          x(
            "resource",
            { identifier: sco, type: "webcontent", "adlcp:scormType": "sco", href: files[0] },
            files.map((href) => x("file", { href })),
          ),
        ]),
      ],
    ),
  );
}

/** Passed by the share of right answers, which the platform hands to the SCO as `cmi.scaled_passing_score` (SN 3.10). */
function itemSequencing({ id, exam, passing }: Course): Element {
  const objective = { objectiveID: `obj-${id}` };
  const primary = exam
    ? x("imsss:primaryObjective", { ...objective, satisfiedByMeasure: "true" }, [
        x("imsss:minNormalizedMeasure", measure(passing)),
      ])
    : x("imsss:primaryObjective", objective);
  return x("imsss:sequencing", [
    x("imsss:objectives", [primary]),
    x("imsss:deliveryControls", { completionSetByContent: "true", objectiveSetByContent: "true" }),
  ]);
}

function measure(passing: Share): string {
  return String(Math.round(Number(sharePercent(passing)) * 100) / 10_000);
}
