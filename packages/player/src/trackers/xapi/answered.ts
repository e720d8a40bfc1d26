import type { Id } from "@hocvu/model";
import type { Interaction } from "../../tracker.ts";

/** An answer as statements tell of it: one of the exam's, or one that counts for nothing. */
export interface Answered
  extends Pick<Interaction, "id" | "item" | "outcomes" | "type" | "response" | "right"> {
  readonly correct: boolean;
  readonly at: string;
  readonly seconds?: number;
  /** The page in which the question stands; without `page` and `practice` it was asked in the exam. */
  readonly page?: Id;
  /** The module that is practised. */
  readonly practice?: Id;
}
