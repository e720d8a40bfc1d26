import type { UnderstoodCourse } from "@hocvu/compiler";
import type { Place, SourceOf } from "@hocvu/diagnostics";

/** Where in the course a place of its sources is seen. */
export interface Spot {
  /** The player's address of the screen, as it stands behind the `#`. */
  readonly screen: string;
  /** The id of the question of a bank that it is about. */
  readonly question?: string;
}

interface Known extends Spot {
  readonly place: Place;
}

/** Finds the spot of a course at which a place of its sources is seen; undefined where none shows it. */
export function spotsOf(
  { course, placeAt }: UnderstoodCourse,
  sourceOf: SourceOf,
): (place: Place) => Spot | undefined {
  const known: Known[] = [];
  const note = (pointer: string, spot: Spot) => {
    const place = placeAt(pointer);
    if (place) known.push({ ...spot, place });
  };
  for (const [m, module] of course.modules.entries()) {
    for (const [p, page] of module.pages.entries()) {
      note(`/modules/${m}/pages/${p}`, { screen: page.id });
    }
    const screen = module.quiz ? `:quiz-${module.id}` : course.exam ? ":exam" : ":contents";
    for (const [q, { id }] of module.bank.entries()) {
      note(`/modules/${m}/bank/${q}`, { screen, question: id });
    }
  }
  known.sort((a, b) => a.place.start.offset - b.place.start.offset);
  const courseFile = placeAt("")?.file;
  return ({ file, start }) => {
    if (file === courseFile) {
      const isText = start.offset >= lengthOfFrontMatter(sourceOf(file) ?? "");
      return isText ? { screen: ":welcome" } : undefined;
    }
    const own = known.filter(({ place }) => place.file === file);
    // What stands before the first page of a file is about all of them.
    const found = own.findLast(({ place }) => place.start.offset <= start.offset) ?? own[0];
    if (!found) return undefined;
    const { place: _, ...spot } = found;
    return spot;
  };
}

function lengthOfFrontMatter(text: string): number {
  return /^\ufeff?---\n[\s\S]*?\n---(\n|$)/.exec(text)?.[0].length ?? 0;
}
