import type { Agent, Context, StoredStatement } from "../lrs/statement.ts";
import type { AssignableUnit } from "./course-structure.ts";
import type { LaunchMode } from "./vocabulary.ts";

/** One launch of an AU. */
export interface Cmi5Session {
  readonly number: number;
  /** 9.6.3.1. */
  readonly id: string;
  readonly unit: AssignableUnit;
  /** 8.1.5. */
  readonly activityId: string;
  readonly launchMode: LaunchMode;
  /** What the AU is opened with, launch parameters and all (8.1). */
  readonly launchUrl: string;
  readonly phase: "launched" | "initialized" | "terminated" | "abandoned";
  /** What the AU had stored in this session, in order. */
  readonly statements: readonly StoredStatement[];
  /** How often the fetch URL was asked (8.2). */
  readonly fetches: number;
  /** Whether the learner came back by the returnURL. */
  readonly returned: boolean;
  /** What the AU's window did, as `watch` notes it; only of an AU in a frame. */
  readonly notes: readonly string[];
}

/** A session as the LMS keeps it. */
export interface KeptSession extends Cmi5Session {
  readonly actor: Agent;
  readonly registration: string;
  readonly contextTemplate: Context;
  /** Names the session to the fetch URL. */
  readonly key: string;
  readonly token: string;
  readonly launchedAt: Date;
  phase: Cmi5Session["phase"];
  readonly statements: StoredStatement[];
  readonly notes: string[];
  fetches: number;
  returned: boolean;
  preferencesRead: boolean;
  launchDataRead: boolean;
}

export function isOver({ phase }: Cmi5Session): boolean {
  return phase === "terminated" || phase === "abandoned";
}
