import type { Outline } from "@hocvu/compiler";

/** An outline with what tables break on: bars, quotes, line ends, formulas, signs of Markdown and long words. */
export const awkwardOutline: Outline = {
  id: "mau",
  title: "Khóa *mẫu* | thử",
  lang: "vi",
  exam: { questions: 2, passing: "50%" },
  modules: [
    {
      id: "dam-may",
      title: 'Đám mây | "ở xa"',
      pages: 2,
      contents: ["Lợi ích | tác hại", "Viết `a_b_c`\nhai dòng"],
      note: "Chỉ <b>Android</b>",
      outcomes: [
        { id: "luu", title: "Lưu được, mở lại được", questions: { all: 3, exam: 2 } },
        { id: "tinh", title: "=1+1", questions: { all: 0, exam: 0 } },
      ],
      questions: { all: 3, exam: 2 },
    },
    {
      id: "bai-trong",
      title: "Bài trống",
      pages: 1,
      contents: [],
      outcomes: [],
      questions: { all: 0, exam: 0 },
    },
  ],
  questions: { all: 3, exam: 2 },
};

/** The same, held against a programme that asks for half of its outcomes, for one it lacks, and for one module more. */
export const askedOutline: Outline = {
  ...awkwardOutline,
  modules: awkwardOutline.modules.map((module) =>
    module.id === "dam-may"
      ? {
          ...module,
          asked: {
            id: "dam-may",
            title: "Lưu trữ đám mây",
            contents: ["Xu hướng | lợi ích"],
            outcomes: [
              { text: "Biết lưu tài liệu", ids: ["luu"] },
              { text: "Biết tìm lại", ids: ["tim"] },
            ],
          },
        }
      : module,
  ),
  missing: [
    {
      id: "tin-gia",
      title: "Phòng tin giả",
      contents: ["Khái niệm"],
      outcomes: [{ text: "Nhận biết được", ids: ["nhan-biet"] }],
    },
  ],
};
