import type { Course, Id } from "@hocvu/model";
import type { Document } from "./document.ts";
import type { Edition } from "./edition.ts";

/** Where each page of the course stands in its document. */
export interface Sections {
  of(page: string): { readonly id: string; readonly number: string } | undefined;
}

export const moduleAnchor = (id: Id): string => `module--${id}`;

export function sectionsOf({ modules }: Pick<Course, "modules">): Sections {
  const sections = new Map(
    modules.flatMap(({ pages }, module) =>
      pages.map(({ id }, page) => [id, { id: `page--${id}`, number: `${module + 1}.${page + 1}` }]),
    ),
  );
  return { of: (page) => sections.get(page) };
}

/** What begins a page of its own; its name stands at the top of its pages. */
export const partName = (index: number): string => `part-${index + 1}`;

export function partsOf({ course, words }: Edition): Document["parts"] {
  return course.modules.map(({ title }, index) => ({
    name: partName(index),
    title: `${words.module(index + 1)}. ${title}`,
  }));
}
