/** What `hocvu import` says, in one language. */
export interface ImportWords {
  readonly import: string;
  readonly files: string;
  readonly into: string;
  readonly as: string;
  readonly dryRun: string;
  readonly undo: string;
  readonly filesOrUndo: string;
  readonly unknownKind: (name: string, known: string) => string;
  readonly noFile: (path: string, reason: string) => string;
  readonly notAFolder: (path: string) => string;
  readonly wrote: (path: string) => string;
  readonly wouldWrite: (path: string) => string;
  readonly counted: (added: number, updated: number, unchanged: number) => string;
  readonly lessons: (count: number) => string;
  readonly nothing: string;
  readonly takenBack: (path: string, files: number) => string;
  readonly nothingToUndo: (path: string) => string;
  readonly changedSince: (paths: string) => string;
}

export const importInEnglish: ImportWords = {
  import:
    "bring questions and lessons of other programs into a course: Word, Excel, CSV, Moodle XML, QTI 1.2 to 3.0, Common Cartridge, GIFT, Aiken, SCORM",
  files: "files with questions or lessons",
  into: "folder of the course; a new one is made where there is none",
  as: "what the files are, where they do not tell",
  dryRun: "show what would be written, and write nothing",
  undo: "take the last import into the course back",
  filesOrUndo: "`hocvu import` takes either files, or `--undo` alone",
  unknownKind: (name, known) => `there is no kind of question file \`${name}\`; known are ${known}`,
  noFile: (path, reason) => `\`${path}\` cannot be read: ${reason}`,
  notAFolder: (path) =>
    `\`${path}\` holds files, but no course.md; name a course, or a folder that is not there yet`,
  wrote: (path) => `wrote ${path}`,
  wouldWrite: (path) => `would write ${path}`,
  counted: (added, updated, unchanged) =>
    `questions: ${added} new, ${updated} brought up to date, ${unchanged} there already`,
  lessons: (count) => `lessons: ${count} new`,
  nothing: "nothing was written",
  takenBack: (path, files) => `${path} is what it was before the last import; files: ${files}`,
  nothingToUndo: (path) => `no import into \`${path}\` is known that could be taken back`,
  changedSince: (paths) => `nothing was taken back, since these were changed after it: ${paths}`,
};

export const importInVietnamese: ImportWords = {
  import:
    "đưa câu hỏi và bài học từ chương trình khác vào khóa học: Word, Excel, CSV, Moodle XML, QTI 1.2 đến 3.0, Common Cartridge, GIFT, Aiken, SCORM",
  files: "các tệp câu hỏi hoặc bài học",
  into: "thư mục khóa học; chưa có thì được tạo mới",
  as: "loại tệp, khi tệp không tự cho biết",
  dryRun: "chỉ cho xem sẽ ghi gì, không ghi",
  undo: "hoàn tác lần nhập gần nhất vào khóa học",
  filesOrUndo: "`hocvu import` nhận tên tệp, hoặc chỉ `--undo`",
  unknownKind: (name, known) => `không có loại tệp câu hỏi \`${name}\`; các loại: ${known}`,
  noFile: (path, reason) => `không đọc được \`${path}\`: ${reason}`,
  notAFolder: (path) =>
    `\`${path}\` có tệp nhưng không có course.md; hãy ghi một khóa học, hoặc một thư mục chưa có`,
  wrote: (path) => `đã ghi ${path}`,
  wouldWrite: (path) => `sẽ ghi ${path}`,
  counted: (added, updated, unchanged) =>
    `câu hỏi: ${added} câu mới, ${updated} câu cập nhật, ${unchanged} câu đã có sẵn`,
  lessons: (count) => `bài học: ${count} bài mới`,
  nothing: "chưa ghi gì",
  takenBack: (path, files) => `${path} đã trở lại như trước lần nhập gần nhất; số tệp: ${files}`,
  nothingToUndo: (path) => `không có lần nhập nào vào \`${path}\` còn hoàn tác được`,
  changedSince: (paths) => `chưa hoàn tác gì, vì sau lần nhập đã có người sửa: ${paths}`,
};
