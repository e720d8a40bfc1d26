import type { PlayableCourse } from "@hocvu/model";

interface FactWords {
  readonly modules: (count: number) => string;
  readonly duration: (hours: number, minutes: number) => string;
  readonly questions: (count: number) => string;
}

const WORDS: Readonly<Record<"vi" | "en", FactWords>> = {
  vi: {
    modules: (count) => `${count} bài`,
    duration: (hours, minutes) =>
      `Học khoảng ${[hours > 0 && `${hours} giờ`, minutes > 0 && `${minutes} phút`].filter(Boolean).join(" ")}`,
    questions: (count) => `${count} câu hỏi`,
  },
  en: {
    modules: (count) => `${count} ${count === 1 ? "lesson" : "lessons"}`,
    duration: (hours, minutes) =>
      `About ${[hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`].filter(Boolean).join(" ")}`,
    questions: (count) => `${count} ${count === 1 ? "question" : "questions"}`,
  },
};

/** What a learner wants to know of `course` first: how many lessons, how long, how many questions, each in a few words. */
export function courseFacts(course: PlayableCourse): readonly string[] {
  const words = WORDS[course.lang.startsWith("vi") ? "vi" : "en"];
  const { modules, exam } = course;
  const minutes = modules.reduce((sum, module) => sum + (module.minutes ?? 0), 0);
  return [
    ...(modules.length > 0 ? [words.modules(modules.length)] : []),
    ...(minutes > 0 ? [words.duration(Math.floor(minutes / 60), minutes % 60)] : []),
    ...(exam ? [words.questions(exam.questions)] : []),
  ];
}
