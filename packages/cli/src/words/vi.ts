import { apartVi } from "./apart.ts";
import type { CommandWords } from "./catalogue.ts";
import { certifyInVietnamese } from "./certify.ts";
import { editingInVietnamese } from "./editing.ts";
import { formatInVietnamese } from "./format.ts";
import { importInVietnamese } from "./import.ts";
import { narrateInVietnamese } from "./narrate.ts";
import { previewInVietnamese } from "./preview.ts";
import { projectInVietnamese } from "./project.ts";
import { publishInVietnamese } from "./publish.ts";
import { reportInVietnamese } from "./report.ts";
import { serveInVietnamese } from "./serve.ts";
import { stressInVietnamese } from "./stress.ts";
import { validateInVietnamese } from "./validate.ts";

/** What to write for an argument that was left out. */
const missing: Readonly<Record<string, string>> = {
  course: "hãy ghi thư mục khóa học",
  code: "hãy ghi một mã đã in kèm vấn đề, ví dụ HV2103",
  folder: "hãy ghi thư mục sẽ chứa khóa học",
  shell: "hãy ghi powershell, bash, zsh hoặc fish",
};

export const vi: CommandWords = {
  apart: apartVi,
  tagline:
    "Biến một thư mục Markdown thành gói khóa học mà nền tảng học trực tuyến nhập, phát và chấm điểm được",
  build: "dựng gói từ các khóa học",
  check: "báo những chỗ sai trong khóa học, không dựng gói",
  checkTarget: (known) =>
    `khóa học cần hợp với loại gói nào, cách nhau bằng dấu phẩy: ${known}, hoặc all (mọi loại)`,
  checkFormat: "cách in vấn đề: pretty, json, sarif, github",
  programme:
    "đối chiếu thêm với một chương trình đã duyệt; có #mã thì chỉ đối chiếu khóa học mang mã đó",
  covers: (path) => `mọi điều \`${path}\` yêu cầu đều được dạy và được hỏi`,
  unknownProgramme: (course, path, known, suggestion) =>
    `\`${path}\` không có chương trình nào cho khóa học \`${course}\`; ${suggestion ? `có phải là \`${suggestion}\`?` : `chỉ có cho: ${known}`}`,
  cannotRead: (path, reason) => `không đọc được \`${path}\`: ${reason}`,
  nothingWrong: (courses) =>
    courses === 1 ? "khóa học không có lỗi nào" : `${courses} khóa học không có lỗi nào`,
  explain: "giải thích một mã như HV2103, kèm ví dụ",
  newCourse: "tạo khóa học mới: một khóa nhỏ dựng được ngay, để sửa thành của mình",
  newFolder: "thư mục cho khóa học, chưa có hoặc còn trống",
  newId: "mã khóa học: a-z, 0-9 và gạch nối (mặc định: theo tên thư mục)",
  newTitle: "tên khóa học (mặc định: theo tên thư mục)",
  newLanguage: "ngôn ngữ của khóa học: vi, en (mặc định: theo ngôn ngữ thông báo)",
  newModules: 'số bài học, hoặc tên các bài: "Mật khẩu, Tin giả" (mặc định: 3)',
  yes: "không hỏi gì",
  askTitle: "Khóa học tên là gì?",
  askId: "Mã khóa học (a-z, 0-9, gạch nối)? Nền tảng nhớ kết quả theo mã này",
  askLanguage: "Khóa học viết bằng tiếng gì?",
  askModules: "Có mấy bài? Hoặc ghi tên các bài, cách nhau bằng dấu phẩy",
  notAnId: (id, suggestion) =>
    id === ""
      ? "mã phải có ít nhất một chữ a-z hoặc chữ số"
      : `\`${id}\` không làm mã được; mã chỉ có a-z, 0-9 và gạch nối, tối đa 64 ký tự${suggestion ? `; hãy viết \`${suggestion}\`` : ""}`,
  emptyTitle: "khóa học phải có tên",
  moduleCount: (max) => `ghi số bài từ 1 đến ${max}, hoặc chừng ấy tên bài`,
  sameModule: (first, second) =>
    first === second
      ? `hai bài cùng tên \`${first}\`; hãy đặt mỗi bài một tên`
      : `\`${first}\` và \`${second}\` sẽ trùng mã; hãy đặt tên khác cho một bài`,
  unknownCourseLanguage: (name, known) =>
    `khóa học mẫu chưa có tiếng \`${name}\`; hiện có ${known}`,
  folderNotEmpty: (path) =>
    `\`${path}\` không trống; hãy ghi một thư mục mới để không ghi đè tệp nào`,
  nothingWritten: "đã dừng, chưa ghi tệp nào",
  courseBegun: (folder) =>
    `Khóa học đã sẵn sàng để sửa.\nXem và soạn:         hocvu preview ${folder}\nXem có chỗ nào sai:  hocvu check ${folder}\nDựng gói:            hocvu build ${folder}`,
  outline: "cho xem khóa học gồm những gì: bài học, yêu cầu cần đạt, số câu hỏi",
  outlineFormat:
    "table, md, csv, json hoặc docx; md và docx là bảng của chương trình (mặc định: table)",
  outlineProgramme: "in kèm yêu cầu của chương trình đã duyệt, theo đúng chữ của chương trình",
  outlineOut: "ghi vào tệp này; đuôi tệp cho biết dạng in",
  unknownEnding: (path, known) =>
    `đuôi tệp của \`${path}\` không cho biết dạng in; hãy dùng một trong ${known}, hoặc thêm \`--format\``,
  docxNeedsOut: "docx phải ghi vào tệp: thêm `--out de-cuong.docx`",
  outlineTable: {
    columns: ["STT", "Bài học", "Yêu cầu cần đạt", "Câu thi", "Tất cả"],
    noOutcome: "(chưa nêu yêu cầu cần đạt)",
    missing: "(chưa có)",
    total: "Tổng số câu hỏi",
    exam: (drawn, available, passing) =>
      `bài thi: ${drawn} trong ${available} câu, đạt khi đúng từ ${passing}`,
    noExam: "không có bài thi",
  },
  targets: "liệt kê các loại gói dựng được và mỗi nền tảng học nhận loại nào",
  targetsFormat: "table (bảng) hoặc json",
  targetsTable: {
    targets: ["Loại gói", "Nội dung", "Nền tảng nhận được"],
    platforms: ["Nền tảng", "Loại gói, tốt nhất trước", "Nhập ở đó"],
    titles: {
      web: "Trang web",
      print: "Bản in (HTML)",
      json: "Dữ liệu khóa học (JSON)",
    },
    howToBuild: "Dựng gói:  hocvu build <khóa học> --target <loại gói>",
  },
  course: "thư mục khóa học, có tệp course.md",
  completion: "in đoạn lệnh giúp shell tự điền lệnh và tùy chọn",
  shell: "powershell, bash, zsh hoặc fish",
  unknownShell: (name, known) => `chưa có phần tự điền cho \`${name}\`; hiện có ${known}`,
  code: "mã in kèm vấn đề, ví dụ HV2103",
  courses: "các thư mục khóa học, mỗi thư mục có tệp course.md; không ghi thì theo `hocvu.yml`",
  target: (known) => `loại gói cần dựng, cách nhau bằng dấu phẩy: ${known}`,
  out: "thư mục chứa các gói",
  structure:
    "single: cả khóa là một mục; modules: mỗi bài một mục, sau cùng là bài thi (SCORM và cmi5)",
  release:
    "bản Open edX: maple, bản mới hơn cũng nhận, hoặc teak (từ năm 2025, sửa trên nền tảng dễ hơn)",
  lti: "của olx, cc và cc13: nền tảng mở khóa học từ một `hocvu serve` đang chạy ở địa chỉ công khai này",
  ltiVersion:
    "của --lti: 1.3, hoặc 1.1 cho Open edX trước tháng 4 năm 2026 (một khóa cho mọi khối)",
  ltiMissing: "`--lti-version` đi cùng `--lti <url>`, là địa chỉ của dịch vụ",
  edition: "ấn bản của SCORM 2004: 4, hoặc 3 nếu nền tảng chưa nhận bản 4",
  noOptimize: "giữ nguyên ảnh chụp, không làm nhẹ",
  practice:
    "chỉ lấy câu không bao giờ thi (`exam=no`), bỏ bài thi và giấy chứng nhận; khóa có cuộc thi chỉ dựng gói được theo cách này",
  withSource:
    "kèm mọi tệp nguồn của khóa học vào gói zip, để sau này nhập lại và sửa; ai mở gói cũng đọc được đáp án",
  maxSize: "cảnh báo khi hình, phim, tiếng và tệp tải về nặng hơn, ví dụ 200MB (mặc định: 100MB)",
  unknownSize: (size) => `\`${size}\` không phải dung lượng; viết như 200MB`,
  json: "in danh sách gói dạng JSON",
  strict: "coi cảnh báo là lỗi",
  format: "cách in vấn đề: pretty, json, sarif, github (trừ pretty, đều in ra đầu ra chuẩn)",
  lang: "ngôn ngữ thông báo: vi, en (mặc định: theo máy)",
  help: "hiện phần trợ giúp này",
  helpCommand: "hiện phần trợ giúp của một lệnh",
  helpOf: "tên lệnh, ví dụ build",
  statusesTitle: "Mã kết thúc:",
  statuses: {
    0: "ổn; có thể có cảnh báo",
    1: "khóa học có lỗi, hoặc có cảnh báo khi dùng --strict",
    2: "lệnh viết chưa đúng",
    70: "lỗi của chính hocvu",
    73: "không ghi hoặc không gửi được: đĩa đầy, thư mục không cho ghi, không tới được dịch vụ",
    130: "dừng giữa chừng bằng Ctrl-C",
  },
  version: "hiện số phiên bản",
  titles: {
    "Usage:": "Cách dùng:",
    "Arguments:": "Đối số:",
    "Options:": "Tùy chọn:",
    "Commands:": "Các lệnh:",
  },
  defaultsTo: (value) => `(mặc định: ${value})`,
  usageError: "lỗi",
  seeHelp: (command) =>
    command
      ? `gõ \`hocvu help ${command}\` để xem cách dùng`
      : "gõ `hocvu help` để xem các lệnh và tùy chọn",
  unknownTarget: (name, known, suggestion) =>
    `không có loại gói \`${name}\`; ${suggestion ? `có phải là \`${suggestion}\`?` : `hiện có ${known}`}`,
  unknownEdition: (name, known) =>
    `không đóng được SCORM 2004 ấn bản \`${name}\`; hiện có ${known}`,
  unknownRelease: (name, known) => `đích olx không có bản Open edX \`${name}\`; hiện có ${known}`,
  unknownLtiVersion: (name, known) => `không có LTI phiên bản \`${name}\`; hiện có ${known}`,
  unknownStructure: (name, known) => `không có cách chia gói \`${name}\`; hiện có ${known}`,
  unknownFormat: (name, known) => `không có dạng in \`${name}\`; hiện có ${known}`,
  unknownLanguage: (name, known) => `thông báo chưa có tiếng \`${name}\`; hiện có ${known}`,
  unknownCode: (name, suggestion) =>
    `không có mã \`${name}\`; ${suggestion ? `có phải là \`${suggestion}\`?` : "mã bắt đầu bằng HV1 (tệp và phần khai báo), HV2 (câu hỏi và khóa học) hoặc HV3 (giới hạn của nền tảng)"}`,
  unknownCommand: (name, suggestion) =>
    `không có lệnh \`${name}\`${suggestion ? `; có phải là \`${suggestion}\`?` : ""}`,
  pathForCommand: (path) =>
    `\`${path}\` không phải tên lệnh; hãy ghi việc cần làm trước, ví dụ \`hocvu check ${path}\``,
  unknownOption: (name, elsewhere, suggestion) => {
    const others = elsewhere.map((one) => `\`${one}\``).join(", ");
    if (suggestion) return `ở đây không có tùy chọn \`${name}\`; có phải là \`${suggestion}\`?`;
    return `ở đây không có tùy chọn \`${name}\`${others ? `; tùy chọn này của lệnh ${others}` : ""}`;
  },
  targetsApart: (list) =>
    `các loại gói chỉ cách nhau bằng dấu phẩy, không có dấu cách: \`--target ${list}\``,
  missingArgument: (name) => `thiếu \`${name}\`: ${missing[name] ?? "hãy ghi thêm"}`,
  tooManyArguments: (command, takesNone) =>
    takesNone
      ? `\`${command}\` chỉ nhận tùy chọn`
      : `\`${command}\` không nhận nhiều từ như vậy; tên có dấu cách thì đặt trong ngoặc kép`,
  missingValue: (option) => `\`${option}\` cần một giá trị`,
  sameId: (id, first, second) =>
    `\`${first}\` và \`${second}\` cùng mang mã khóa học \`${id}\`, gói này sẽ ghi đè gói kia`,
  diskReasons: {
    ENOENT: "không có tệp hay thư mục đó",
    EISDIR: "đó là một thư mục",
    ENOTDIR: "một phần của đường dẫn không phải là thư mục",
    EEXIST: "đã có một tệp mang tên đó",
    ELINK:
      "đó là một liên kết, có thể dẫn ra ngoài thư mục này; hãy xóa liên kết, hoặc dùng `--out` để ghi rõ nơi đặt gói",
    EACCES: "máy không cho phép",
    EPERM: "máy không cho phép",
    ENOSPC: "đĩa đã đầy",
    EDQUOT: "tài khoản này đã dùng hết dung lượng được cấp",
    EFBIG: "tệp vượt quá cỡ cho phép",
    EROFS: "nơi đó không ghi được",
    EIO: "đĩa bị lỗi",
    EBUSY: "một chương trình khác đang dùng tệp này",
    EINVAL: "máy không nhận tên như vậy",
    ETXTBSY: "một chương trình khác đang dùng tệp này",
    EMFILE: "đang mở quá nhiều tệp",
    ENAMETOOLONG: "tên quá dài",
    ELOOP: "các liên kết dẫn vòng quanh",
  },
  heldOrForbidden: "một chương trình khác đang mở tệp này, hoặc máy không cho phép",
  outputFailed: (reason) => `không ghi được vào đầu ra chuẩn: ${reason}`,
  cannotWrite: (path, reason) => `không ghi được \`${path}\`: ${reason}`,
  written: (path, size, files, sha256, seconds) =>
    `${path}  ${size}, ${files} tệp, ${seconds} giây, SHA-256 ${sha256}`,
  brokenOff: "đã dừng giữa chừng, không để lại gói dở dang nào",
  progress: {
    read: (done, total) => `đang đọc tệp: ${done}/${total}`,
    picture: (done, total) => `đang làm nhẹ hình: ${done}/${total}`,
    pack: (name, done, total) => `đang ghi ${name}: ${done}/${total} tệp`,
    send: (percent) => `đang gửi: ${percent} %`,
  },
  fix: "trước hết sửa ngay trong tệp những chỗ máy sửa được, và cho biết đã sửa gì",
  mended: (count, files) => `đã sửa ${count} chỗ trong ${files} tệp`,
  nothingMended: "không có chỗ nào máy tự sửa được",
  strictFailed: "chưa ghi gói nào: với --strict, cảnh báo được tính như lỗi",
  editing: editingInVietnamese,
  project: projectInVietnamese,
  previewing: previewInVietnamese,
  serving: serveInVietnamese,
  publishing: publishInVietnamese,
  reporting: reportInVietnamese,
  certifying: certifyInVietnamese,
  importing: importInVietnamese,
  validating: validateInVietnamese,
  formatting: formatInVietnamese,
  narrating: narrateInVietnamese,
  stressing: stressInVietnamese,
  bug: (version, node) =>
    `Đây là lỗi của hocvu, không phải của khóa học. Hãy báo lại kèm đoạn chữ dưới đây và, nếu được, khóa học gây ra lỗi (hocvu ${version}, Node.js ${node}).`,
  locale: "vi",
};
