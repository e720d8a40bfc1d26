import type { Answered } from "./client.ts";
import { type Percentiles, percentiles } from "./latencies.ts";

/** What a learner's browser asks a service for. */
export const REQUEST_KINDS = [
  "login",
  "launch",
  "file",
  "progress",
  "exam",
  "begin",
  "save",
  "submit",
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export interface Measured extends Percentiles {
  readonly kind: RequestKind;
  readonly count: number;
  /** Answers that were not as they should be, and those that never came. They are in the times, too. */
  readonly errors: number;
  readonly perSecond: number;
}

/** What went wrong: an HTTP status, or the system's word for it. */
export interface Trouble {
  readonly kind: RequestKind;
  readonly what: string;
  readonly count: number;
}

/** Notes how long requests took, and what went wrong with them. */
export class Measure {
  readonly #times = new Map<RequestKind, number[]>();
  readonly #troubles = new Map<string, number>();

  /** Waits for an answer that is wanted since `since`; undefined where it is not good. */
  async time(
    kind: RequestKind,
    since: number,
    asked: Promise<Answered>,
  ): Promise<Answered | undefined> {
    const answer = await asked.catch((error: NodeJS.ErrnoException) => error);
    const times = this.#times.get(kind) ?? [];
    times.push(performance.now() - since);
    this.#times.set(kind, times);
    if (!(answer instanceof Error) && answer.status < 400) return answer;
    const what = answer instanceof Error ? (answer.code ?? answer.name) : String(answer.status);
    const key = `${kind} ${what}`;
    this.#troubles.set(key, (this.#troubles.get(key) ?? 0) + 1);
    return undefined;
  }

  measured(seconds: number): readonly Measured[] {
    return REQUEST_KINDS.flatMap((kind) => {
      const times = this.#times.get(kind);
      if (!times) return [];
      const errors = this.troubles.filter((one) => one.kind === kind);
      return [
        {
          kind,
          count: times.length,
          errors: errors.reduce((sum, { count }) => sum + count, 0),
          perSecond: Math.round((times.length / seconds) * 10) / 10,
          ...percentiles(times),
        },
      ];
    });
  }

  get troubles(): readonly Trouble[] {
    return [...this.#troubles].map(([key, count]) => {
      const [kind, what = ""] = key.split(" ");
      return { kind: kind as RequestKind, what, count };
    });
  }
}
