import type { Id, Response, SentAnswer } from "@hocvu/model";
import { ifAllowed } from "../../tolerate.ts";

export interface UnsentAnswer {
  readonly id: Id;
  readonly sequence: number;
  readonly response: Response;
  /** By this device's clock, in milliseconds. */
  readonly at: number;
}

/** The answers that the server has not said it has, of each question the last one; kept in the browser, as far as it lets us. */
export interface Unsent {
  list(): readonly UnsentAnswer[];
  toSend(): readonly SentAnswer[];
  put(answer: UnsentAnswer): void;
  /** The server has them. What was answered anew meanwhile stays. */
  taken(answers: readonly UnsentAnswer[]): void;
  clear(): void;
}

export function openUnsent(sitting = "", storage: () => Storage = () => localStorage): Unsent {
  const key = `hocvu:unsent:${sitting}`;
  let answers: readonly UnsentAnswer[] =
    (sitting && ifAllowed(() => JSON.parse(storage().getItem(key) || "[]"))) || [];
  const keep = (next: readonly UnsentAnswer[]) => {
    answers = next;
    ifAllowed(() =>
      next.length > 0 ? storage().setItem(key, JSON.stringify(next)) : storage().removeItem(key),
    );
  };
  return {
    list: () => answers,
    toSend: () =>
      answers.map(({ at, ...answer }) => ({ ...answer, ago: Math.max(0, Date.now() - at) })),
    put: (answer) => keep([...answers.filter(({ id }) => id !== answer.id), answer]),
    taken: (sent) => keep(answers.filter((answer) => !sent.includes(answer))),
    clear: () => keep([]),
  };
}
