import type { FormWords } from "./words.ts";

export const vi: FormWords = {
  newQuestion: {
    stem: "Câu hỏi mới?",
    choice: "Đáp án sai {n}",
    rightChoice: "Đáp án đúng {n}",
    true: "Đúng",
    false: "Sai",
    left: "Vế trái",
    right: "Vế phải",
    group: "Nhóm {n}",
    item: "Mục {n}",
    blank: "Từ cần điền là [[đáp án]].",
    number: "Kết quả là [[=42]].",
    scale: ["Đồng ý", "Phân vân", "Không đồng ý"],
    explanation: "Lời giải thích hiện ra sau khi trả lời.",
  },
};
