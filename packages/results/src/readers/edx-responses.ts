import { choiceId } from "@hocvu/model";
import { columnAt } from "./columns.ts";
import { learnerIn } from "./learner-in.ts";
import type { TableReader } from "./table-reader.ts";

/** What a problem keeps of a learner, as far as it is read. */
interface ProblemState {
  readonly student_answers?: Readonly<Record<string, unknown>>;
  readonly correct_map?: Readonly<Record<string, { readonly correctness?: unknown }>>;
  readonly last_submission_time?: unknown;
}

// Open edX, instructor_task/tasks_helper/grades.py (ProblemResponses): username, title, location, block_key (in older releases
// block_id), state; newer ones repeat the row for each input of a problem.
export const edxResponses: TableReader = {
  id: "edx-responses",
  fits: (header) =>
    columnAt(header, ["username"]) >= 0 &&
    columnAt(header, ["state"]) >= 0 &&
    columnAt(header, ["block_key", "block_id"]) >= 0,
  begin(header, sink, options) {
    const learnerOf = learnerIn(header, sink, options);
    const [block, state] = [
      columnAt(header, ["block_key", "block_id"]),
      columnAt(header, ["state"]),
    ];
    let last = "";
    return (cells) => {
      const learner = learnerOf(cells);
      const question = /([^@]*)$/.exec(cells[block] ?? "")?.[1] ?? "";
      const kept = stateOf(cells[state] ?? "");
      if (learner === "" || question === "" || !kept) return false;
      const key = `${learner}\0${cells[block]}`;
      if (key === last) return true;
      last = key;
      const marks = Object.values(kept.correct_map ?? {}).map(({ correctness }) => correctness);
      // Opened and not answered: it was drawn, but nothing can be said of an answer.
      if (marks.length === 0) return true;
      const hits = marks.filter((one) => one === "correct").length;
      const answers = Object.values(kept.student_answers ?? {});
      sink.response({
        ...{ learner, question, course: options.course ?? "", version: "", attempt: 1, max: 1 },
        type: answers.length === 1 && isChosen(answers[0]) ? "choice" : "",
        response: answers.flatMap(lettersOf).join("[,]"),
        right: hits === marks.length,
        share: hits / marks.length,
        seconds: Number.NaN,
        at: Date.parse(String(kept.last_submission_time ?? "")),
      });
      return true;
    };
  },
};

function stateOf(json: string): ProblemState | undefined {
  try {
    const state: unknown = JSON.parse(json);
    return typeof state === "object" && state !== null ? state : undefined;
  } catch {
    return undefined;
  }
}

function isChosen(answer: unknown): boolean {
  return [answer].flat().every((one) => /^choice_\d{1,2}$/.test(String(one)));
}

/** `choice_0` is the first choice that the author wrote, whatever order it was shown in. */
function lettersOf(answer: unknown): readonly string[] {
  return [answer].flat().map((one) => {
    const [, number] = /^choice_(\d{1,2})$/.exec(String(one)) ?? [];
    return number === undefined ? String(one) : choiceId(Number(number));
  });
}
