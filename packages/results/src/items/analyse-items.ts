import { type Diagnostic, diagnostic, type PlaceAt, sortDiagnostics } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";
import { measure } from "../measures/measure.ts";
import { type ItemMeasures, LEAST_RESPONSES, type Measures } from "../measures/measures.ts";
import type { Responses } from "../table/responses.ts";
import { findingsIn } from "./findings.ts";
import { ofCourse } from "./of-course.ts";

export interface ItemAnalysis {
  /** Of the course's questions as they are now, in the course's order. */
  readonly measures: Measures;
  readonly diagnostics: readonly Diagnostic[];
}

/** How many questions a sentence names. */
const NAMED = 5;

/** What the answers to a course's questions say of them, each at its own line. */
export function analyseItems(
  responses: Responses,
  course: Course,
  placeAt: PlaceAt = () => undefined,
): ItemAnalysis {
  const { responses: ours, banked, outdated, unknown } = ofCourse(responses, course);
  const { items: unsorted, paper } = measure(ours);
  const order = new Map([...banked.keys()].map((id, at) => [id, at]));
  const at = ({ item }: ItemMeasures) => order.get(item.question) ?? 0;
  const items = [...unsorted].sort((a, b) => at(a) - at(b));
  const found = items.flatMap((one) => {
    const known = banked.get(one.item.question);
    return known ? [...findingsIn(one, known, placeAt)] : [];
  });
  return {
    measures: { items, paper },
    diagnostics: sortDiagnostics([...found, ...aboutAll(items, outdated, unknown)]),
  };
}

function* aboutAll(
  items: readonly ItemMeasures[],
  outdated: ReadonlyMap<string, number>,
  unknown: ReadonlyMap<string, number>,
): Iterable<Diagnostic> {
  const few = items.filter(({ measured }) => !measured).length;
  if (few > 0) yield diagnostic("HV5005", { few, of: items.length, least: LEAST_RESPONSES });
  if (outdated.size > 0) yield diagnostic("HV5006", leftOut(outdated));
  if (unknown.size > 0) yield diagnostic("HV5007", leftOut(unknown));
}

function leftOut(counts: ReadonlyMap<string, number>) {
  const most = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return {
    answers: most.reduce((sum, [, count]) => sum + count, 0),
    about: most.slice(0, NAMED).map(([id]) => id),
    more: Math.max(0, most.length - NAMED),
  };
}
