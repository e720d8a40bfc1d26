import { type Course, sharePercent } from "@hocvu/model";
import { x } from "xastscript";
import { xmlDocument } from "../shared/xml.ts";
import { metadata } from "./metadata.ts";

const IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
const ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
const IMSMD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";
const MAX_VERSION = 20;

/**
 * `imsmanifest.xml` of a course as a single SCO (SCORM 1.2 CAM 2.3.5), which is launched at `files[0]`.
 * Prefixes are literally these, as some platforms' parsers know no namespaces.
 */
export function manifest(course: Course, files: readonly string[]): string {
  // Platforms forget results when identifiers change, so these depend on the course's id alone.
  const [organization, item, sco] = ["org", "item", "sco"].map((kind) => `${kind}-${course.id}`);
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
            x("item", { identifier: item, identifierref: sco, isvisible: "true" }, [
              x("title", course.title),
              ...(course.exam ? [x("adlcp:masteryscore", sharePercent(course.passing))] : []),
            ]),
          ]),
        ]),
        x("resources", [
          x(
            "resource",
            { identifier: sco, type: "webcontent", "adlcp:scormtype": "sco", href: files[0] },
            files.map((href) => x("file", { href })),
          ),
        ]),
      ],
    ),
  );
}
