/** What the copy to review says, in one language. `{…}` stands for what is put in. */
export interface ReviewWords {
  readonly title: string;
  readonly intro: string;
  readonly noScript: string;
  readonly tools: string;
  /** Of the questions of a module. */
  readonly questions: string;
  readonly say: string;
  readonly name: string;
  readonly text: string;
  readonly keep: string;
  readonly cancel: string;
  readonly change: string;
  readonly remove: string;
  readonly removeSure: string;
  readonly nobody: string;
  readonly none: string;
  readonly count: string;
  readonly unsaved: string;
  readonly save: string;
  readonly open: string;
  readonly next: string;
  readonly kept: string;
  readonly removed: string;
  readonly saved: string;
  readonly opened: string;
  readonly notAFile: string;
  readonly otherCourse: string;
  readonly cannotKeep: string;
  readonly lost: string;
  /** Of the file that is sent back, behind the course's id. */
  readonly fileName: string;
}

const vi: ReviewWords = {
  title: "Bản góp ý",
  intro:
    "Mỗi đoạn văn, mỗi câu hỏi có nút Góp ý. Góp ý được giữ trong trình duyệt này. Xong thì bấm Lưu góp ý và gửi tệp vừa lưu cho người soạn khóa học. Muốn viết tiếp trên máy khác, mở tệp ấy bằng nút Mở tệp.",
  noScript: "Muốn góp ý, hãy bật JavaScript trong trình duyệt rồi mở lại trang này.",
  tools: "Góp ý",
  questions: "Câu hỏi của bài",
  say: "Góp ý",
  name: "Họ tên",
  text: "Nội dung góp ý",
  keep: "Ghi góp ý",
  cancel: "Thôi",
  change: "Sửa",
  remove: "Xóa",
  removeSure: "Xóa góp ý này?",
  nobody: "Không ghi tên",
  none: "Chưa có góp ý",
  count: "{n} góp ý",
  unsaved: "{n} chưa lưu ra tệp",
  save: "Lưu góp ý",
  open: "Mở tệp",
  next: "Tiếp theo",
  kept: "Đã ghi góp ý.",
  removed: "Đã xóa góp ý.",
  saved: "Đã lưu tệp {file}. Hãy gửi tệp này cho người soạn khóa học.",
  opened: "Đã mở tệp: thêm {n} góp ý.",
  notAFile: "Tệp này không phải tệp góp ý, hoặc đã bị hỏng.",
  otherCourse: "Tệp này góp ý cho khóa học khác: {course}.",
  cannotKeep: "Trình duyệt này không giữ được góp ý. Hãy bấm Lưu góp ý trước khi đóng trang.",
  lost: "Góp ý về đoạn nay không còn trong khóa học",
  fileName: "gop-y",
};

const en: ReviewWords = {
  title: "Copy to review",
  intro:
    "Each paragraph and each question has a button Comment. Comments are kept in this browser. When done, press Save comments and send the file to the author of the course. To go on elsewhere, open that file there with Open file.",
  noScript: "To comment, switch JavaScript on in the browser and open this page again.",
  tools: "Comments",
  questions: "Questions of this module",
  say: "Comment",
  name: "Name",
  text: "Comment",
  keep: "Keep comment",
  cancel: "Cancel",
  change: "Change",
  remove: "Delete",
  removeSure: "Delete this comment?",
  nobody: "No name given",
  none: "No comments yet",
  count: "{n} comments",
  unsaved: "{n} not saved as a file",
  save: "Save comments",
  open: "Open file",
  next: "Next",
  kept: "The comment is kept.",
  removed: "The comment is deleted.",
  saved: "Saved as {file}. Send this file to the author of the course.",
  opened: "The file is open: {n} comments more.",
  notAFile: "This is no file of comments, or it is damaged.",
  otherCourse: "This file comments on another course: {course}.",
  cannotKeep: "This browser cannot keep comments. Press Save comments before closing the page.",
  lost: "Comments on text that is no longer in the course",
  fileName: "comments",
};

/** In the course's language; in English where we have no words for it. */
export function reviewWordsFor(lang: string): ReviewWords {
  return lang.toLowerCase().startsWith("vi") ? vi : en;
}
