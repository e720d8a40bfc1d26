const WORDS = {
  vi: {
    welcome: "Giới thiệu",
    practice: "Luyện tập",
    checks: "Câu hỏi trong bài",
    exam: "Bài kiểm tra",
    glossary: "Giải nghĩa từ",
    seeChecks: "Câu hỏi của đoạn này ở mục “Câu hỏi trong bài”.",
    captions: "Phụ đề",
  },
  en: {
    welcome: "Introduction",
    practice: "Practice",
    checks: "Questions in the lesson",
    exam: "Exam",
    glossary: "Glossary",
    seeChecks: "The question of this passage is under “Questions in the lesson”.",
    captions: "Captions",
  },
} as const;

export type CartridgeWords = (typeof WORDS)["vi" | "en"];

/** What a cartridge's own items are called, in the course's language; in English where we have no words for it. */
export function wordsFor(lang: string): CartridgeWords {
  return WORDS[lang.toLowerCase().startsWith("vi") ? "vi" : "en"];
}
