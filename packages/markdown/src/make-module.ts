import type { Place } from "@hocvu/diagnostics";
import type { Module, Outcome, Question } from "@hocvu/model";
import type { Building } from "./building.ts";
import { applyConstructs, resolveAll } from "./constructs.ts";
import type { ModuleFiles } from "./course-files.ts";
import { escaped } from "./front-matter/pointer.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter/read-front-matter.ts";
import { readCover } from "./front-matter/settings.ts";
import { type ModuleFront, readMinutes } from "./front-matter/types.ts";
import { reportLessonQuizzes } from "./lesson-quizzes.ts";
import type { Making } from "./make-modules.ts";
import { type PageSource, splitPages } from "./pages.ts";
import type { ParsedFile } from "./parse-file.ts";
import { readBank } from "./questions/bank.ts";
import { reportMisplaced, takeChecks } from "./questions/checks.ts";
import { withFilmTimes } from "./questions/film-times.ts";
import type { ReadQuestion } from "./questions/question.ts";
import type { QuestionContext } from "./questions/question-reader.ts";
import { reportRaw } from "./raw/report-raw.ts";
import { recordingOf } from "./recordings.ts";
import { rendererFor } from "./render-html.ts";
import { fillFront } from "./variables/front-variables.ts";

/** A module's file after its pages were found, before they are rendered. */
export interface ModuleDraft {
  readonly files: ModuleFiles;
  readonly front: FrontMatter;
  readonly id: string;
  readonly title: string;
  readonly pages: readonly PageSource[];
}

/** How a module is made of its lesson and its bank. */
export const MODULES: Making<ModuleDraft> = {
  draft: draftModule,
  outline: (draft) => ({
    pages: draft.pages.map(({ id }) => id),
    sound: draft.front.sound,
    outcomes: readOutcomes(draft),
  }),
  finish: finishModule,
};

function draftModule(files: ModuleFiles, building: Building): ModuleDraft {
  const { diagnostics } = building;
  const file = files.lesson;
  const written = readFrontMatter(file, "module", diagnostics);
  const front = fillFront(file, written, building.variables, building.unfilled);
  const data = front.data as ModuleFront;
  const id = data.id ?? files.slug;
  const title = data.title ?? id;
  applyConstructs(file, building);
  return { files, front, id, title, pages: splitPages(file, { id, title }, diagnostics) };
}

function finishModule(draft: ModuleDraft, pointer: string, building: Building): Module {
  const { files, front, id, title, pages } = draft;
  const { places, diagnostics } = building;
  const file = files.lesson;
  const data = front.data as ModuleFront;
  resolveAll(file, building);
  const renderer = rendererFor(file, building);
  places.set(pointer, front.placeAt("/title") ?? file.place(0, 0));
  places.set(`${pointer}/id`, front.placeAt("/id") ?? file.place(0, 0));
  pages.forEach((page, index) => {
    places.set(`${pointer}/pages/${index}`, page.place);
  });
  const minutes = readMinutes(data.duration);
  const quiz = data.quiz?.questions;
  const quizPlace = front.placeAt("/quiz/questions");
  if (quizPlace) places.set(`${pointer}/quiz/questions`, quizPlace);
  return {
    id,
    title,
    ...(minutes === undefined ? {} : { minutes }),
    contents: data.contents?.filter(Boolean) ?? pages.map((page) => page.title),
    ...(data.note === undefined ? {} : { note: data.note }),
    ...readCover(data, file, front, building),
    pages: pages.map(({ id, title, heading, nodes, place }, index) => {
      const context = { file, renderer, diagnostics };
      const read = takeChecks(nodes, context);
      const timed = withFilmTimes(nodes, file, building);
      reportMisplaced(nodes, ["hint", "answer", "rubric"], context);
      reportLessonQuizzes(nodes, file, diagnostics);
      reportRaw(heading ? [heading, ...nodes] : nodes, { file, surroundings: "page" }, diagnostics);
      const checks = placeQuestions(read, `${pointer}/pages/${index}/checks`, building);
      const heard = recordingOf(id, place, building);
      return { id, title, html: renderer.page([...heard, ...timed]), checks };
    }),
    bank: files.bank ? finishBank(files.bank, `${pointer}/bank`, building) : [],
    ...(quiz === undefined ? {} : { quiz: { questions: quiz } }),
  };
}

function finishBank(file: ParsedFile, pointer: string, building: Building): Question[] {
  const { idsFromStems, unreadBanks, diagnostics } = building;
  applyConstructs(file, building);
  resolveAll(file, building);
  const context: QuestionContext = { file, renderer: rendererFor(file, building), diagnostics };
  const { questions, whole } = readBank(context);
  if (!whole) unreadBanks.add(file.path);
  for (const { question, idFromStem } of questions) if (idFromStem) idsFromStems.add(question.id);
  return placeQuestions(questions, pointer, building);
}

/** The questions themselves; the places of their parts are kept. */
function placeQuestions(
  read: readonly ReadQuestion[],
  pointer: string,
  { places, told }: Building,
): Question[] {
  return read.map(({ question, places: own, told: isTold }, index) => {
    if (isTold) told.add(question.id);
    for (const [part, place] of own) places.set(`${pointer}/${index}${part}`, place);
    return question;
  });
}

function readOutcomes({
  id: module,
  front,
}: ModuleDraft): { outcome: Outcome; place: Place | undefined }[] {
  const written = (front.data as ModuleFront).outcomes ?? {};
  return Object.entries(written).map(([id, title]) => ({
    outcome: { id, title, module },
    place: front.placeAt(`/outcomes/${escaped(id)}`),
  }));
}
