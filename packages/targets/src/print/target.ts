import type { PackageFile } from "@hocvu/archive";
import type { Course, Html } from "@hocvu/model";
import { assetName } from "../shared/package-names.ts";
import type { LayoutKit, Target } from "../target.ts";
import { bankDocument } from "./bank-document.ts";
import { contentCode } from "./content-code.ts";
import { courseDocument, type Rendering } from "./course-document.ts";
import { documentHtml } from "./document.ts";
import { printHtml } from "./page-html.ts";
import { sectionsOf } from "./sections.ts";
import { wordsFor } from "./words.ts";

/**
 * The course on paper, as a council approves it: its content, its questions, and its questions with their keys, each a page
 * that any browser prints or saves as PDF. Films and sound stay where they are.
 */
export const print: Target = {
  id: "print",
  title: "Print (HTML)",
  container: "zip",
  layOut(course, kit): readonly PackageFile[] {
    const words = wordsFor(course.lang);
    const edition = { course, words, code: contentCode(course, kit) };
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

/** How pieces of `course` are written in a document, which has the pages or not. */
export function renderingFor(
  course: Course,
  asset: (path: string) => string,
  hasPages: boolean,
): Rendering {
  const sections = sectionsOf(course);
  const none = { of: () => undefined };
  const section = hasPages ? sections.of : none.of;
  const words = wordsFor(course.lang);
  let pieces = 0;
  return {
    html(html: Html, deeper: number): Html {
      pieces++;
      return printHtml(html, { words, asset, section, scope: pieces, deeper });
    },
    sections,
    logo: course.theme?.logo === undefined ? undefined : asset(course.theme.logo),
  };
}

export interface Media {
  /** Where a file of the course lies beside the documents. */
  address(path: string): string;
  /** The files that were asked for, in the course's order. */
  named(): readonly PackageFile[];
}

export function mediaOf(course: Course, kit: Pick<LayoutKit, "asset">): Media {
  const asked = new Set<string>();
  const fileOf = (path: string): PackageFile => {
    const { content, digest, path: current } = kit.asset(path);
    return { path: `media/${assetName(current, digest)}`, content };
  };
  return {
    address(path) {
      asked.add(path);
      return fileOf(path).path;
    },
    named: () => course.assets.filter((path) => asked.has(path)).map(fileOf),
  };
}
