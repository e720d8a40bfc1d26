import type { PackageFile } from "@hocvu/archive";
import type { Question } from "@hocvu/model";
import { packagedFiles } from "../cartridge/package-files.ts";
import { wordsFor } from "../cartridge/words.ts";
import type { QuestionFormat } from "../format.ts";
import type { Carries } from "../questions/losses.ts";
import { tag } from "../xml/markup.ts";
import { bankDocument, examDocument } from "./write/documents.ts";

const carries: Carries = {
  forms: {
    single: "same",
    multiple: "same",
    "true-false": "same",
    hotspot: "choice",
    matching: "same",
    ordering: "matching",
    categorize: "matching",
    "fill-in": "same",
    numeric: "same",
    likert: "none",
    "short-answer": "essay",
  },
  lacks: ["tones"],
};

/** As Canvas's classic quizzes have them: parts of matching and of blanks always count for themselves. */
const isPartial = (question: Question) =>
  "scoring" in question &&
  question.scoring === "all" &&
  (["matching", "categorize", "ordering"].includes(question.type) ||
    (question.type === "fill-in" && question.blanks.length > 1));

/** Banks and exam in the format that most platforms have read for longest. */
export const qti12: QuestionFormat = {
  id: "qti12",
  title: "QTI 1.2",
  container: "zip",
  carries,
  readings: [
    {
      platform: "Canvas",
      carries: {
        ...carries,
        lacks: ["tones", "hint", "tags", "exact", "pins", "shuffle"],
        scoring: isPartial,
        plainMatches: true,
      },
    },
  ],
  layOut(course, kit) {
    const media = packagedFiles(course, kit);
    const documents: PackageFile[] = [];
    for (const module of course.modules) {
      const content = bankDocument(module, course, media.address);
      if (content !== undefined) documents.push({ path: `bank-${module.id}.xml`, content });
    }
    const exam = examDocument(course, wordsFor(course.lang).exam, media.address);
    if (exam !== undefined) documents.push({ path: "exam.xml", content: exam });
    const files = [...media.used.values()];
    return [
      { path: "imsmanifest.xml", content: manifest(course.id, documents, files) },
      ...documents,
      ...files,
    ];
  },
};

/** IMS Content Packaging 1.1.4, with the type of resource that Canvas, Blackboard and Schoology look for. */
function manifest(
  id: string,
  documents: readonly PackageFile[],
  files: readonly PackageFile[],
): string {
  const named = (paths: readonly PackageFile[], prefix: string) =>
    paths.map(({ path }, index) => [`${prefix}${index + 1}`, path] as const);
  const media = named(files, "F_");
  const root = tag(
    "manifest",
    { identifier: `M_${id}`, xmlns: "http://www.imsglobal.org/xsd/imscp_v1p1" },
    tag("metadata", {}, tag("schema", {}, "IMS Content"), tag("schemaversion", {}, "1.1.4")),
    tag("organizations"),
    tag(
      "resources",
      {},
      ...named(documents, "Q_").map(([identifier, href]) =>
        tag(
          "resource",
          { identifier, type: "imsqti_xmlv1p2", href },
          tag("file", { href }),
          ...media.map(([identifierref]) => tag("dependency", { identifierref })),
        ),
      ),
      ...media.map(([identifier, href]) =>
        tag("resource", { identifier, type: "webcontent", href }, tag("file", { href })),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}
