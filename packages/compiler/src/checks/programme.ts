import {
  type Diagnostic,
  diagnostic,
  didYouMean,
  type PlaceAt,
  suggestionsFrom,
} from "@hocvu/diagnostics";
import type { Programme, ProgrammeModule, ProgrammeOutcome } from "@hocvu/markdown";
import { type Course, examBank, type Module } from "@hocvu/model";
import type { UnderstoodCourse } from "../check.ts";
import { essence } from "./plain-text.ts";

/**
 * Whether `courses` teach and ask what approved programmes demand; each problem is placed in the programmes' file.
 * Modules and outcomes are found by their ids, which stay when words are polished. A course that could not be read whole
 * is not compared, as what looks missing may only be misread; and unless all that were given could be read (`allRead`),
 * none is reported as missing.
 */
export function* checkProgrammes(
  programmes: readonly Programme[],
  placeAt: PlaceAt,
  courses: readonly UnderstoodCourse[],
  allRead: boolean,
): Iterable<Diagnostic> {
  const first = new Map<string, Programme>();
  for (const programme of programmes) {
    const { course: id, at } = programme;
    const earlier = first.get(id);
    if (earlier) {
      const place = placeAt(`${earlier.at}/course`);
      const related = place ? [{ place, role: "firstUsed" as const }] : [];
      yield diagnostic("HV2407", { course: id }, placeAt(`${at}/course`), related);
      continue;
    }
    first.set(id, programme);
    const given = courses.find(({ course }) => course.id === id);
    if (given?.whole) yield* checkProgramme(programme, placeAt, given);
    else if (!given && allRead) {
      const ids = courses.map(({ course }) => course.id);
      const free = ids.filter((other) => programmes.every(({ course }) => course !== other));
      const suggestion = didYouMean(id, free);
      const args = { course: id, ...(suggestion ? { suggestion } : {}) };
      yield diagnostic("HV2401", args, placeAt(`${at}/course`));
    }
  }
}

function* checkProgramme(
  programme: Programme,
  placeAt: PlaceAt,
  given: UnderstoodCourse,
): Iterable<Diagnostic> {
  const { course } = given;
  yield* checkExamSize(programme, placeAt, given);
  const needed = neededQuestions(programme);
  const first = new Map<string, ProgrammeModule>();
  for (const wanted of programme.modules) {
    const { id, title, at } = wanted;
    const earlier = first.get(id);
    if (earlier) {
      const place = placeAt(`${earlier.at}/id`);
      const related = place ? [{ place, role: "firstUsed" as const }] : [];
      yield diagnostic("HV2105", { id }, placeAt(`${at}/id`), related);
      continue;
    }
    first.set(id, wanted);
    const module = course.modules.find((one) => one.id === id);
    if (module) {
      yield* checkContents(wanted, module, placeAt);
      yield* checkOutcomes(wanted, needed, placeAt, given);
    } else {
      const similar = similarModule(wanted, programme, course)?.id;
      const args = { module: id, title, course: course.id, ...(similar ? { similar } : {}) };
      yield diagnostic("HV2402", args, placeAt(`${at}/id`));
    }
  }
}

function* checkExamSize(
  { examQuestions: wanted, at }: Programme,
  placeAt: PlaceAt,
  { course, placeAt: inCourse }: UnderstoodCourse,
): Iterable<Diagnostic> {
  const asked = course.exam?.questions;
  if (wanted === undefined || asked === wanted) return;
  const place = asked === undefined ? undefined : inCourse("/exam/questions");
  yield diagnostic(
    "HV2405",
    { course: course.id, wanted, ...(asked === undefined ? {} : { asked }) },
    placeAt(`${at}/exam/questions`),
    place ? [{ place, role: "inCourse" }] : [],
  );
}

/** An exam draws evenly over outcomes; a bank with fewer questions for one than its even share would ask the same ones of everybody. */
function neededQuestions({ examQuestions = 1, modules }: Programme): number {
  const required = new Set(modules.flatMap(idsOf).map(({ id }) => id));
  return Math.ceil(examQuestions / Math.max(1, required.size));
}

/** The outcomes, in the course, that a module of a programme asks for. */
function idsOf({ outcomes }: ProgrammeModule): ProgrammeOutcome["ids"] {
  return outcomes.flatMap(({ ids }) => ids);
}

function* checkContents(
  { contents }: ProgrammeModule,
  module: Module,
  placeAt: PlaceAt,
): Iterable<Diagnostic> {
  const covered = new Set(module.contents.map(essence));
  for (const { text, at } of contents) {
    if (covered.has(essence(text))) continue;
    yield diagnostic("HV2406", { content: text, module: module.id }, placeAt(at));
  }
}

function* checkOutcomes(
  wanted: ProgrammeModule,
  needed: number,
  placeAt: PlaceAt,
  { course, placeAt: inCourse }: UnderstoodCourse,
): Iterable<Diagnostic> {
  const module = wanted.id;
  const ids = idsOf(wanted);
  const required = new Set(ids.map(({ id }) => id));
  const own = course.outcomes.filter((outcome) => outcome.module === module);
  const free = own.map((outcome) => outcome.id).filter((other) => !required.has(other));
  const suggest = suggestionsFrom(free);
  const stated = new Map(course.outcomes.map(({ id }, index) => [id, index] as const).toReversed());
  const ours = new Set(own.map(({ id }) => id));
  const counts = askedAbout(course);
  for (const { id, at } of ids) {
    const index = stated.get(id);
    if (!ours.has(id)) {
      const elsewhere = index === undefined ? undefined : course.outcomes[index]?.module;
      const suggestion = suggest(id);
      const hints = { ...(elsewhere ? { elsewhere } : {}), ...(suggestion ? { suggestion } : {}) };
      yield diagnostic("HV2403", { outcome: id, module, ...hints }, placeAt(at));
      continue;
    }
    const asked = counts.get(id) ?? 0;
    if (asked >= needed) continue;
    const place = inCourse(`/outcomes/${index}`);
    const related = place ? [{ place, role: "inCourse" as const }] : [];
    yield diagnostic("HV2404", { outcome: id, asked, needed }, placeAt(at), related);
  }
}

/** How many of the exam's questions ask about each outcome. */
function askedAbout(course: Course): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { outcomes } of examBank(course)) {
    for (const id of new Set(outcomes)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The module that seems to be meant: it has the wanted one's title or most of its contents, or nearly its id. */
function similarModule(
  { id, title, contents }: ProgrammeModule,
  { modules }: Programme,
  course: Course,
): Module | undefined {
  const taken = new Set(modules.map((one) => one.id));
  const free = course.modules.filter((one) => !taken.has(one.id));
  const wanted = new Set(contents.map(({ text }) => essence(text)));
  const shared = ({ contents: own }: Module) =>
    own.filter((text) => wanted.has(essence(text))).length;
  const alike = free.find(
    (one) => essence(one.title) === essence(title) || shared(one) * 2 > wanted.size,
  );
  const near = didYouMean(
    id,
    free.map((one) => one.id),
  );
  return alike ?? free.find((one) => one.id === near);
}
