import type { PackageFile } from "@hocvu/archive";
import type { Target } from "../target.ts";
import { bankDocument } from "./bank-document.ts";
import { courseDocument } from "./course-document.ts";
import { documentHtml } from "./document.ts";
import { editionOf } from "./edition.ts";
import { mediaOf } from "./media.ts";
import { renderingFor } from "./rendering.ts";

/**
 * The course on paper, as a council approves it: its content, its questions, and its questions with their keys, each a page
 * that any browser prints or saves as PDF. Films and sound stay where they are.
 */
export const print: Target = {
  id: "print",
  title: "Print (HTML)",
  container: "zip",
  layOut(course, kit): readonly PackageFile[] {
    const edition = editionOf(course, kit);
    const { words } = edition;
    const media = mediaOf(course, kit);
    const hasQuestions = course.modules.some(
      ({ bank, pages }) => bank.length > 0 || pages.some(({ checks }) => checks.length > 0),
    );
    const documents = [
      courseDocument(edition, renderingFor(course, media.address, true)),
      ...(hasQuestions
        ? [false, true].map((keys) =>
            bankDocument(keys, edition, renderingFor(course, media.address, false)),
          )
        : []),
    ];
    return [
      ...documents.map((document) => ({
        path: `${words.files[document.name]}.html`,
        content: documentHtml(document, edition),
      })),
      ...media.named(),
    ];
  },
};
