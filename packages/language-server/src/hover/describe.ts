import type { Language } from "@hocvu/diagnostics";
import { plainText } from "@hocvu/model";
import type { KnownCourse } from "../known-course.ts";
import type { Name } from "../names/name.ts";
import { termKey } from "../names/term-key.ts";

const WORDS = {
  vi: {
    outcome: "Yêu cầu cần đạt",
    question: "Câu hỏi",
    page: "Trang",
    module: "Bài",
    term: "Thuật ngữ",
    variable: "Biến",
    file: "Tệp",
    taughtIn: (module: string) => `dạy trong bài “${module}”`,
    asked: (count: number) => `${count} câu hỏi`,
    of: (module: string) => `thuộc bài “${module}”`,
    inGlossary: (file: string) => `giải nghĩa trong ${file}`,
    none: "Bảng thuật ngữ không có từ này.",
  },
  en: {
    outcome: "Outcome",
    question: "Question",
    page: "Page",
    module: "Module",
    term: "Term",
    variable: "Variable",
    file: "File",
    taughtIn: (module: string) => `taught in “${module}”`,
    asked: (count: number) => (count === 1 ? "1 question" : `${count} questions`),
    of: (module: string) => `of “${module}”`,
    inGlossary: (file: string) => `defined in ${file}`,
    none: "The glossary has no such term.",
  },
} as const;

/** What a name stands for, as Markdown; undefined where the course has no such thing. */
export function describe(
  { kind, id, lesson }: Name,
  known: KnownCourse,
  language: Language,
): string | undefined {
  const words = WORDS[language];
  const { modules, outcomes } = known.course;
  const titleOf = (module: string) => modules.find((one) => one.id === module)?.title ?? module;
  const line = (what: string, title: string, ...more: readonly string[]) =>
    [`**${what}** ${title}`, more.join(" · ")].filter(Boolean).join("\n\n");
  const outcome = outcomes.find((one) => one.id === id);
  const module = modules.find((one) => one.id === id);
  switch (kind) {
    case "outcome":
    case "part":
    case "module": {
      if (outcome && kind !== "module") {
        const asked = modules
          .flatMap(({ bank }) => bank)
          .filter((one) => one.outcomes.includes(id));
        const { title } = outcome;
        const taught = words.taughtIn(titleOf(outcome.module));
        return line(words.outcome, title, taught, words.asked(asked.length));
      }
      return module && line(words.module, module.title, words.asked(module.bank.length));
    }
    case "question": {
      const holder = modules.find((one) => questionsOf(one).some((question) => question.id === id));
      const question = holder && questionsOf(holder).find((one) => one.id === id);
      return question && line(words.question, plainText(question.stem), words.of(holder.title));
    }
    case "page": {
      const index = modules.findIndex((_, at) => known.lessonOf(at) === lesson);
      const page = modules[index]?.pages.find((one) => one.id === id);
      return page && line(words.page, page.title, words.of(modules[index]?.title ?? ""));
    }
    case "term": {
      const entry = known.terms.find(({ term }) => termKey(term) === id);
      if (!entry) return words.none;
      const { term, definition = "", place } = entry;
      return line(words.term, `${term}: ${definition}`, words.inGlossary(place.file));
    }
    case "file":
      return known.files.includes(id) ? line(words.file, `\`${id}\``) : undefined;
    case "variable":
      return undefined;
  }
}

function questionsOf({ bank, pages }: KnownCourse["course"]["modules"][number]) {
  return [...bank, ...pages.flatMap(({ checks }) => checks)];
}
