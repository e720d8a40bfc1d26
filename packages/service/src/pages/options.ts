import type { SelfTest } from "./self-test.ts";

export interface PagesOptions {
  /** What the administration's button runs. */
  readonly selfTest?: SelfTest;
  /** How long a learner who was not seen is kept; for ever if left out. */
  readonly retentionDays?: number;
}
