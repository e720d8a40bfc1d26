/** What stands in a document beside the course's own words, in the course's language: its readers are not the one who runs the command. */
export interface DocumentWords {
  /** The columns of the programme's table. */
  readonly columns: readonly [number: string, contents: string, outcomes: string, note: string];
  readonly module: string;
  readonly moduleId: string;
  readonly outcome: string;
  readonly outcomeId: string;
  readonly questions: string;
  readonly examQuestions: string;
}

const vi: DocumentWords = {
  columns: ["STT", "Mô tả nội dung chính", "Yêu cầu cần đạt được", "Ghi chú"],
  module: "Bài học",
  moduleId: "Mã bài học",
  outcome: "Yêu cầu cần đạt",
  outcomeId: "Mã yêu cầu",
  questions: "Số câu hỏi",
  examQuestions: "Số câu hỏi thi",
};

const en: DocumentWords = {
  columns: ["No.", "Main contents", "Required outcomes", "Notes"],
  module: "Module",
  moduleId: "Module id",
  outcome: "Outcome",
  outcomeId: "Outcome id",
  questions: "Questions",
  examQuestions: "Exam questions",
};

/** `lang` is BCP 47; English for a language that we do not speak. */
export function documentWords(lang: string): DocumentWords {
  return /^vi\b/i.test(lang) ? vi : en;
}
