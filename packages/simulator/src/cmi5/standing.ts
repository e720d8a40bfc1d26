import type { Agent, Context, Statement } from "../lrs/statement.ts";
import type { LaunchMode } from "./vocabulary.ts";

/** What an AU's session was launched with, and how far it has come: all that a statement is judged by. */
export interface Standing {
  readonly actor: Agent;
  /** A UUID in lower case. */
  readonly registration: string;
  readonly sessionId: string;
  /** The AU's, as the LMS made it (8.1.5). */
  readonly activityId: string;
  readonly contextTemplate: Context;
  readonly masteryScore: number | undefined;
  readonly launchMode: LaunchMode;
  /** Whether the AU has asked for `cmi5LearnerPreferences` (11.0). */
  readonly preferencesRead: boolean;
  /** Whether it has asked for `LMS.LaunchData` (10). */
  readonly launchDataRead: boolean;
  readonly abandoned: boolean;
  /** The AU's statements in this session, in the order in which they came. */
  readonly session: readonly Statement[];
  /** Those of its other sessions in the registration. */
  readonly earlier: readonly Statement[];
}
