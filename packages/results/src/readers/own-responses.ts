import { columnAt, columnKey } from "./columns.ts";
import { dateOf } from "./dates.ts";
import { learnerIn } from "./learner-in.ts";
import type { TableReader } from "./table-reader.ts";

/** The columns of our own table of responses: what the service exports and `hocvu report table` writes. */
export const RESPONSE_COLUMNS = [
  ...["learner", "name", "unit", "group", "course", "attempt", "question", "version", "type"],
  ...["response", "right", "points", "max", "seconds", "at"],
] as const;

const NEEDED = ["learner", "question", "right"];

export const ownResponses: TableReader = {
  id: "responses",
  fits: (header) => NEEDED.every((name) => header.some((one) => columnKey(one) === name)),
  begin(header, sink, options) {
    const learnerOf = learnerIn(header, sink, options);
    const at = RESPONSE_COLUMNS.map((name) => columnAt(header, [name]));
    // A million rows go through here: places are looked up once, and by number.
    const [, , , , inCourse, inAttempt, inQuestion, inVersion, inType, ...rest] = at as number[];
    const [inResponse, inRight, inPoints, inMax, inSeconds, inAt] = rest;
    const cell = (cells: readonly string[], place = -1) => (place < 0 ? "" : (cells[place] ?? ""));
    const otherwise = options.course ?? "";
    return (cells) => {
      const learner = learnerOf(cells);
      const question = cell(cells, inQuestion);
      const right = truth(cell(cells, inRight));
      if (learner === "" || question === "" || right === undefined) return false;
      const max = numberIn(cell(cells, inMax), 1) || 1;
      sink.response({
        learner,
        course: cell(cells, inCourse) || otherwise,
        question,
        version: cell(cells, inVersion),
        type: cell(cells, inType),
        attempt: numberIn(cell(cells, inAttempt), 1),
        response: cell(cells, inResponse),
        right,
        share: numberIn(cell(cells, inPoints), right ? max : 0) / max,
        max,
        seconds: numberIn(cell(cells, inSeconds), Number.NaN),
        at: momentOf(cell(cells, inAt)),
      });
      return true;
    };
  },
};

function truth(text: string): boolean | undefined {
  if (text === "1") return true;
  if (text === "0") return false;
  return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : undefined;
}

/** As we write it, which is quickly read; else as anybody may. */
function momentOf(text: string): number {
  if (text.length === 20 && text.endsWith("Z")) return Date.parse(text);
  return text === "" ? Number.NaN : dateOf(text);
}

function numberIn(text: string, otherwise: number): number {
  if (text === "") return otherwise;
  const number = Number(text);
  return Number.isFinite(number) ? number : otherwise;
}
