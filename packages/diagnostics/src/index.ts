export { capAlike, MAX_ALIKE } from "./cap.ts";
export {
  type Args,
  type Code,
  type Counted,
  diagnostic,
  type EmptyBlock,
  type Notation,
  type OpenEdxDifference,
  type PictureMeasure,
  type ServiceAddressFault,
  severities,
  type UnreadShape,
  type ValueKind,
} from "./codes.ts";
export * from "./diagnostic.ts";
export type {
  AnswerMark,
  CartridgeDifference,
  CartridgeLeftover,
  Damage,
  ExamRule,
  ForeignForm,
  ForeignLoss,
  Guess,
  Loss,
  QtiDifference,
  QuestionFault,
  ReadDifferently,
  TestRule,
  UnreadableDocument,
  WordLeftover,
} from "./exchange-codes.ts";
export { type FileKind, kindGroup, kindName } from "./file-kind.ts";
export type { SourceOf } from "./format/columns.ts";
export { formatGithub } from "./format/github.ts";
export { formatJson, toJson } from "./format/json.ts";
export { formatPage } from "./format/page.ts";
export { formatPretty, type PrettyOptions } from "./format/pretty.ts";
export { formatSarif } from "./format/sarif.ts";
export { printable, toPrintedJson, visible, visibleLines } from "./format/visible.ts";
export type { HrefFault, PackageTrouble, VerdictAnswer } from "./package-codes.ts";
export { type ExampleFile, type Page, parsePage } from "./pages.ts";
export type { ResultsBreak, RosterField } from "./results-codes.ts";
export { didYouMean, suggestionsFrom } from "./suggestion.ts";
export { catalogues, inWords, type Language } from "./words.ts";
