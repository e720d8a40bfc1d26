import { columnKey } from "./columns.ts";
import { dateOf } from "./dates.ts";
import { learnerIn } from "./learner-in.ts";
import type { TableReader } from "./table-reader.ts";
import { evened } from "./text.ts";

// Moodle 5.1, report/progress: a nameless column with the name, identity fields, then for each activity a column with its state in
// words and one with its date, whose own name is empty or the date by which it is expected.

/** By what the words are without marks; English and Vietnamese. */
const PASSED =
  /^(completed|(da )?hoan thanh) \((achieved pass grade|dat diem (dat|qua|yeu cau)|da dat.*)\)/;
const DONE = /^(completed|(da )?hoan thanh)\b/;
const OPEN = /^(not completed|chua hoan thanh|khong hoan thanh)\b/;

export const moodleCompletion: TableReader = {
  id: "moodle-completion",
  fits: (header) =>
    header.length > 2 && evened(header[0] ?? "x") === "" && activities(header).length > 0,
  begin(header, sink, options) {
    const learnerOf = learnerIn(header, sink, options);
    const columns = activities(header);
    return (cells) => {
      const learner = learnerOf(cells);
      if (learner === "") return false;
      for (const at of columns) {
        const state = columnKey(cells[at] ?? "");
        if (!DONE.test(state) && !OPEN.test(state)) continue;
        const when = dateOf(cells[at + 1] ?? "");
        const date = Number.isNaN(when) ? undefined : when;
        const course = options.course ?? evened(header[at] ?? "");
        sink.standing({
          ...{ learner, course },
          ...(DONE.test(state) ? { finished: true, finishedAt: date } : {}),
          ...(PASSED.test(state) ? { passed: true, passedAt: date } : {}),
        });
      }
      return true;
    };
  },
};

/** Where an activity's state stands: before a nameless column or a date. */
function activities(header: readonly string[]): readonly number[] {
  return header.flatMap((name, at) => {
    const next = header[at + 1];
    const isDate = next !== undefined && (evened(next) === "" || !Number.isNaN(dateOf(next)));
    return at > 0 && isDate && evened(name) !== "" ? [at] : [];
  });
}
