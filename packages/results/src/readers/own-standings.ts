import { columnAt, columnKey } from "./columns.ts";
import { dateOf } from "./dates.ts";
import { learnerIn } from "./learner-in.ts";
import { shareOf, type TableReader } from "./table-reader.ts";

/** The columns of our own table of how everybody stands: a row a learner and course. */
export const STANDING_COLUMNS = [
  ...["learner", "name", "unit", "group", "course", "started", "finished", "passed"],
  ...["score", "certificate"],
] as const;

export const ownStandings: TableReader = {
  id: "standings",
  fits: (header) =>
    ["learner", "course", "started"].every((name) => header.some((one) => columnKey(one) === name)),
  begin(header, sink, options) {
    const learnerOf = learnerIn(header, sink, options);
    const at = (cells: readonly string[], name: (typeof STANDING_COLUMNS)[number]) =>
      cells[columnAt(header, [name])] ?? "";
    return (cells) => {
      const learner = learnerOf(cells);
      if (learner === "") return false;
      const [started, finished, passed] = [
        dateOf(at(cells, "started")),
        dateOf(at(cells, "finished")),
        dateOf(at(cells, "passed")),
      ];
      sink.standing({
        learner,
        course: at(cells, "course") || options.course || "",
        ...(Number.isNaN(started) ? {} : { started: true, startedAt: started }),
        ...(Number.isNaN(finished) ? {} : { finished: true, finishedAt: finished }),
        ...(Number.isNaN(passed) ? {} : { passed: true, passedAt: passed }),
        score: shareOf(at(cells, "score"), 1),
        ...(/^(1|true|y)$/i.test(at(cells, "certificate")) ? { certificate: true } : {}),
      });
      return true;
    };
  },
};
