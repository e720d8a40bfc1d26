/** What the editor says, in one language. `{…}` stands for what is put in. */
export interface EditorWords {
  /** Of the button that opens it, and of its part of the window. */
  readonly edit: string;
  /** Beside a problem: opens the editor at its line. */
  readonly editHere: string;
  readonly title: string;
  readonly loading: string;
  readonly cannotLoad: string;
  readonly file: string;
  /** Of a question bank, by its module's title. */
  readonly bank: string;
  readonly course: string;
  readonly text: string;
  /** Of the keys that leave the text. */
  readonly keys: string;
  readonly close: string;
  readonly undo: string;
  readonly redo: string;
  readonly bold: string;
  readonly italic: string;
  readonly find: string;
  readonly insert: string;
  readonly groups: {
    readonly page: string;
    readonly frame: string;
    readonly media: string;
    readonly text: string;
    readonly question: string;
  };
  readonly state: {
    readonly saved: string;
    readonly saving: string;
    readonly typing: string;
    readonly offline: string;
    readonly refused: string;
    readonly gone: string;
    readonly conflict: string;
  };
  /** Somebody else has changed the file. */
  readonly merged: string;
  readonly conflict: {
    readonly title: string;
    readonly ours: string;
    readonly theirs: string;
    readonly nothing: string;
    readonly keepOurs: string;
    readonly takeTheirs: string;
  };
  readonly draft: {
    readonly found: string;
    readonly restore: string;
    readonly discard: string;
  };
  /** Of a file with none, and of one with `{n}`. */
  readonly noProblems: string;
  readonly problems: string;
  readonly mend: string;
  /** What CodeMirror says, by its own English. */
  readonly phrases: Readonly<Record<string, string>>;
}
