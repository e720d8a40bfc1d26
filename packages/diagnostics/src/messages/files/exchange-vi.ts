import type { ForeignForm, ForeignLoss, Guess, Loss, QuestionFault } from "../../codes.ts";
import { type Catalogue, listed } from "../catalogue.ts";

const forms: Readonly<Record<ForeignForm, string>> = {
  matching: "câu ghép cặp",
  choice: "câu chọn đáp án",
  cloze: "câu có nhiều chỗ trống",
  text: "câu trả lời bằng chữ",
};

const losses: Readonly<Record<Loss, string>> = {
  feedback: "lời phản hồi của từng phương án",
  explanation: "lời giải thích",
  scoring: "cách tính điểm",
  pictures: "hình",
  formatting: "chữ đậm, danh sách, bảng",
  formulas: "công thức (còn lại dạng TeX)",
  hint: "gợi ý",
  tones: "việc bỏ qua dấu",
  exact: "việc phân biệt chữ hoa",
  tags: "chuẩn đầu ra và độ khó",
  points: "số điểm",
  pins: "phương án giữ nguyên chỗ",
  fine: "cách trình bày nhỏ (phần thu gọn, chữ ruby, chú thích khi rê chuột, số bắt đầu của danh sách)",
};

const faults: Readonly<Record<QuestionFault, string>> = {
  unclosed: "thiếu dấu `}` ở cuối phần trả lời",
  answers: "không có đủ phương án trả lời",
  right: "không cho biết đáp án đúng",
  number: "đáp án không phải là số",
};

const foreign: Readonly<Record<ForeignLoss, string>> = {
  feedback: "lời phản hồi của từng đáp án",
  weights: "tỉ lệ điểm khác nhau giữa các ý đúng",
  answers: "các đáp án sau đáp án đầu",
  hints: "các gợi ý sau gợi ý đầu",
  distractors: "các ý gây nhiễu không ghép với ý nào",
  cloze: "danh sách chọn trong chỗ trống (thành ô điền chữ)",
};

const guesses: Readonly<Record<Guess, string>> = {
  columns: "các cột không có tên, được hiểu theo thứ tự: câu hỏi, phương án, đáp án",
  key: "đáp án đúng được đoán theo cách trình bày",
  format: "dạng tệp được đoán theo nội dung",
};

/** Nói về tệp câu hỏi đưa đi và nhận về. */
export const exchange = {
  HV3101: {
    message: ({ id, format }) => `câu \`${id}\` không đưa được vào tệp ${format}`,
    hint: () => "câu này vẫn còn trong khóa học; nếu cần ở nơi khác, hãy đổi sang dạng câu chọn",
  },
  HV3102: {
    message: ({ id, format, as }) => `trong tệp ${format}, câu \`${id}\` trở thành ${forms[as]}`,
  },
  HV3103: {
    message: ({ id, format, lost }) =>
      `trong tệp ${format}, câu \`${id}\` không còn: ${lost.map((one) => losses[one]).join(", ")}`,
  },
  HV4501: {
    message: ({ kind, name }) => `bỏ qua \`${name}\`: khóa học không có dạng câu \`${kind}\``,
    hint: () => "chép nội dung vào bài học, hoặc viết lại thành một dạng câu khác",
  },
  HV4502: {
    message: ({ name, lack }) => `bỏ qua câu \`${name}\`: ${faults[lack]}`,
    hint: () => "sửa trong tệp gốc rồi nhập lại; các câu đã nhập sẽ không bị lặp",
  },
  HV4503: {
    message: ({ name, lost }) =>
      `câu \`${name}\` được nhập nhưng không còn: ${lost.map((one) => foreign[one]).join(", ")}`,
  },
  HV4504: {
    message: ({ guess, certainty }) => `${guesses[guess]} (chắc khoảng ${certainty}%)`,
    hint: () => "hãy xem lại các câu đã nhập trước khi dùng",
  },
  HV4505: {
    message: ({ format, reason }) =>
      reason === "columns"
        ? "không rõ cột nào là câu hỏi, cột nào là đáp án"
        : `không đọc được tệp ${format}: ${reason}`,
    hint: ({ reason }) =>
      reason === "columns"
        ? "đặt tên cột ở dòng đầu: Câu hỏi, A, B, C, D, Đáp án"
        : "mở tệp bằng chương trình đã tạo ra nó và xuất lại",
  },
  HV4506: {
    message: ({ path }) => `không nhận ra \`${path}\` là loại tệp câu hỏi nào`,
    hint: ({ formats }) => `các loại tệp đọc được: ${listed(formats)}`,
  },
  HV4507: {
    message: ({ elements }) => `bỏ qua phần không hiện được trong khóa học: ${listed(elements)}`,
  },
  HV4508: {
    message: ({ id }) => `câu \`${id}\` đã có trong khóa học và được cập nhật`,
  },
  HV4509: {
    message: ({ path, limit }) => `\`${path}\` vượt quá giới hạn: ${limit}`,
    hint: () => "chia tệp thành nhiều phần nhỏ hơn",
  },
} satisfies Partial<Catalogue["messages"]>;
