/** What sounds right, or wrong, whatever is asked. */
export interface Clue {
  readonly code: "HV2441" | "HV2442" | "HV2443" | "HV2444" | "HV2445";
  /** Which of a question's choices somebody takes for right who goes by this alone. */
  takes(texts: readonly string[]): readonly boolean[];
}

/** The clues of a course's language; for one that we do not know well, only how long choices are. */
export function cluesOf(lang: string): readonly Clue[] {
  return [...(clues[lang.split("-")[0] ?? ""] ?? []), shortest];
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
  ],
};

const shortest: Clue = {
  code: "HV2445",
  takes: (texts) => {
    const least = Math.min(...texts.map(({ length }) => length));
    return texts.map(({ length }) => length === least);
  },
};

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
