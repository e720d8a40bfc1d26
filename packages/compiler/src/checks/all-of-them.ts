/**
 * Whether a choice speaks of the others, so that it makes sense only where its author put it: "all of the above", "A and B",
 * "none of them", in the forms that Vietnamese and English tests have.
 */
export function speaksOfOthers(text: string): boolean {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/^\(?(?:[a-h]|\d{1,2})\s?[.)/:]\)?\s+/, "")
    .replace(/(?<![\s.!;,])[\s.!;,]+$/, "")
    .trim();
  return FORMS.some((form) => form.test(plain));
}

const THINGS =
  "(?:câu trả lời|đáp án|phương án|lựa chọn|trường hợp|khẳng định|phát biểu|nhận định|ý kiến|câu|ý|điều|việc|mục)";
const COUNT = "(?:hai|ba|bốn|năm|sáu|\\d)";
const ABOVE = "(?:trên|ở trên|nêu trên|kể trên|vừa nêu|này|đó|đã nêu|còn lại)";
const VERDICT = "(?:đều )?(?:đúng|sai|chính xác|được|phù hợp)";
const LETTER = "(?:(?:câu|ý|đáp án|phương án) )?[a-h]";
const LETTERS = `${LETTER}(?:(?:,| và| hoặc| &|, và) ?${LETTER})+`;
const ENGLISH_THINGS =
  "(?:answers?|choices?|options?|statements?|of (?:the |these |those )?(?:above|them|these|those|answers|choices|options|statements|others)|the above|these|above)";
const NUMBERS = "(?:two|three|four|\\d)";

const FORMS: readonly RegExp[] = [
  // tất cả (các) ý trên, mọi phương án, tất cả đều đúng, cả ba ý, cả hai đều sai
  `(?:tất cả|toàn bộ|mọi|cả)(?: ${COUNT})?(?: các| những)? ${THINGS}(?: ${ABOVE})?(?: ${VERDICT})?`,
  `(?:tất cả|toàn bộ|cả)(?: ${COUNT})?(?: ${ABOVE})?(?: (?:đều )?(?:đúng|sai|được))?`,
  `(?:tất cả|cả)(?: ${COUNT})?(?: các| những)? ${ABOVE}(?: ${VERDICT})?`,
  // các ý trên đều đúng, hai phương án trên
  `(?:các|những|${COUNT}) ${THINGS} ${ABOVE}(?: ${VERDICT})?`,
  `(?:các|những) ${THINGS} (?:đều )?(?:đúng|sai)`,
  // cả A và B, A, B và C đều đúng, chỉ A và C
  `(?:cả |chỉ |chỉ có |gồm )?(?:hai |ba |${THINGS} )?${LETTERS}(?: ${VERDICT})?`,
  `cả ${COUNT} ${LETTERS}`,
  // không có đáp án nào (đúng), không ý nào trong các ý trên
  `(?:không|chẳng)(?: có)? ${THINGS} nào(?: (?:ở trên|nêu trên|trên|trong .*|đúng|là đúng|sai|cả|phù hợp|hết))?`,
  `(?:không|chẳng) (?:phải )?(?:các |những )?${THINGS} ${ABOVE}`,
  `không phải ${LETTERS}`,
  // all (of) the above, all answers are correct, all three
  `all(?: ${NUMBERS})?(?: of)?(?: the)?(?: ${ENGLISH_THINGS})(?: (?:above|are .*))?`,
  "all(?: of them| of these)?(?: are)?(?: correct| right| true| wrong| false)",
  "all of (?:them|these|those|it)",
  `(?:none|neither|both|either|any|two|three|some|one)(?: ${ENGLISH_THINGS})(?: (?:above|are .*|is .*))?`,
  "(?:none|neither|both)(?: (?:is|are) .*)?",
  "no(?:ne)? (?:correct )?(?:answer|choice|option)s?(?: (?:above|is .*|are .*))?",
  `(?:both |only |either |neither |answers? |options? |choices? )*[a-h](?:(?:,| and| or| nor| &|, and) ?[a-h])+(?: (?:above|only|(?:is|are) .*))?`,
  "the above(?: .*)?",
].map((source) => new RegExp(`^(?:${source})$`));
