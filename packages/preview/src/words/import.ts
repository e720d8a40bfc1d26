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
  /** `{name}` is the file that was imported. */
  readonly undo: string;
  readonly undone: string;
  /** `{files}` were written in since. */
  readonly changed: string;
  /** There is no import left to take back. */
  readonly nothingToUndo: string;
  readonly refused: {
    readonly gone: string;
    readonly right: string;
    readonly unreadable: string;
    readonly large: string;
    readonly picture: string;
    readonly several: string;
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
  undo: "Undo the import of “{name}”",
  undone: "The import of “{name}” was undone. The course is what it was before.",
  changed:
    "Nothing was undone: {files} changed after the import. Undo those changes first, or take out by hand what is wrong.",
  nothingToUndo: "No import is left that could be undone.",
  refused: {
    gone: "Another file was opened meanwhile. Drop this one again.",
    right: "A question has no right choice.",
    unreadable: "Nothing was written: the file has errors.",
    large:
      "The file is larger than 60 MB, too large for this window. Use the command “hocvu import”.",
    picture:
      "This is a picture: it has no questions or lessons to bring in. To put it on a page, open that page under “Edit” and drop the picture there.",
    several:
      "These are several files: drop them one after the other, so that each can be looked through.",
    apart: "Importing is installed apart: npm install hocvu @hocvu/exchange",
    other: "Nothing was written. {why}",
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
  undo: "Hoàn tác việc nhập “{name}”",
  undone: "Đã hoàn tác việc nhập “{name}”. Khóa học trở lại như trước.",
  changed:
    "Chưa hoàn tác gì: {files} đã được sửa sau khi nhập. Hãy hoàn tác các sửa đổi ấy trước, hoặc tự xóa phần sai.",
  nothingToUndo: "Không còn lần nhập nào hoàn tác được.",
  refused: {
    gone: "Trong lúc đó đã mở tệp khác. Hãy thả lại tệp này.",
    right: "Có câu chưa có phương án đúng.",
    unreadable: "Chưa ghi gì: tệp có lỗi.",
    large: "Tệp lớn hơn 60 MB, quá lớn đối với cửa sổ này. Hãy dùng lệnh “hocvu import”.",
    picture:
      "Đây là hình, không có câu hỏi hay bài học để nhập. Muốn đưa hình vào trang, hãy mở trang đó ở chế độ “Sửa bài” rồi thả hình vào.",
    several:
      "Bạn đã thả nhiều tệp cùng lúc. Hãy thả từng tệp một để xem lại từng tệp trước khi ghi.",
    apart: "Phần nhập tệp phải cài riêng: npm install hocvu @hocvu/exchange",
    other: "Chưa ghi gì. {why}",
  },
};
