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
    write: "Viết câu trả lời rồi bấm Gửi để so với câu trả lời mẫu",
    sample: "Câu trả lời mẫu",
    rubric: "Bài viết cần có",
    points: (points: number) => `${points} điểm`,
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
    write: "Write your answer, then submit to compare it with a sample",
    sample: "Sample answer",
    rubric: "A good answer has",
    points: (points: number) => `${points} points`,
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
