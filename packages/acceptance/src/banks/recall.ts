import type { Question } from "@hocvu/model";
import { isChoice } from "@hocvu/model";
import { plain } from "./strategies.ts";

const DOCUMENT =
  "(?:văn bản|nghị định|nghị quyết|quyết định|kế hoạch|luật|bộ luật|thông tư|công văn|chỉ thị)";
const ASKS_FOR_A_NAME = new RegExp(
  [
    `${DOCUMENT}(?: [\\p{L}\\p{M}]+){0,3} (?:nào|số mấy|số bao nhiêu)`,
    `(?:ghép|xếp)[^?.]{0,20} ${DOCUMENT}`,
    `${DOCUMENT} (?:số )?\\d[^?.]*(?:gì|ai|cơ quan nào)\\s*\\?$`,
    "ký hiệu|số hiệu|mang số|nơi ban hành|do ai|ai là",
    "(?:ai|cơ quan nào|đơn vị nào|cấp nào) (?:đã )?(?:ban hành|ký|phê duyệt|công bố)",
    "(?:năm|ngày|tháng|hạng|số) (?:mấy|bao nhiêu)|(?:năm|ngày) nào",
  ].join("|"),
  "iu",
);
/** `57-NQ/TW`, `03/2026/QH16`, `Nghị định 13`. */
const NUMBERED = new RegExp(
  `\\d+(?:/\\d{4})?[-/](?:NQ|QĐ|NĐ|QH|TT|KH|CT|CP|TW|BC)|${DOCUMENT} (?:số )?\\d`,
  "iu",
);

/** The questions, by id, that ask who issued what, under which number or on which day: known by heart, or not at all. */
export function recall(bank: readonly Question[]): readonly string[] {
  return bank.filter(isRecall).map(({ id }) => id);
}

function isRecall(question: Question): boolean {
  const parts = partsOf(question).map((html) => plain(html).normalize("NFC"));
  const numbered = parts.filter((text) => NUMBERED.test(text)).length;
  return (
    ASKS_FOR_A_NAME.test(plain(question.stem).normalize("NFC")) ||
    (parts.length > 0 && numbered * 2 >= parts.length)
  );
}

/** What is chosen among, or moved. */
function partsOf(question: Question): readonly string[] {
  if (isChoice(question)) return question.choices.map(({ html }) => html);
  if (question.type === "matching") return question.lefts.map(({ html }) => html);
  const moved = question.type === "ordering" || question.type === "categorize";
  return moved ? question.items.map(({ html }) => html) : [];
}

/** The share of the commonest number of right choices among the multiple-choice questions, in percent: 100 is a clue. */
export function sameNumberRight(bank: readonly Question[]): number {
  const numbers = bank
    .filter(isChoice)
    .filter(({ type }) => type === "multiple")
    .map(({ choices }) => choices.filter(({ correct }) => correct).length);
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return (100 * Math.max(0, ...times.values())) / Math.max(1, numbers.length);
}
