import type { Launch } from "../../tracker.ts";
import type { Lrs } from "./lrs.ts";
import type { Context, Event } from "./statement.ts";

/** One launch, whichever way it came about. */
export interface Visit {
  readonly lrs: Lrs;
  /** As the platform gave it, unaltered. */
  readonly actor: unknown;
  readonly registration: string | undefined;
  /** What the platform calls the course: the object of verdicts, and where state is kept. */
  readonly activityId: string;
  /** Tells this visit from all others. */
  readonly key: string;
  readonly mode: Launch["mode"];
  readonly passing?: Launch["passing"];
  /** Whether its statements must be dated within it: of what an earlier one could not tell, the time is then this one's. */
  readonly isSession?: boolean;
  /** The context of a statement about `event`, whole. */
  context(event: Event): Context;
  /** Called once the visit has ended well by the learner's own wish. */
  ended(): void;
  /** Called when nothing more may be said. */
  closed(): void;
}
