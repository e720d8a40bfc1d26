/** What the extension itself says, in one language. */
export interface Words {
  readonly title: string;
  readonly titlePrompt: string;
  readonly folderPrompt: string;
  readonly folder: string;
  readonly noCourse: string;
  readonly noPreview: string;
  readonly notMade: string;
  readonly preview: string;
}

const en: Words = {
  title: "My course",
  titlePrompt: "What is the course called?",
  folderPrompt: "Put the course here",
  folder: "The name of its folder",
  noCourse: "This file is part of no course: no folder around it has a course.md.",
  noPreview: "The preview could not be started",
  notMade: "The course could not be made",
  preview: "Preview",
};

const vi: Words = {
  title: "Khóa học của tôi",
  titlePrompt: "Khóa học tên gì?",
  folderPrompt: "Đặt khóa học ở đây",
  folder: "Tên thư mục",
  noCourse: "Tệp này không thuộc khóa học nào: không thư mục nào chứa nó có course.md.",
  noPreview: "Không mở được bản xem trước",
  notMade: "Không tạo được khóa học",
  preview: "Xem trước",
};

export function wordsFor(locale: string): Words {
  return /^vi\b/i.test(locale) ? vi : en;
}
