import type { FrontChange, FrontValue } from "../../forms/front-matter/front-change.ts";
import type { Say } from "./open-form.ts";

export type Path = FrontChange["path"];
export type Data = Readonly<Record<string, FrontValue>>;

/** A key of front matter: what it is called, what it is for, and the keys that lead to it. */
export interface Named {
  readonly label: string;
  readonly help: string;
  readonly path: Path;
}

/** What writes a form's front matter, and what is known around it. */
export interface FrontPen {
  /** What is made of what is there by then; with `redraw`, the form is drawn anew once it is written. */
  change(next: FrontChange | ((data: Data) => FrontChange | undefined), redraw?: boolean): void;
  /** All that is there by now. */
  data(): Data;
  readonly file: string;
  readonly say: Say;
  /** What the exam's blueprint may name. */
  readonly names: readonly { readonly id: string; readonly text: string }[];
  /** How many questions may be drawn. */
  readonly questions: number;
}
