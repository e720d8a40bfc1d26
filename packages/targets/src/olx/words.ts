const WORDS = {
  vi: {
    question: "Câu hỏi",
    practice: "Luyện tập",
    exam: "Bài thi",
    glossary: "Giải nghĩa từ",
    outcomes: "Học xong sẽ làm được",
    chooseOne: "Chọn một ý",
    chooseAll: "Chọn tất cả các ý đúng",
    chooseOpinion: "Chọn ý gần suy nghĩ của mình nhất",
    matchEach: "Chọn ý phù hợp cho từng dòng",
    sortEach: "Chọn nhóm cho từng dòng",
    place: (number: number) => `Vị trí ${number}`,
    fillIn: "Viết vào chỗ trống",
    writeNumber: "Viết một số",
    rightAnswer: (answer: string) => `Đáp án: ${answer}`,
    either: (answers: readonly string[]) => answers.join(" hoặc "),
    number: (number: number) => number.toLocaleString("vi", { maximumFractionDigits: 20 }),
    range: (from: string, to: string) => `từ ${from} đến ${to}`,
  },
  en: {
    question: "Question",
    practice: "Practice",
    exam: "Exam",
    glossary: "Glossary",
    outcomes: "What you will be able to do",
    chooseOne: "Choose one",
    chooseAll: "Choose all that are right",
    chooseOpinion: "Choose what is closest to your opinion",
    matchEach: "Choose what fits each line",
    sortEach: "Choose a group for each line",
    place: (number: number) => `Place ${number}`,
    fillIn: "Fill in",
    writeNumber: "Write a number",
    rightAnswer: (answer: string) => `Answer: ${answer}`,
    either: (answers: readonly string[]) => answers.join(" or "),
    number: (number: number) => number.toLocaleString("en", { maximumFractionDigits: 20 }),
    range: (from: string, to: string) => `from ${from} to ${to}`,
  },
} as const;

export type Words = (typeof WORDS)["vi" | "en"];

/** What Open edX shows in the course's language; in English where we have no words for it. */
export function wordsFor(lang: string): Words {
  return WORDS[lang.toLowerCase().startsWith("vi") ? "vi" : "en"];
}
