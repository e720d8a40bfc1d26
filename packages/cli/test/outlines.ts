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
