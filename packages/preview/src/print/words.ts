import type { Language } from "@hocvu/diagnostics";

/** What is said where the course is printed, in one language. */
export interface PrintWords {
  readonly button: string;
  readonly title: string;
  readonly intro: string;
  /** In the order of the documents. */
  readonly documents: readonly [course: string, questions: string, keys: string];
  readonly notYet: string;
}

const CATALOGUES: Readonly<Record<Language, PrintWords>> = {
  vi: {
    button: "In",
    title: "In khóa học",
    intro: "Mở một bản rồi bấm Ctrl+P (máy Mac: ⌘P) để in ra giấy hoặc lưu thành tệp PDF.",
    documents: [
      "Nội dung khóa học",
      "Ngân hàng câu hỏi, không có đáp án",
      "Ngân hàng câu hỏi và đáp án",
    ],
    notYet: "Khóa học còn lỗi nên chưa in được. Sửa xong rồi tải lại trang này.",
  },
  en: {
    button: "Print",
    title: "Print the course",
    intro: "Open one and press Ctrl+P (on a Mac: ⌘P), to print it or to save it as PDF.",
    documents: ["Course content", "Question bank, without keys", "Question bank with keys"],
    notYet: "The course has errors and cannot be printed yet. Mend them and load this page again.",
  },
};

export function printWordsIn(language: Language): PrintWords {
  return CATALOGUES[language];
}
