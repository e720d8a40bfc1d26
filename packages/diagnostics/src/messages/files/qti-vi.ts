import type { ExamRule, QtiDifference, TestRule } from "../../exchange-codes.ts";
import { type Catalogue, listed } from "../catalogue.ts";

const differences: Readonly<Record<QtiDifference, string>> = {
  hint: "gợi ý hiện sau khi trả lời sai, không phải khi học viên bấm xem",
  partial: "Canvas tính điểm câu đúng một phần theo cách riêng",
  spelling: "chỗ trống đòi đúng khoảng trắng và vị trí dấu thanh như đã viết",
  opinions: "thang ý kiến là câu chọn không có đáp án, có nơi tính là sai",
};

const rules: Readonly<Record<ExamRule, string>> = {
  attempts: "số lần được thi",
  passing: "tỉ lệ câu đúng để đạt",
  spread: "việc mỗi lần thi lại rải đều theo yêu cầu cần đạt (số câu của từng phần đã cố định)",
  practice: "các câu chỉ để luyện tập (vẫn có trong gói, nhưng không nằm trong bài thi)",
  certificate: "giấy chứng nhận",
};

const testRules: Readonly<Record<TestRule, string>> = {
  draw: "cách rút và trộn câu hỏi",
  time: "thời gian làm bài",
  branches: "đường đi từ câu này sang câu khác",
};

/** Nói về QTI 2.1 và 3.0. */
export const qti = {
  HV3104: {
    message: ({ format, differences: found }) =>
      `với tệp ${format}, mỗi nền tảng có vài điều làm theo cách riêng: ${found.map((one) => differences[one]).join("; ")}`,
    hint: () => "không phải sửa gì; hãy làm thử vài câu trên nền tảng trước khi giao cho học viên",
  },
  HV3105: {
    message: ({ format, lost }) =>
      `bài thi trong tệp ${format} không ghi được: ${lost.map((one) => rules[one]).join("; ")}`,
    hint: () => "hãy đặt các mục này trên nền tảng",
  },
  HV3106: {
    message: ({ format }) =>
      `tệp ${format} không có câu hỏi nào: các ngân hàng của khóa học không có câu nào ghi được vào đó`,
    hint: () =>
      "hãy viết câu hỏi vào ngân hàng, tệp `….quiz.md` bên cạnh bài học; câu hỏi giữa trang chỉ ở trong trang",
  },
  HV4510: {
    message: ({ name, from }) =>
      `câu \`${name}\` vốn là \`${from}\`, được đổi sang dạng gần nhất của khóa học`,
    hint: () => "xem lại câu này còn hỏi đúng ý cũ không",
  },
  HV4511: {
    message: ({ rules: found }) =>
      `đã nhập các câu hỏi, nhưng bài thi trong tệp còn quy định ${found.map((one) => testRules[one]).join("; ")}`,
    hint: () => "ghi các quy định ấy vào mục `exam` của course.md",
  },
  HV4512: {
    message: ({ paths }) => `gói nhắc tới tệp không có trong gói: ${listed(paths)}`,
    hint: () => "xuất lại gói; những gì có trong gói đã được nhập",
  },
} satisfies Partial<Catalogue["messages"]>;
