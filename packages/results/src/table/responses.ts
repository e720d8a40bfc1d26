import { growingFloat32, growingFloat64, growingInt32, growingUint8 } from "./growing.ts";
import { names } from "./names.ts";
import type { Asked, ResponseRow } from "./response-row.ts";

/** A question in one version of it. */
export interface Item {
  readonly course: string;
  readonly question: string;
  readonly version: string;
  readonly type: string;
  readonly max: number;
  readonly asked?: Asked | undefined;
  /** The different answers that were given; {@link Responses.answer} counts in them. */
  readonly answers: readonly string[];
}

/** All responses, a column a thing: a million of them are some thirty megabytes. */
export interface Responses {
  readonly length: number;
  readonly learners: readonly string[];
  readonly items: readonly Item[];
  readonly learner: Int32Array;
  readonly item: Int32Array;
  readonly attempt: Int32Array;
  /** Which of the item's answers it is. */
  readonly answer: Int32Array;
  /** 1 or 0. */
  readonly right: Uint8Array;
  readonly share: Float64Array;
  readonly seconds: Float32Array;
  readonly at: Float64Array;
}

export interface ResponsesBuilder {
  add(row: ResponseRow): void;
  readonly length: number;
  /** The table so far. */
  responses(): Responses;
}

/** More different answers to one question than this are told no more from each other: nobody reads them, and they would fill the memory. */
const MOST_ANSWERS = 1000;
/** What stands for all of them. */
export const OTHER_ANSWERS = "…";
const LONGEST_ANSWER = 250;

interface OpenItem extends Item {
  readonly answers: readonly string[];
  readonly number: (answer: string) => number;
}

export function buildResponses(): ResponsesBuilder {
  const learners = names();
  const keys = names();
  const items: OpenItem[] = [];
  const columns = {
    learner: growingInt32(),
    item: growingInt32(),
    attempt: growingInt32(),
    answer: growingInt32(),
    right: growingUint8(),
    share: growingFloat64(),
    seconds: growingFloat32(),
    at: growingFloat64(),
  };

  function itemOf(row: ResponseRow): number {
    const number = keys.number(`${row.course}\0${row.question}\0${row.version}`);
    if (number === items.length) items.push(openItem(row));
    return number;
  }

  return {
    get length() {
      return columns.item.length;
    },
    add(row) {
      const number = itemOf(row);
      const item = items[number] as OpenItem;
      columns.learner.push(learners.number(row.learner));
      columns.item.push(number);
      columns.attempt.push(row.attempt);
      columns.answer.push(item.number(row.response));
      columns.right.push(row.right ? 1 : 0);
      columns.share.push(Math.min(1, Math.max(0, row.share)));
      columns.seconds.push(row.seconds);
      columns.at.push(row.at);
    },
    responses: () => ({
      length: columns.item.length,
      learners: learners.list,
      items,
      learner: columns.learner.values(),
      item: columns.item.values(),
      attempt: columns.attempt.values(),
      answer: columns.answer.values(),
      right: columns.right.values(),
      share: columns.share.values(),
      seconds: columns.seconds.values(),
      at: columns.at.values(),
    }),
  };
}

function openItem({ course, question, version, type, max, asked }: ResponseRow): OpenItem {
  const answers = names();
  const number = (answer: string) => {
    const kept = answer.slice(0, LONGEST_ANSWER);
    const isNew = answers.list.length >= MOST_ANSWERS && !answers.has(kept);
    return answers.number(isNew ? OTHER_ANSWERS : kept);
  };
  return { course, question, version, type, max, asked, answers: answers.list, number };
}
