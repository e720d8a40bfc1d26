import { ChangeSet, Text } from "@codemirror/state";
import { merge } from "../../sources/merge.ts";
import {
  applyEdits,
  type Conflict,
  type SourceText,
  type TextEdit,
} from "../../sources/text-edit.ts";
import type { Sent } from "../sources.ts";
import { changesBetween, changesOf, editsOf } from "./changes.ts";

/** How it stands with what was written. */
export type SaveState =
  | { readonly kind: "saved" | "saving" | "typing" | "offline" | "gone" }
  | { readonly kind: "refused"; readonly code: string }
  /** `text` is that of the file, in which their words stand. */
  | { readonly kind: "conflict"; readonly text: string; readonly conflicts: readonly Conflict[] };

/** What a keeper works with. */
export interface KeeperKit {
  /** Brings others' changes into the text that is being written; they are not told to the keeper. */
  apply(changes: ChangeSet): void;
  told(state: SaveState): void;
  /** Puts down what is not in the file yet, or that all of it is. */
  draft(unsaved: { readonly base: SourceText; readonly doc: string } | undefined): void;
  read(file: string): Promise<SourceText | undefined>;
  send(
    file: string,
    digest: string,
    edits: readonly TextEdit[],
    id: string,
    base: string,
  ): Promise<Sent>;
  newId(): string;
  /** For so many milliseconds. */
  wait(time: number): Promise<void>;
}

/** In milliseconds: from the last key to saving, the longest that one writes on without, and between attempts. */
const PAUSE = 300;
const LONGEST = 1_500;
const AGAIN = 1_500;
/** A program that saves may have emptied its file for a moment. */
const MOMENT = 250;

/** Saves what is written into one file, and takes in what others write. */
export class Keeper {
  readonly #kit: KeeperKit;
  #base: SourceText;
  /** On the way, from the base on. */
  #sent: { readonly changes: ChangeSet; readonly id: string } | undefined;
  /** What was written since then. */
  #rest: ChangeSet;
  /** As it was told last. */
  #conflict: { readonly text: string; readonly conflicts: readonly Conflict[] } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #busy: Promise<void> | undefined;
  #stopped = false;

  constructor(base: SourceText, kit: KeeperKit) {
    this.#base = base;
    this.#kit = kit;
    this.#rest = ChangeSet.empty(base.text.length);
    kit.told({ kind: "saved" });
  }

  get file(): string {
    return this.#base.file;
  }

  /** The text of the file as it is known. */
  get base(): SourceText {
    return this.#base;
  }

  /** What makes the text as it is being written of the file's. */
  get unsaved(): ChangeSet {
    return this.#sent ? this.#sent.changes.compose(this.#rest) : this.#rest;
  }

  /** Something was written. */
  changed(changes: ChangeSet): void {
    this.#rest = this.#rest.compose(changes);
    this.#putDown();
    if (this.#conflict) this.#tellConflict(this.#conflict.text);
    if (this.#conflict) return;
    if (!this.#busy) this.#kit.told({ kind: "typing" });
    this.#later(PAUSE);
  }

  /** Goes on from a draft: its text stands in the place of the file's. */
  takeUp(base: SourceText, doc: string): void {
    const now = this.#doc();
    this.#base = base;
    this.#sent = undefined;
    this.#rest = changesBetween(base.text, doc);
    this.#kit.apply(changesBetween(now, doc));
    this.#putDown();
    void this.save();
  }

  /** Saves at once what there is. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#since = 0;
    if (this.#stopped || this.#conflict) return;
    if (this.#busy) {
      await this.#busy;
      if (this.#sent || !this.#rest.empty) await this.save();
      return;
    }
    this.#busy = this.#send();
    await this.#busy;
    this.#busy = undefined;
  }

  /** Looks whether others have changed the file. */
  async sync(): Promise<void> {
    if (this.#stopped || this.#busy || this.#conflict) return;
    if (this.#sent || !this.#rest.empty) return this.save();
    let now: SourceText | undefined;
    try {
      now = await this.#kit.read(this.file);
    } catch {
      return;
    }
    if (this.#stopped || this.#busy || this.#sent || now?.digest === this.#base.digest) return;
    if (!now) this.#kit.told({ kind: "gone" });
    else this.#arrived(now);
  }

  /**
   * Ends a conflict: one side's words stay where both have changed them, and all else of both. Where others have changed more
   * meanwhile, that is told first: nobody chooses what they have not seen.
   */
  async resolve(side: "ours" | "theirs"): Promise<void> {
    const now = await this.#kit.read(this.file).catch(() => undefined);
    if (!now || this.#tellConflict(now.text)) return;
    const { edits } = merge(this.#base.text, editsOf(this.#rest), now.text, side);
    const doc = this.#doc();
    this.#conflict = undefined;
    this.#base = now;
    this.#rest = changesOf(edits, now.text.length);
    this.#kit.apply(changesBetween(doc, applyEdits(now.text, edits)));
    this.#putDown();
    await this.save();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #doc(): string {
    return this.unsaved.apply(Text.of(this.#base.text.split("\n"))).toString();
  }

  #putDown(): void {
    const isSaved = !this.#sent && this.#rest.empty;
    this.#kit.draft(isSaved ? undefined : { base: this.#base, doc: this.#doc() });
  }

  #later(pause: number): void {
    clearTimeout(this.#timer);
    const now = Date.now();
    if (this.#since === 0) this.#since = now;
    const wait = Math.min(pause, Math.max(0, this.#since + LONGEST - now));
    this.#timer = setTimeout(() => void this.save(), wait);
  }

  async #send(again = false): Promise<void> {
    if (!this.#sent) {
      if (this.#rest.empty) {
        this.#kit.told({ kind: "saved" });
        return;
      }
      this.#sent = { changes: this.#rest, id: this.#kit.newId() };
      this.#rest = ChangeSet.empty(this.#rest.newLength);
    }
    this.#kit.told({ kind: "saving" });
    const { changes, id } = this.#sent;
    const { file, digest, text } = this.#base;
    let answer: Sent;
    try {
      answer = await this.#kit.send(file, digest, editsOf(changes), id, text);
    } catch {
      this.#kit.told({ kind: "offline" });
      this.#timer = setTimeout(() => void this.save(), AGAIN);
      return;
    }
    if (this.#stopped) return;
    if (answer.kind === "written") return this.#arrived(answer);
    if (answer.kind === "conflict" && !again) {
      await this.#kit.wait(MOMENT);
      return this.#send(true);
    }
    this.#rest = changes.compose(this.#rest);
    this.#sent = undefined;
    if (answer.kind === "conflict") {
      this.#tellConflict(answer.text);
      // What was written since has taken it away.
      if (!this.#conflict) this.#later(PAUSE);
    } else if (answer.code === "404") this.#kit.told({ kind: "gone" });
    else this.#kit.told(answer);
  }

  /** Tells what is in conflict with `text`, unless just that was told last; whether there was something to tell. */
  #tellConflict(text: string): boolean {
    const { conflicts } = merge(this.#base.text, editsOf(this.#rest), text);
    const isKnown = JSON.stringify(this.#conflict?.conflicts ?? []) === JSON.stringify(conflicts);
    this.#conflict = conflicts.length > 0 ? { text, conflicts } : undefined;
    if (isKnown) return false;
    if (this.#conflict) this.#kit.told({ kind: "conflict", text, conflicts });
    return this.#conflict !== undefined;
  }

  /** The file holds `now`: what was sent, and what others have made of it. */
  #arrived({ file, text, digest }: SourceText): void {
    const sent = this.#sent?.changes;
    const before = sent
      ? sent.apply(Text.of(this.#base.text.split("\n"))).toString()
      : this.#base.text;
    this.#sent = undefined;
    if (merge(before, editsOf(this.#rest), text).conflicts.length > 0) {
      // Others have changed what was written on meanwhile. No service has told this text, so that it has no digest.
      this.#base = { file, text: before, digest: "" };
      this.#putDown();
      this.#tellConflict(text);
      return;
    }
    const theirs = changesBetween(before, text);
    this.#base = { file, text, digest };
    if (!theirs.empty) {
      this.#kit.apply(theirs.map(this.#rest));
      this.#rest = this.#rest.map(theirs, true);
    }
    this.#putDown();
    if (this.#rest.empty) this.#kit.told({ kind: "saved" });
    else {
      this.#kit.told({ kind: "typing" });
      this.#later(PAUSE);
    }
  }
}
