import type { ReviewWords } from "@hocvu/targets";
import { need, put } from "../../client/h.ts";

export { need, put };

export interface ReviewData {
  readonly course: string;
  readonly version: string;
  readonly code: string;
  readonly words: ReviewWords;
}

/** As `layOutForReview` writes it. */
export const data = JSON.parse(need("review--data").textContent ?? "") as ReviewData;
export const { words } = data;

/** Tells what was done, to those who see it and those who hear it. */
export function tell(text: string): void {
  need("review--status").textContent = text;
}
