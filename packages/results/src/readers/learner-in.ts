import { columnAt, GROUP_COLUMNS, LEARNER_COLUMNS, nameIn, UNIT_COLUMNS } from "./columns.ts";
import type { ReadOptions, Sink } from "./sink.ts";
import { evened } from "./text.ts";

/**
 * What tells a row's learner, and hands over who that is. By the column that the user states, or the surest one there is; in the
 * end by the first column, where Moodle has the name.
 */
export function learnerIn(
  header: readonly string[],
  sink: Sink,
  { learner: stated }: ReadOptions,
): (cells: readonly string[]) => string {
  const found = columnAt(header, stated === undefined ? LEARNER_COLUMNS : [stated]);
  const by = Math.max(0, found);
  const nameOf = nameIn(header);
  const [unit, group] = [columnAt(header, UNIT_COLUMNS), columnAt(header, GROUP_COLUMNS)];
  const at = (cells: readonly string[], column: number) =>
    column < 0 ? "" : evened(cells[column] ?? "");
  let [written, last] = ["", ""];
  return (cells) => {
    // Exports that have a row an answer repeat who it is.
    if (cells[by] === written) return last;
    written = cells[by] ?? "";
    const learner = at(cells, by);
    last = learner;
    if (learner !== "") {
      const name = nameOf(cells) || (found < 0 ? learner : "");
      sink.person({
        learner,
        ...(name === "" ? {} : { name }),
        ...(at(cells, unit) === "" ? {} : { unit: at(cells, unit) }),
        ...(at(cells, group) === "" ? {} : { group: at(cells, group) }),
      });
    }
    return learner;
  };
}
