/** What question files of other programs cannot carry, 31xx, and what is found in what is imported, 45xx. See `codes.ts`. */
export interface ExchangeArgs {
  /** A question that a format of question files has no form for. */
  HV3101: { id: string; type: string; format: string };
  /** `as`: what it becomes there. */
  HV3102: { id: string; type: string; format: string; as: ForeignForm };
  HV3103: { id: string; format: string; lost: readonly Loss[] };
  /** What platforms do otherwise with what was written as QTI. */
  HV3104: { format: string; differences: readonly QtiDifference[] };
  /** What a test in QTI has no rule for. */
  HV3105: { format: string; lost: readonly ExamRule[] };
  /** No bank has a question that the file could hold. */
  HV3106: { format: string };
  /** Of a course in Common Cartridge: what is otherwise there. */
  HV3110: { format: string; otherwise: readonly CartridgeDifference[] };
  /** What `platform` makes of questions in `format`. */
  HV3111: {
    platform: string;
    format: string;
    read: readonly { what: ReadDifferently; ids: readonly string[] }[];
  };
  /** `places` in a cartridge open the service. */
  HV3112: { places: number };
  /** Of a file that is imported: something that is no question of ours. */
  HV4501: { kind: string; name: string };
  HV4502: { name: string; lack: QuestionFault };
  HV4503: { name: string; lost: readonly ForeignLoss[] };
  /** `certainty` in percent. */
  HV4504: { name: string; guess: Guess; certainty: number };
  /** `reason` is a {@link Damage}, or what a library said. */
  HV4505: { format: string; reason: string };
  HV4506: { path: string; formats: readonly string[] };
  HV4507: { elements: readonly string[] };
  HV4508: { id: string; name: string };
  HV4509: { path: string; limit: string };
  /** `from`: the interaction that it was in QTI. */
  HV4510: { name: string; from: string };
  HV4511: { rules: readonly TestRule[] };
  HV4512: { paths: readonly string[] };
  /** Of a cartridge: something that is neither lesson nor question. */
  HV4520: { title: string; leftover: CartridgeLeftover };
  /** A module that is there before: its lesson stays as it is. */
  HV4521: { title: string };
  /** A file that a cartridge names and has not. */
  HV4522: { path: string };
  HV4530: { path: string; document: UnreadableDocument };
  /** `certainty` in percent; `name` is empty where several questions are told at once. */
  HV4531: { name: string; look: AnswerMark; count: number; certainty: number };
  HV4532: { name: string; said: string; marked: string };
  HV4533: { text: string };
  HV4534: { remnant: WordLeftover };
  HV4535: { count: number };
  HV4536: { number: number; value: string };
  HV4538: { path: string };
  HV4539: { title: string };
}

/** What platforms that read QTI do in their own way. */
export type QtiDifference = "hint" | "partial" | "spelling" | "opinions";
/** What an exam rules, and a test of another program has no place for. */
export type ExamRule = "attempts" | "passing" | "spread" | "practice" | "certificate";
/** What a test of another program rules, and a bank has no place for. */
export type TestRule = "draw" | "time" | "branches";

/** What a question is turned into where a format lacks its type. */
export type ForeignForm = "matching" | "choice" | "cloze" | "text" | "parts" | "essay";
/** What a question has that a format cannot carry. */
export type Loss =
  | "marking"
  | "feedback"
  | "explanation"
  | "scoring"
  | "pictures"
  | "formatting"
  | "formulas"
  | "hint"
  | "tones"
  | "exact"
  | "tags"
  | "points"
  | "pins"
  | "fine"
  | "shuffle";
/** What a platform makes of questions that their format says more of: what is lost, what they become, or none at all. */
export type ReadDifferently = Loss | ForeignForm | "none";
/** What a cartridge cannot say of a course. */
export type CartridgeDifference =
  | "draw"
  | "practice"
  | "attempts"
  | "feedback"
  | "passing"
  | "certificate"
  | "checks"
  | "reveals"
  | "terms"
  | "recordings"
  | "links";
/** What of a cartridge is no lesson and no question; `links`: those that lead from one page to another. */
export type CartridgeLeftover = "discussion" | "tool" | "assignment" | "links" | "other";
/** What a question of another program lacks. */
export type QuestionFault = "unclosed" | "answers" | "right" | "number" | "sample";
/** What a question of another program had that ours have not. */
export type ForeignLoss = "feedback" | "weights" | "answers" | "hints" | "distractors" | "cloze";
/** What was not said and had to be guessed. */
export type Guess = "columns" | "key" | "format" | "headings";
/** What makes a choice stand out among others. */
export type AnswerMark = "highlight" | "color" | "underline" | "bold" | "italic" | "strike";
/** Why a file cannot be read, or nothing be found in it. */
export type Damage =
  | "columns"
  | "zip"
  | "unfolds"
  | "paths"
  | "password"
  | "xml"
  | "manifest"
  | "empty";
/** Documents that are not read, though people have them. */
export type UnreadableDocument = "doc" | "xls" | "ppt" | "protected" | "rtf" | "odt" | "pdf";
/** What a Word document may have and a course has not. */
export type WordLeftover =
  | "ole"
  | "chart"
  | "smartart"
  | "drawing"
  | "remote-picture"
  | "old-picture"
  | "macros"
  | "comments";

export const exchangeSeverities = {
  HV3101: "warning",
  HV3102: "note",
  HV3103: "note",
  HV3104: "note",
  HV3105: "note",
  HV3106: "warning",
  HV3110: "note",
  HV3111: "note",
  HV3112: "note",
  HV4501: "warning",
  HV4502: "warning",
  HV4503: "note",
  HV4504: "note",
  HV4505: "error",
  HV4506: "error",
  HV4507: "note",
  HV4508: "note",
  HV4509: "error",
  HV4510: "note",
  HV4511: "note",
  HV4512: "warning",
  HV4520: "note",
  HV4521: "note",
  HV4522: "warning",
  HV4530: "error",
  HV4531: "note",
  HV4532: "warning",
  HV4533: "note",
  HV4534: "note",
  HV4535: "note",
  HV4536: "warning",
  HV4538: "error",
  HV4539: "warning",
} as const;
