import type { Programme, ProgrammeModule } from "@hocvu/markdown";
import { type Course, examBank, type Question, sharePercent } from "@hocvu/model";

/** What a course covers, module by module: what an approved programme's table shows, and how well questions cover it. */
export interface Outline {
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly minutes?: number;
  /** How many questions it draws, and the share of right answers that passes, such as `50%`. */
  readonly exam?: { readonly questions: number; readonly passing: string };
  readonly modules: readonly OutlineModule[];
  readonly questions: Counted;
  /** Where the outline is held against an approved programme: the modules it asks for that the course has not. */
  readonly missing?: readonly AskedModule[];
}

export interface OutlineModule {
  readonly id: string;
  readonly title: string;
  readonly minutes?: number;
  readonly pages: number;
  readonly contents: readonly string[];
  readonly note?: string;
  readonly outcomes: readonly OutlineOutcome[];
  /** Of the module's own bank. */
  readonly questions: Counted;
  /** What an approved programme asks of it; only where there is one, and it names the module. */
  readonly asked?: AskedModule;
}

/** A module in the words of an approved programme. */
export interface AskedModule {
  readonly id: string;
  readonly title: string;
  readonly contents: readonly string[];
  /** With the ids of the course's outcomes that stand for each. */
  readonly outcomes: readonly { readonly text: string; readonly ids: readonly string[] }[];
}

export interface OutlineOutcome {
  readonly id: string;
  readonly title: string;
  /** Of all banks, as another module's may ask about it too. A question for several counts for each, as in the draw. */
  readonly questions: Counted;
}

export interface Counted {
  readonly all: number;
  /** Those that the exam may draw. */
  readonly exam: number;
}

/** The outline of a course, in course order; beside what `programme`, which is the course's own, asks of it. */
export function outline(course: Course, programme?: Programme): Outline {
  const { id, title, lang, minutes, exam, passing } = course;
  const drawn = new Set(examBank(course));
  const count = (questions: readonly Question[]): Counted => ({
    all: questions.length,
    exam: questions.filter((question) => drawn.has(question)).length,
  });
  const asked = programme?.modules.map(askedModule);
  const everything = course.modules.flatMap(({ bank }) => bank);
  return {
    id,
    title,
    lang,
    ...(minutes === undefined ? {} : { minutes }),
    ...(exam ? { exam: { questions: exam.questions, passing: `${sharePercent(passing)}%` } } : {}),
    ...(asked
      ? { missing: asked.filter(({ id }) => course.modules.every((module) => module.id !== id)) }
      : {}),
    modules: course.modules.map((module) => ({
      ...askedOf(module.id, asked),
      id: module.id,
      title: module.title,
      ...(module.minutes === undefined ? {} : { minutes: module.minutes }),
      pages: module.pages.length,
      contents: module.contents,
      ...(module.note === undefined ? {} : { note: module.note }),
      outcomes: course.outcomes
        .filter((outcome) => outcome.module === module.id)
        .map((outcome) => ({
          id: outcome.id,
          title: outcome.title,
          questions: count(everything.filter(({ outcomes }) => outcomes.includes(outcome.id))),
        })),
      questions: count(module.bank),
    })),
    questions: count(everything),
  };
}

function askedModule({ id, title, contents, outcomes }: ProgrammeModule): AskedModule {
  return {
    id,
    title,
    contents: contents.map(({ text }) => text),
    outcomes: outcomes.map(({ text, ids }) => ({ text, ids: ids.map((one) => one.id) })),
  };
}

function askedOf(id: string, modules: readonly AskedModule[] = []): { asked?: AskedModule } {
  const asked = modules.find((one) => one.id === id);
  return asked ? { asked } : {};
}
