import type { Course, Html } from "@hocvu/model";
import { printHtml } from "./page-html.ts";
import { type Sections, sectionsOf } from "./sections.ts";
import { wordsFor } from "./words.ts";

/** What a document makes of pieces of the course's HTML. */
export interface Rendering {
  /** `deeper` is how many levels its headings go down. */
  html(html: Html, deeper: number): Html;
  readonly sections: Sections;
  /** Its address, where there is one. */
  readonly logo: string | undefined;
}

/** How pieces of `course` are written in a document, which has the pages or not. */
export function renderingFor(
  course: Course,
  asset: (path: string) => string,
  hasPages: boolean,
): Rendering {
  const sections = sectionsOf(course);
  const section = (page: string) => (hasPages ? sections.of(page) : undefined);
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
