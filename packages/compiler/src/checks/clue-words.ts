/** What sounds right, or wrong, whatever is asked. */
export interface Clue {
  readonly code: "HV2441" | "HV2442" | "HV2443" | "HV2444" | "HV2445" | "HV2448" | "HV2449";
  /** Which of a question's choices somebody takes for right who goes by this alone. */
  takes(texts: readonly string[], stem: string): readonly boolean[];
}

/** The clues of a course's language; for one that we do not know well, only how long choices are, and whose words they take up. */
export function cluesOf(lang: string): readonly Clue[] {
  return [...(clues[lang.split("-")[0] ?? ""] ?? []), shortest, likeStem];
}

const clues: Readonly<Record<string, readonly Clue[]>> = {
  vi: [
    right(
      "HV2441",
      "kiểm tra|kiểm lại|đối chiếu|hỏi lại|xem lại|xác minh|cẩn thận|xin ý kiến|gọi lại|từ chối|chưa vội|chính thức|chính thống",
    ),
    wrong(
      "HV2442",
      "luôn luôn|luôn|mọi|tất cả|bất kỳ|bất cứ|không bao giờ|chỉ cần|mãi mãi|mãi|chắc chắn|hoàn toàn|nào cũng|ai cũng|bao nhiêu cũng|lập tức",
    ),
    wrong(
      "HV2443",
      "vì|do|bởi|kẻo|cho (?:chắc|tiện|nhanh|gọn|yên|vui|khỏi|đỡ|xong|đẹp|dễ)|để (?:khỏi|cho|tiện|được|tránh|đỡ)|là (?:được|đủ|xong)",
    ),
    right("HV2444", "rồi|sau đó|trước khi|tiếp theo"),
    right(
      "HV2449",
      "vneid|cổng dịch vụ công|cơ quan|trụ sở|công an|ủy ban|trung tâm|cán bộ|quy định|văn bản|nghị định|luật|lãnh đạo|đơn vị|thẩm quyền",
    ),
  ],
  en: [
    right(
      "HV2441",
      "check|checks|verify|verifies|confirm|confirms|compare|compares|consult|consults|careful|carefully|official|review|reviews",
    ),
    wrong(
      "HV2442",
      "always|never|all|every|any|only|must|nobody|everybody|everyone|completely|immediately|forever|certainly",
    ),
    wrong("HV2443", "because|since|so that|in order to|so as to"),
    right("HV2444", "then|after that|before|afterwards|and then"),
    right(
      "HV2449",
      "authority|authorities|office|police|department|ministry|regulation|regulations|law|manager|management|supervisor|policy",
    ),
  ],
};

const shortest: Clue = {
  code: "HV2445",
  takes: (texts) => {
    const least = Math.min(...texts.map(({ length }) => length));
    return texts.map(({ length }) => length === least);
  },
};

/** A choice takes up the stem's words if it shares more of them than any other, by this many at the least. */
const TAKEN_UP = 2;

const likeStem: Clue = {
  code: "HV2448",
  takes: (texts, stem) => {
    const asked = new Set(wordsOf(stem));
    const shared = texts.map(
      (text) => new Set(wordsOf(text).filter((word) => asked.has(word))).size,
    );
    const most = Math.max(...shared);
    return shared.map((count) => count === most && most >= TAKEN_UP);
  },
};

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Words that right choices have. */
function right(code: Clue["code"], alternatives: string): Clue {
  const pattern = words(alternatives);
  return { code, takes: (texts) => texts.map((text) => pattern.test(text)) };
}

/** Words that wrong choices have. */
function wrong(code: Clue["code"], alternatives: string): Clue {
  const pattern = words(alternatives);
  return { code, takes: (texts) => texts.map((text) => !pattern.test(text)) };
}

function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives})(?![\\p{L}\\p{M}])`, "iu");
}
