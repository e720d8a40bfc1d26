import type { Language } from "../http/language.ts";

interface DeepLinkWords {
  readonly title: string;
  readonly one: string;
  readonly several: string;
  readonly add: string;
  readonly nothing: string;
  readonly noLinks: string;
  readonly none: string;
  readonly back: string;
  chosen(count: number): string;
  readonly parts: Readonly<
    Record<"course" | "module" | "practice" | "exam", (title: string) => string>
  >;
}

export const DEEP_LINK_WORDS: Readonly<Record<Language, DeepLinkWords>> = {
  vi: {
    title: "Chọn nội dung cho lớp học",
    one: "Chọn một mục. Nhấn nút ở cuối trang để thêm vào lớp học.",
    several: "Chọn một hay nhiều mục. Nhấn nút ở cuối trang để thêm vào lớp học.",
    add: "Thêm vào lớp học",
    nothing: "Máy chủ bài học chưa có khóa học nào.",
    noLinks: "Chỗ này của nền tảng học không nhận liên kết bài học.",
    none: "Chưa chọn mục nào.",
    back: "Về lớp học",
    chosen: (count) => `Đã chọn ${count} mục.`,
    parts: {
      course: () => "Cả khóa học",
      module: (title) => `Bài: ${title}`,
      practice: (title) => `Luyện tập: ${title}`,
      exam: (title) => `Bài thi: ${title}`,
    },
  },
  en: {
    title: "Choose what the course shall have",
    one: "Choose one. The button at the end adds it to the course.",
    several: "Choose one or more. The button at the end adds them to the course.",
    add: "Add to the course",
    nothing: "The lesson server has no course yet.",
    noLinks: "This place of the learning platform takes no links to lessons.",
    none: "Nothing was chosen.",
    back: "Back to the course",
    chosen: (count) => (count === 1 ? "One was chosen." : `${count} were chosen.`),
    parts: {
      course: () => "The whole course",
      module: (title) => `Lesson: ${title}`,
      practice: (title) => `Practice: ${title}`,
      exam: (title) => `Exam: ${title}`,
    },
  },
};
