/** What is said where a file of another program comes into the course. */
export interface ImportWords {
  readonly button: string;
  readonly title: string;
  /** While a file is dragged over the window. */
  readonly drop: string;
  readonly reading: string;
  /** `{n}` questions, `{lessons}` lessons. */
  readonly found: string;
  readonly nothing: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly questions: string;
  readonly lessons: string;
  /** How choices are corrected. */
  readonly how: string;
  readonly take: string;
  /** For whoever does not see that a choice is ticked. */
  readonly right: string;
  readonly key: string;
  /** `{n}` is a paragraph, a row or a line. */
  readonly place: string;
  readonly lacksRight: string;
  readonly write: string;
  readonly cancel: string;
  /** `{added}`, `{updated}`, `{unchanged}`, `{lessons}`. */
  readonly written: string;
  readonly refused: {
    readonly gone: string;
    readonly right: string;
    readonly unreadable: string;
    readonly large: string;
    readonly apart: string;
    readonly other: string;
  };
}

export const importInEnglish: ImportWords = {
  button: "Import a file",
  title: "Import “{name}”",
  drop: "Drop the file to bring its questions and lessons into the course",
  reading: "Reading the file …",
  found: "{n} questions and {lessons} lessons were found. Nothing is written yet.",
  nothing: "Nothing in this file can be taken.",
  findings: "What to look at",
  noFindings: "Everything was said in the file; nothing had to be guessed.",
  questions: "Questions",
  lessons: "Lessons",
  how: "Tick which choices are right. What should not come along, take out.",
  take: "Take along",
  right: "right",
  key: "Right:",
  place: "paragraph, row or line {n} of the file",
  lacksRight: "Tick at least one choice.",
  write: "Write into the course",
  cancel: "Cancel",
  written:
    "Written: {added} new questions, {updated} brought up to date, {unchanged} there already, {lessons} lessons.",
  refused: {
    gone: "Another file was opened meanwhile. Drop this one again.",
    right: "A question has no right choice.",
    unreadable: "Nothing was written: the file has errors.",
    large: "The file is too large for this window. Use `hocvu import`.",
    apart: "Importing is installed apart: npm install hocvu @hocvu/exchange",
    other: "Nothing was written: {code}.",
  },
};

export const importInVietnamese: ImportWords = {
  button: "Nhập tệp",
  title: "Nhập “{name}”",
  drop: "Thả tệp vào đây để đưa câu hỏi và bài học vào khóa học",
  reading: "Đang đọc tệp …",
  found: "Tìm thấy {n} câu hỏi và {lessons} bài học. Chưa ghi gì vào khóa học.",
  nothing: "Không lấy được gì từ tệp này.",
  findings: "Những điều cần xem lại",
  noFindings: "Tệp nói rõ mọi điều, không có gì phải đoán.",
  questions: "Câu hỏi",
  lessons: "Bài học",
  how: "Đánh dấu các phương án đúng. Câu nào không cần thì bỏ chọn.",
  take: "Nhập câu này",
  right: "đúng",
  key: "Đáp án:",
  place: "đoạn, hàng hoặc dòng thứ {n} của tệp",
  lacksRight: "Hãy đánh dấu ít nhất một phương án.",
  write: "Ghi vào khóa học",
  cancel: "Thôi",
  written:
    "Đã ghi: {added} câu mới, {updated} câu cập nhật, {unchanged} câu đã có sẵn, {lessons} bài học.",
  refused: {
    gone: "Trong lúc đó đã mở tệp khác. Hãy thả lại tệp này.",
    right: "Có câu chưa có phương án đúng.",
    unreadable: "Chưa ghi gì: tệp có lỗi.",
    large: "Tệp quá lớn đối với cửa sổ này. Hãy dùng lệnh `hocvu import`.",
    apart: "Phần nhập tệp phải cài riêng: npm install hocvu @hocvu/exchange",
    other: "Chưa ghi gì: {code}.",
  },
};
