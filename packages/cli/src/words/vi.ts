import type { CommandWords } from "./catalogue.ts";

export const vi: CommandWords = {
  tagline:
    "Biến một thư mục Markdown thành gói khóa học mà nền tảng học trực tuyến nhập, phát và chấm điểm được",
  build: "dựng gói từ các khóa học",
  check: "báo những chỗ sai trong khóa học, không dựng gói",
  checkTarget: (known) => `khóa học cần hợp với loại gói nào, cách nhau bằng dấu phẩy: ${known}`,
  checkFormat: "cách in vấn đề: pretty, json, sarif, github",
  nothingWrong: (courses) =>
    courses === 1 ? "khóa học không có lỗi nào" : `${courses} khóa học không có lỗi nào`,
  explain: "giải thích một mã như HV2103, kèm ví dụ",
  code: "mã in kèm vấn đề, ví dụ HV2103",
  courses: "các thư mục khóa học, mỗi thư mục có tệp course.md",
  target: (known) => `loại gói cần dựng, cách nhau bằng dấu phẩy: ${known}`,
  out: "thư mục chứa các gói",
  noOptimize: "giữ nguyên ảnh chụp, không làm nhẹ",
  json: "in danh sách gói dạng JSON",
  strict: "coi cảnh báo là lỗi",
  format: "cách in vấn đề: pretty, json, sarif, github (trừ pretty, đều in ra đầu ra chuẩn)",
  lang: "ngôn ngữ thông báo: vi, en (mặc định: theo máy)",
  help: "hiện phần trợ giúp này",
  version: "hiện số phiên bản",
  titles: {
    "Usage:": "Cách dùng:",
    "Arguments:": "Đối số:",
    "Options:": "Tùy chọn:",
    "Commands:": "Các lệnh:",
  },
  defaultsTo: (value) => `(mặc định: ${value})`,
  usageError: "lỗi",
  seeHelp: "gõ `hocvu --help` để xem các lệnh và tùy chọn",
  unknownTarget: (name, known, suggestion) =>
    `không có loại gói \`${name}\`; ${suggestion ? `có phải ý bạn là \`${suggestion}\`?` : `hiện có ${known}`}`,
  unknownFormat: (name, known) => `không có dạng in \`${name}\`; hiện có ${known}`,
  unknownLanguage: (name, known) => `thông báo chưa có tiếng \`${name}\`; hiện có ${known}`,
  unknownCode: (name, suggestion) =>
    `không có mã \`${name}\`; ${suggestion ? `có phải ý bạn là \`${suggestion}\`?` : "mã bắt đầu bằng HV1 (tệp và phần khai báo), HV2 (câu hỏi và khóa học) hoặc HV3 (giới hạn của nền tảng)"}`,
  unknownCommand: (name, suggestion) =>
    `không có lệnh \`${name}\`${suggestion ? `; có phải ý bạn là \`${suggestion}\`?` : ""}`,
  unknownOption: (name) => `ở đây không có tùy chọn \`${name}\``,
  missingArgument: (name) =>
    name === "code"
      ? "thiếu `code`: hãy ghi một mã đã in kèm vấn đề, ví dụ HV2103"
      : `thiếu \`${name}\`: hãy ghi ít nhất một thư mục khóa học`,
  missingValue: (option) => `\`${option}\` cần một giá trị`,
  sameId: (id, first, second) =>
    `\`${first}\` và \`${second}\` cùng mang mã khóa học \`${id}\`, gói này sẽ ghi đè gói kia`,
  cannotWrite: (path, reason) => `không ghi được \`${path}\`: ${reason}`,
  written: (path, size, files, sha256, seconds) =>
    `${path}  ${size}, ${files} tệp, ${seconds} giây, SHA-256 ${sha256}`,
  strictFailed: "chưa ghi gói nào: với --strict, cảnh báo được tính như lỗi",
  bug: (version, node) =>
    `Đây là lỗi của hocvu, không phải của khóa học. Hãy báo lại kèm đoạn chữ dưới đây và, nếu được, khóa học gây ra lỗi (hocvu ${version}, Node.js ${node}).`,
  locale: "vi",
};
