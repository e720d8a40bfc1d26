import { type Course, type Share, sharePercent } from "@hocvu/model";
import type { Element } from "xast";
import { x } from "xastscript";
import type { LaidOutPart } from "../shared/lay-out-parts.ts";
import { xmlDocument } from "../shared/xml.ts";
import { metadata } from "./metadata.ts";
import { prerequisites } from "./prerequisites.ts";

const IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
const ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
const IMSMD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";
const MAX_VERSION = 20;

/**
 * `imsmanifest.xml` of a course as one SCO for each of its parts (SCORM 1.2 CAM 2.3.5). Prefixes are literally these, as
 * some platforms' parsers know no namespaces.
 */
export function manifest(course: Course, parts: readonly LaidOutPart[]): string {
  // Platforms forget results when identifiers change, so these depend on ids alone.
  const organization = `org-${course.id}`;
  return xmlDocument(
    x(
      "manifest",
      {
        identifier: `hocvu-${course.id}`,
        version: course.version.slice(0, MAX_VERSION),
        xmlns: IMSCP,
        "xmlns:adlcp": ADLCP,
        "xmlns:imsmd": IMSMD,
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": [
          `${IMSCP} imscp_rootv1p1p2.xsd`,
          `${ADLCP} adlcp_rootv1p2.xsd`,
          `${IMSMD} imsmd_rootv1p2p1.xsd`,
        ].join(" "),
      },
      [
        x("metadata", [x("schema", "ADL SCORM"), x("schemaversion", "1.2"), metadata(course)]),
        x("organizations", { default: organization }, [
          x("organization", { identifier: organization }, [
            x("title", course.title),
            ...parts.map((part) => item(part, parts, course.passing)),
          ]),
        ]),
        x("resources", parts.map(resource)),
      ],
    ),
  );
}

function item(part: LaidOutPart, parts: readonly LaidOutPart[], passing: Share): Element {
  const { exam } = part.course;
  const before = exam ? prerequisites(parts.filter((other) => other !== part)) : undefined;
  return x("item", { identifier: part.item, identifierref: part.sco, isvisible: "true" }, [
    x("title", part.title),
    ...(before ? [x("adlcp:prerequisites", { type: "aicc_script" }, before)] : []),
    ...(exam ? [x("adlcp:masteryscore", sharePercent(passing))] : []),
  ]);
}

function resource({ sco, files }: LaidOutPart): Element {
  return x(
    "resource",
    { identifier: sco, type: "webcontent", "adlcp:scormtype": "sco", href: files[0] },
    files.map((href) => x("file", { href })),
  );
}
