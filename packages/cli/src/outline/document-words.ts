import type { Requirement } from "./requirements.ts";

/** What stands in a document beside the course's own words, in the course's language: its readers are not the one who runs the command. */
export interface DocumentWords {
  /** The columns of the programme's table. */
  readonly columns: readonly [number: string, contents: string, outcomes: string, note: string];
  readonly module: string;
  readonly moduleId: string;
  readonly outcome: string;
  readonly outcomeId: string;
  readonly questions: string;
  readonly examQuestions: string;
  /** Of CSV: what the programme asks, in its words. */
  readonly asked: string;
  /** Before the course's own title of a module that the programme calls otherwise. */
  readonly ownTitle: (title: string) => string;
  /** Before an outcome that the programme does not ask for. */
  readonly beyond: (outcome: string) => string;
  /** Of a module that the programme asks for and the course has not. */
  readonly missing: string;
}

const vi: DocumentWords = {
  columns: ["STT", "Mô tả nội dung chính", "Yêu cầu cần đạt được", "Ghi chú"],
  module: "Bài học",
  moduleId: "Mã bài học",
  outcome: "Yêu cầu cần đạt",
  outcomeId: "Mã yêu cầu",
  questions: "Số câu hỏi",
  examQuestions: "Số câu hỏi thi",
  asked: "Yêu cầu của chương trình",
  ownTitle: (title) => `Trong khóa học: ${title}`,
  beyond: (outcome) => `Thêm: ${outcome}`,
  missing: "Khóa học chưa có bài này",
};

const en: DocumentWords = {
  columns: ["No.", "Main contents", "Required outcomes", "Notes"],
  module: "Module",
  moduleId: "Module id",
  outcome: "Outcome",
  outcomeId: "Outcome id",
  questions: "Questions",
  examQuestions: "Exam questions",
  asked: "Asked by the programme",
  ownTitle: (title) => `In the course: ${title}`,
  beyond: (outcome) => `Beyond it: ${outcome}`,
  missing: "The course has no such module",
};

/** `lang` is BCP 47; English for a language that we do not speak. */
export function documentWords(lang: string): DocumentWords {
  return /^vi\b/i.test(lang) ? vi : en;
}

/** What the table says of one requirement, line by line: what is asked, then what the course makes of it. */
export function requirementLines(
  { asked, outcomes }: Requirement,
  programme: boolean,
  words: DocumentWords,
): readonly string[] {
  const own = outcomes.map(({ title }) => title);
  if (asked !== undefined) return [`– ${asked}`, ...own.map((title) => `+ ${title}`)];
  return own.map((title) => `– ${programme ? words.beyond(title) : title}`);
}
