import type {
  CartridgeDifference,
  CartridgeLeftover,
  ForeignForm,
  ForeignLoss,
  Guess,
  Loss,
  QuestionFault,
  ReadDifferently,
} from "../../codes.ts";
import { type Catalogue, listed } from "../catalogue.ts";

const forms: Readonly<Record<ForeignForm, string>> = {
  matching: "câu ghép cặp",
  choice: "câu chọn đáp án",
  cloze: "câu có nhiều chỗ trống",
  text: "câu trả lời bằng chữ",
  parts: "nhiều câu, mỗi ý một câu",
  essay: "câu tự luận, người dạy chấm",
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
  shuffle: "thứ tự cố định của các phương án",
};

const asRead: Readonly<Record<ReadDifferently, string>> = {
  ...losses,
  ...forms,
  none: "bị bỏ qua",
};

const cartridge: Readonly<Record<CartridgeDifference, string>> = {
  draw: "bài kiểm tra là một lượt rút cố định, ai cũng gặp cùng các câu",
  practice: "phần luyện tập hỏi cả ngân hàng câu hỏi",
  attempts: "số lần làm bài thành không giới hạn",
  feedback: "không nói được lúc nào cho xem đáp án",
  passing: "không có mức đạt",
  certificate: "không có giấy chứng nhận",
  checks: "câu hỏi trong bài đứng riêng sau bài",
  reveals: "phần bấm mới hiện luôn hiện sẵn",
  terms: "giải nghĩa từ nằm ở một trang riêng",
  recordings: "tiếng và phim thành liên kết",
  links: "liên kết sang trang khác trong khóa học chỉ còn chữ",
};

const leftovers: Readonly<Record<CartridgeLeftover, string>> = {
  discussion: "chủ đề thảo luận",
  tool: "công cụ LTI",
  assignment: "bài tập nộp",
  links: "liên kết sang trang khác chỉ còn chữ",
  other: "phần chưa rõ là gì",
};

/** Vài mã đầu là đủ để tìm; còn lại đếm. */
function named(ids: readonly string[]): string {
  const shown = ids.slice(0, 3).map((id) => `\`${id}\``);
  return ids.length > 3 ? `${shown.join(", ")} và ${ids.length - 3} câu nữa` : shown.join(", ");
}

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
  HV3110: {
    message: ({ format, otherwise }) =>
      `trong gói ${format}, khóa học khác đi: ${otherwise.map((one) => cartridge[one]).join("; ")}`,
  },
  HV3111: {
    message: ({ platform, format, read }) =>
      `khi ${platform} đọc tệp ${format}: ${read
        .map(({ what, ids }) => `${asRead[what]} (${named(ids)})`)
        .join("; ")}`,
  },
  HV3112: {
    message: ({ places }) => `gói có ${places} liên kết LTI mở khóa học trên dịch vụ`,
    hint: () => "khai báo dịch vụ là công cụ LTI trên nền tảng trước khi nhập gói",
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
  HV4520: {
    message: ({ title, leftover }) =>
      leftover === "links"
        ? `trong \`${title}\`, ${leftovers[leftover]}`
        : `bỏ qua \`${title}\`: ${leftovers[leftover]}`,
  },
  HV4521: {
    message: ({ title }) => `bài \`${title}\` đã có trong khóa học nên được giữ nguyên`,
    hint: () => "xóa bài cũ rồi nhập lại nếu muốn lấy bài trong gói",
  },
  HV4522: {
    message: ({ path }) => `gói nhắc đến \`${path}\` nhưng không có tệp này`,
    hint: () => "xuất lại gói ở nơi tạo ra nó, hoặc chép tệp vào khóa học",
  },
} satisfies Partial<Catalogue["messages"]>;
