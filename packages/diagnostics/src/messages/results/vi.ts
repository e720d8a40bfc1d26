import type { ResultsBreak, RosterField } from "../../results-codes.ts";
import { listed } from "../catalogue.ts";
import type { ResultsMessages } from "./messages.ts";

const breaks: Readonly<Record<ResultsBreak, string>> = {
  quote: "thiếu hoặc thừa dấu ngoặc kép",
  long: "có ô dài quá mức bình thường",
  json: "nội dung không phải JSON",
  cut: "tệp bị cụt",
  sheet: "không mở được bảng tính",
  large: "bảng tính lớn quá mức bình thường",
  signs: "nội dung không phải văn bản",
};

const fields: Readonly<Record<RosterField, string>> = {
  name: "họ tên",
  account: "tài khoản",
  email: "thư điện tử",
  phone: "số điện thoại",
  number: "mã số",
};

const more = (count: number) => (count > 0 ? ` và ${count} mục khác` : "");

export const resultsInVietnamese: ResultsMessages = {
  HV5001: {
    message: ({ id, key, choice, keyShare, share }) =>
      `đáp án của câu \`${id}\` có lẽ sai: người làm tốt chọn \`${choice}\` (${share} %), không chọn \`${key}\` (${keyShare} %)`,
    hint: () =>
      "hãy đọc lại câu này cùng người nắm nội dung; nếu đáp án đúng thì lời câu hỏi gây hiểu nhầm",
  },
  HV5002: {
    message: ({ id, choice, taken, count }) =>
      taken === 0
        ? `trong ${count} lượt trả lời câu \`${id}\`, không lượt nào chọn \`${choice}\``
        : `trong ${count} lượt trả lời câu \`${id}\`, chỉ ${taken} lượt chọn \`${choice}\``,
    hint: () =>
      "phương án sai chỉ có ích khi có người tin; hãy viết điều người học hay nhầm, hoặc bỏ phương án này",
  },
  HV5003: {
    message: ({ id, saying, percent, count }) => {
      switch (saying) {
        case "easy":
          return `gần như ai cũng trả lời đúng câu \`${id}\` (${percent} % của ${count} lượt)`;
        case "hard":
          return `hầu như không ai trả lời đúng câu \`${id}\` (${percent} % của ${count} lượt)`;
        case "flat":
          return `câu \`${id}\` không cho biết ai nắm bài, ai chưa (đúng ${percent} % của ${count} lượt)`;
      }
    },
    hint: ({ saying }) =>
      saying === "flat"
        ? "người làm tốt phần còn lại không trả lời câu này tốt hơn; hãy hỏi một ý, bằng lời dễ hiểu"
        : "trong bài thi, câu này không phân biệt được ai; có thể để làm câu luyện tập",
  },
  HV5004: {
    message: ({ id, discrimination, percent, count }) =>
      `người làm tốt phần còn lại lại trả lời sai câu \`${id}\` (độ phân biệt ${discrimination}, đúng ${percent} % của ${count} lượt)`,
    hint: () => "có thể có hai phương án đúng, hoặc đáp án chỉ người biết nhiều mới thấy chưa ổn",
  },
  HV5005: {
    message: ({ few, of, least }) =>
      few === of
        ? `chưa câu nào có đủ ${least} lượt trả lời, nên chưa nhận xét câu nào`
        : `${few} trong ${of} câu có dưới ${least} lượt trả lời nên chưa được nhận xét`,
  },
  HV5006: {
    message: ({ answers, about, more: others }) =>
      `không tính ${answers} lượt trả lời bản khác của câu hỏi: ${listed(about)}${more(others)}`,
    hint: () => "khi đó câu hỏi có lời hoặc đáp án khác với khóa học hiện nay",
  },
  HV5007: {
    message: ({ answers, about, more: others }) =>
      `${answers} lượt trả lời là của câu không có trong khóa học: ${listed(about)}${more(others)}`,
  },
  HV5041: {
    message: ({ path, header }) =>
      header.length === 0
        ? `\`${path}\` không có kết quả nào`
        : `không nhận ra \`${path}\` là tệp kết quả loại nào; các cột là ${listed(header)}`,
    hint: () =>
      "nhận được: phát biểu xAPI, tệp xuất của dịch vụ, báo cáo của Moodle (SCORM, hoàn thành, điểm) và Open edX (điểm, câu trả lời); hãy tải xuống bằng tiếng Anh hoặc tiếng Việt",
  },
  HV5042: {
    message: ({ path, breach, at }) =>
      `không đọc được \`${path}\`${at > 0 ? (breach === "json" || breach === "cut" ? ` ở phát biểu thứ ${at}` : ` ở dòng ${at}`) : ""}: ${breaks[breach]}`,
    hint: () => "hãy tải lại tệp; phần mềm đã mở và lưu tệp có thể đã làm nó thay đổi",
  },
  HV5043: {
    message: ({ path, column }) => `\`${path}\` không có cột \`${column}\``,
    hint: ({ known, suggestion }) =>
      suggestion === undefined ? `tệp có các cột ${listed(known)}` : `tệp có cột \`${suggestion}\``,
  },
  HV5044: {
    message: ({ path, count, of, examples }) =>
      `${count} trong ${of} học viên không có trong \`${path}\`: ${listed(examples)}${more(count - examples.length)}`,
    hint: () => "những người này được tính mà không có đơn vị và nhóm",
  },
  HV5045: {
    message: ({ path, of, column }) =>
      `không ai trong ${of} học viên có trong cột \`${column}\` của \`${path}\``,
    hint: () => 'hãy nêu cột mà cả hai bên dùng để nhận ra học viên: `--join "Thư điện tử"`',
  },
  HV5046: {
    message: ({ path, count, first }) =>
      `bỏ qua ${count} mục của \`${path}\`${first > 0 ? `, mục đầu ở dòng ${first}` : ""}: không rõ của ai hoặc về điều gì`,
  },
  HV5047: {
    message: ({ path }) => `\`${path}\` không cho biết mỗi câu trả lời là của câu hỏi nào`,
    hint: () =>
      "trong báo cáo của Moodle, hãy chọn hiện nội dung câu hỏi, câu trả lời đúng và kết quả rồi tải lại",
  },
  HV5051: {
    message: ({ row, other, field, value }) =>
      `dòng ${row} trùng ${fields[field]} với dòng ${other}: \`${value}\``,
  },
  HV5052: {
    message: ({ row, field }) => `dòng ${row} thiếu ${fields[field]}`,
  },
  HV5053: {
    message: ({ row, value }) => `dòng ${row}: \`${value}\` không phải số điện thoại ở Việt Nam`,
    hint: ({ suggestion }) =>
      suggestion === undefined
        ? "số di động có mười chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09"
        : `có thể là \`${suggestion}\``,
  },
  HV5054: {
    message: ({ row, value, doubt }) =>
      doubt === "form"
        ? `dòng ${row}: \`${value}\` không phải ngày tháng`
        : `dòng ${row}: khó có ai trong danh sách sinh ngày \`${value}\``,
    hint: () => "viết theo thứ tự ngày/tháng/năm",
  },
  HV5055: {
    message: ({ row, value, suggestion }) =>
      `dòng ${row}: đơn vị \`${value}\` có thể là \`${suggestion}\`, tên mà nhiều người khác ghi`,
  },
  HV5056: {
    message: ({ row, value }) => `dòng ${row}: \`${value}\` không phải địa chỉ thư điện tử`,
  },
  HV5057: {
    message: ({ row, other, name }) =>
      `dòng ${row} và dòng ${other} có lẽ là một người: \`${name}\`, cùng đơn vị`,
  },
  HV5058: {
    message: ({ path, column }) =>
      column === "name"
        ? `\`${path}\` không có cột họ tên`
        : `\`${path}\` không có gì để lập tài khoản: tài khoản, thư điện tử, điện thoại hay mã số`,
    hint: ({ known }) => `các cột là ${listed(known)}`,
  },
  HV5059: {
    message: ({ count, of }) =>
      `${count} trong ${of} người không có địa chỉ thư điện tử nên không có trong tệp cho Open edX, vì Open edX bắt buộc có`,
    hint: () =>
      "hãy thêm địa chỉ vào danh sách, hoặc cho họ học trên Moodle hay máy chủ Hocvu của bạn",
  },
  HV5080: {
    message: ({ count, examples }) =>
      `${count} người đạt mà không rõ họ tên, nên không cấp được giấy chứng nhận: ${listed(examples)}${more(count - examples.length)}`,
    hint: () => "hãy đưa danh sách có họ tên bằng `--roster`",
  },
  HV5081: {
    message: ({ count, examples }) =>
      `${count} người đạt mà kết quả không ghi ngày, nên không cấp được giấy chứng nhận: ${listed(examples)}${more(count - examples.length)}`,
    hint: () => "hãy nêu ngày ghi trên giấy: `--date 2026-06-30`",
  },
  HV5082: {
    message: ({ count, examples }) =>
      `${count} giấy chứng nhận đã bị thu hồi, không cấp lại: ${listed(examples)}${more(count - examples.length)}`,
  },
  HV5083: {
    message: ({ course }) => `trong các kết quả này chưa có ai đạt khóa \`${course}\``,
    hint: () =>
      "nếu tệp kết quả không ghi tên khóa hoặc ghi tên khác, hãy nêu bằng `--course-name`; nếu chỉ có điểm, hãy nêu `--passing`",
  },
  HV5084: {
    message: ({ count, examples }) =>
      `${count} họ tên không in lên giấy chứng nhận được, nên chưa cấp: ${listed(examples)}${more(count - examples.length)}`,
    hint: () =>
      "hãy đưa họ tên của họ bằng `--roster`, viết bằng chữ cái La-tinh (có dấu tùy ý), nhiều nhất 100 chữ",
  },
};
