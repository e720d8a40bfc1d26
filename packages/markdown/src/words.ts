/** The few words that the reader itself puts into a page. */
export interface Words {
  readonly lang: string;
  readonly callouts: Readonly<Record<"note" | "tip" | "warning" | "example", string>>;
  readonly reveal: string;
  readonly tab: string;
  readonly card: string;
  readonly transcript: string;
  /** Above a question that a film stops for; `time` is `1:20`. */
  readonly atTime: (time: string) => string;
  readonly recording: string;
  readonly table: string;
  readonly formula: string;
  readonly footnotes: string;
  readonly footnoteBack: string;
}

const vi: Words = {
  lang: "vi",
  callouts: { note: "Ghi chú", tip: "Mẹo", warning: "Lưu ý", example: "Ví dụ" },
  reveal: "Xem thêm",
  tab: "Cách",
  card: "Thẻ",
  transcript: "Lời trong bài",
  atTime: (time) => `Câu hỏi ở ${time} của phim`,
  recording: "Nghe đọc trang này",
  table: "Bảng",
  formula: "Công thức",
  footnotes: "Chú thích",
  footnoteBack: "Trở lại chỗ đang đọc",
};

const en: Words = {
  lang: "en",
  callouts: { note: "Note", tip: "Tip", warning: "Warning", example: "Example" },
  reveal: "Show more",
  tab: "Way",
  card: "Card",
  transcript: "Transcript",
  atTime: (time) => `A question at ${time} of the film`,
  recording: "Listen to this page",
  table: "Table",
  formula: "Formula",
  footnotes: "Notes",
  footnoteBack: "Back to the text",
};

/** Words for a course's language; English for one we do not speak. */
export function wordsFor(lang: string): Words {
  return lang.toLowerCase().split("-", 1)[0] === "vi" ? vi : en;
}
