import type { Language } from "@hocvu/diagnostics";

/** What is said where the course is printed and sent to reviewers, in one language. */
export interface PrintWords {
  readonly button: string;
  readonly title: string;
  readonly intro: string;
  /** In the order of the documents. */
  readonly documents: readonly [course: string, questions: string, keys: string];
  readonly notYet: string;
  readonly shareTitle: string;
  readonly shareIntro: string;
  readonly copies: readonly [without: string, withKeys: string];
  readonly takeTitle: string;
  readonly takeIntro: string;
  readonly files: string;
  readonly take: string;
  readonly taken: (files: number) => string;
  readonly refused: (files: number) => string;
}

const CATALOGUES: Readonly<Record<Language, PrintWords>> = {
  vi: {
    button: "In, xin góp ý",
    title: "In, xin góp ý",
    intro: "Mở một bản rồi bấm Ctrl+P (máy Mac: ⌘P) để in ra giấy hoặc lưu thành tệp PDF.",
    documents: [
      "Nội dung khóa học",
      "Ngân hàng câu hỏi, không có đáp án",
      "Ngân hàng câu hỏi và đáp án",
    ],
    notYet: "Khóa học còn lỗi nên chưa in, chưa gửi được. Sửa xong rồi tải lại trang này.",
    shareTitle: "Xin góp ý",
    shareIntro:
      "Tải tệp zip, giải nén rồi gửi cả thư mục. Người góp ý mở index.html, góp ý từng đoạn, từng câu hỏi, rồi lưu thành tệp gửi về.",
    copies: ["Bản góp ý, không có đáp án", "Bản góp ý, có đáp án"],
    takeTitle: "Nhận góp ý",
    takeIntro:
      "Chọn các tệp góp ý được gửi về. Tệp được cất vào thư mục gop-y của khóa học; từng góp ý hiện ở thẻ Lỗi, đúng đoạn được góp ý.",
    files: "Tệp góp ý",
    take: "Nhận các tệp này",
    taken: (files) => `Đã nhận ${files} tệp góp ý.`,
    refused: (files) => `${files} tệp không phải tệp góp ý nên không được nhận.`,
  },
  en: {
    button: "Print, review",
    title: "Print, review",
    intro: "Open one and press Ctrl+P (on a Mac: ⌘P), to print it or to save it as PDF.",
    documents: ["Course content", "Question bank, without keys", "Question bank with keys"],
    notYet:
      "The course has errors and cannot be printed or sent yet. Mend them and load this page again.",
    shareTitle: "Send it to reviewers",
    shareIntro:
      "Take the zip file, unpack it and send the whole folder. Reviewers open index.html, comment on paragraphs and questions, and send back the file that they save.",
    copies: ["Copy to review, without keys", "Copy to review, with keys"],
    takeTitle: "Take comments in",
    takeIntro:
      "Choose the files that came back. They go into the course’s folder gop-y; each comment is shown under Problems, at the text that it is on.",
    files: "Files of comments",
    take: "Take these files in",
    taken: (files) => `Files taken in: ${files}.`,
    refused: (files) => `Files that are none of comments, and were not taken in: ${files}.`,
  },
};

export function printWordsIn(language: Language): PrintWords {
  return CATALOGUES[language];
}
