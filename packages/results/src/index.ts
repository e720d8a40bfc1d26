export * from "./certificates/certify.ts";
export type { CertifiedCourse } from "./certificates/credential.ts";
export { certificatesOf } from "./certificates/crew/certificates-of.ts";
export type { Making } from "./certificates/crew/making.ts";
export { type Earned, type EarnedOptions, earnedIn } from "./certificates/earned.ts";
export * from "./certificates/issuer.ts";
export { newKey } from "./certificates/keys.ts";
export { certificateList } from "./certificates/list.ts";
export { qrOf } from "./certificates/qr.ts";
export { type Signer, signerOf } from "./certificates/sign.ts";
export {
  type PublicIssuer,
  type Refusal,
  type Verdict,
  verify,
} from "./certificates/verify/verify.ts";
export { verifyPage } from "./certificates/verify-page.ts";
export * from "./contest/index.ts";
export { analyseItems, type ItemAnalysis } from "./items/analyse-items.ts";
export * from "./measures/intervals.ts";
export { measure } from "./measures/measure.ts";
export * from "./measures/measures.ts";
export * from "./measures/moodle.ts";
export { readCsv } from "./readers/csv.ts";
export { readResults } from "./readers/read-results.ts";
export type { ReadOptions, Sink } from "./readers/sink.ts";
export * from "./readers/source.ts";
export { type Content, classContent, learnerContent, wholeContent } from "./report/content.ts";
export type { Form } from "./report/form.ts";
export { toHtml } from "./report/html.ts";
export { maskedKey, maskedName } from "./report/mask.ts";
export { namesOf, onlyOf, type Whom } from "./report/only.ts";
export * from "./report/summary.ts";
export { toSvg } from "./report/svg.ts";
export * from "./report/words.ts";
export { toDeck, toDocx, toXlsx } from "./report/writers.ts";
export * from "./roster/accounts.ts";
export * from "./roster/check-list.ts";
export * from "./roster/join.ts";
export * from "./roster/read-list.ts";
export * from "./table/first-tries.ts";
export * from "./table/response-row.ts";
export * from "./table/responses.ts";
export * from "./table/results.ts";
export * from "./table/standings.ts";
export * from "./versions.ts";
