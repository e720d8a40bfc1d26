import { type Id, keyOf, type PlayableCourse, type PlayableModule } from "@hocvu/model";

/** One page and where it stands; numbers count from 0. */
export interface PlacedPage {
  readonly id: Id;
  readonly title: string;
  readonly key: string;
  readonly module: PlayableModule;
  /** In its module. */
  readonly number: number;
  /** In the course. */
  readonly position: number;
}

/** A course with its pages in one row, findable by id and by the key that stands for them in saved state. */
export interface Outline {
  readonly course: PlayableCourse;
  readonly pages: readonly PlacedPage[];
  readonly byId: ReadonlyMap<Id, PlacedPage>;
  readonly byKey: ReadonlyMap<string, PlacedPage>;
}

export function outlineOf(course: PlayableCourse): Outline {
  const pages: PlacedPage[] = [];
  for (const module of course.modules) {
    module.pages.forEach((page, number) => {
      pages.push({ ...page, key: keyOf(page), module, number, position: pages.length });
    });
  }
  return {
    course,
    pages,
    byId: new Map(pages.map((page) => [page.id, page])),
    byKey: new Map(pages.map((page) => [page.key, page])),
  };
}

/** The pages of `outline`, or of one module, that are not among the keys `seen`. */
export function unseen(
  outline: Outline,
  seen: readonly string[],
  module?: Id,
): readonly PlacedPage[] {
  const known = new Set(seen);
  return outline.pages.filter(
    (page) => !known.has(page.key) && (!module || page.module.id === module),
  );
}
