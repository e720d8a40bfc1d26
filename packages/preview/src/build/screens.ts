import type { UnderstoodCourse } from "@hocvu/compiler";
import type { Place } from "@hocvu/diagnostics";

interface Spot {
  readonly place: Place;
  /** The player's address of the screen, as it stands behind the `#`. */
  readonly screen: string;
}

/** Finds the screen of a course on which a place of its sources is seen; undefined where none shows it. */
export function screensOf({
  course,
  placeAt,
}: UnderstoodCourse): (place: Place) => string | undefined {
  const spots: Spot[] = [];
  const note = (pointer: string, screen: string) => {
    const place = placeAt(pointer);
    if (place) spots.push({ place, screen });
  };
  for (const [m, module] of course.modules.entries()) {
    for (const [p, page] of module.pages.entries()) note(`/modules/${m}/pages/${p}`, page.id);
    const screen = module.quiz ? `:quiz-${module.id}` : ":exam-start";
    for (const q of module.bank.keys()) note(`/modules/${m}/bank/${q}`, screen);
  }
  spots.sort((a, b) => a.place.start.offset - b.place.start.offset);
  return ({ file, start }) => {
    const own = spots.filter((spot) => spot.place.file === file);
    // What stands before the first page of a file is about all of them.
    const found = own.findLast((spot) => spot.place.start.offset <= start.offset) ?? own[0];
    return found?.screen;
  };
}
