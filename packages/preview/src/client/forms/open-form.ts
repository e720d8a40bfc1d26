import type { Saver } from "./saver.ts";
import type { Source } from "./talk.ts";

/** Says how it stands with what was typed. */
export type Say = (text: string, isBad: boolean) => void;

/** A form that is on. */
export interface OpenForm {
  readonly element: HTMLElement;
  readonly saver: Saver<Source>;
}
