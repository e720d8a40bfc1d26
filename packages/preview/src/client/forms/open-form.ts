import type { Saver } from "./saver.ts";
import type { Source } from "./talk.ts";

/** Says how it stands with what was typed. */
export type Say = (text: string, isBad: boolean) => void;

/** A form that is on. */
export interface OpenForm {
  readonly element: HTMLElement;
  readonly saver: Pick<Saver<Source>, "drop" | "settled" | "isBusy" | "source">;
  /** Others have changed the same words: those that were typed here take their place in what is there now. */
  keepMine(now: Source): void;
}
