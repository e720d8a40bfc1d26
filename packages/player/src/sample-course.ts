import { type ChoiceQuestion, type Exam, type PlayableCourse, sealQuestion } from "@hocvu/model";
import { type Bank, bankOf } from "./exam/attempt.ts";
import { SEAL_KEY } from "./exam/open.ts";
import { type Outline, outlineOf } from "./outline.ts";

// A small course for tests: two modules of two pages, an outcome each, and questions of which `a` is always right.

export function sampleOutline(exam?: Partial<Exam>, pages = 2): Outline {
  const module = (id: string, number: number): PlayableCourse["modules"][number] => ({
    id,
    number,
    title: `Bài ${id}`,
    minutes: 30,
    pages: Array.from({ length: pages }, (_, n) => ({ id: `${id}-${n + 1}`, title: `${id} ${n}` })),
    src: `${id}.json`,
  });
  return outlineOf({
    id: "mau",
    title: "Khóa học mẫu",
    lang: "vi",
    passing: { num: 1, den: 2 },
    outcomes: [
      { id: "luu", title: "Lưu được", module: "dam-may" },
      { id: "hoi", title: "Hỏi được", module: "tro-ly" },
    ],
    texts: { src: "texts.json" },
    modules: [module("dam-may", 1), module("tro-ly", 2)],
    ...(exam
      ? { exam: { questions: 20, shuffle: true, feedback: "end", src: "bank.json", ...exam } }
      : {}),
  });
}

/** `count` questions in which only `a` is right; every other one for the second outcome. */
export function sampleBank(count: number, change: Partial<ChoiceQuestion> = {}): Bank {
  const seal = (n: number) => sealQuestion(sampleQuestion(n, change), SEAL_KEY);
  return bankOf(Array.from({ length: count }, (_, n) => seal(n)));
}

export function sampleQuestion(n: number, change: Partial<ChoiceQuestion> = {}): ChoiceQuestion {
  return {
    id: `cau-${n + 1}`,
    type: "single",
    outcomes: [n % 2 === 0 ? "luu" : "hoi"],
    stem: `<p>Câu ${n + 1}?</p>`,
    shuffle: true,
    scoring: "all",
    points: 1,
    exam: true,
    choices: ["a", "b", "c"].map((id) => ({
      id,
      html: `<p>Ý ${id}</p>`,
      correct: id === "a",
      pinned: false,
    })),
    ...change,
  };
}
