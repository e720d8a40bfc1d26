import {
  type CartridgeDifference,
  type Diagnostic,
  diagnostic,
  type PlaceAt,
} from "@hocvu/diagnostics";
import type { Course, Question, QuestionType } from "@hocvu/model";
import type { QuestionFormat, Reading } from "../format.ts";
import { MOST_WEIGHT } from "../qti12/write/fields.ts";
import type { Carries, Form } from "../questions/losses.ts";
import { layOutCartridge, MOST_ATTEMPTS } from "./lay-out.ts";
import { ltiPlaces } from "./lti.ts";
import { VERSION_1_1, VERSION_1_3, type Version } from "./manifest.ts";
import { wordsFor } from "./words.ts";

const hasSeveralBlanks = (question: Question) =>
  question.type === "fill-in" && question.blanks.length > 1;

const carries: Carries = {
  forms: {
    single: "same",
    multiple: "same",
    "true-false": "same",
    hotspot: "choice",
    matching: "parts",
    ordering: "parts",
    categorize: "parts",
    "fill-in": "same",
    numeric: "text",
    likert: "none",
    "short-answer": "essay",
  },
  blanks: "parts",
  ranges: "essay",
  lacks: ["tones", "tags"],
  // What a part is worth they don't say, and several choices are right together or not at all.
  scoring: (question) =>
    ["matching", "ordering", "categorize"].includes(question.type) ||
    hasSeveralBlanks(question) ||
    (question.type === "multiple" && question.scoring === "partial"),
  mostPoints: MOST_WEIGHT,
};

/** `backup/cc` of Moodle 5.1: what its converter of cartridges looks for, and what was there after a restore. */
const moodle: Reading = {
  platform: "Moodle",
  carries: {
    ...carries,
    // Pictures of questions go where files of a course's old kind are, which nobody is shown any more.
    lacks: [...carries.lacks, "pictures", "hint", "exact", "pins", "shuffle"],
    // It gives each right choice its share and takes nothing for a wrong one.
    scoring: (question) => question.type === "multiple" || carries.scoring?.(question) === true,
  },
};

/** `cc2olx` of April 2026, by what it made of a cartridge of ours. */
const openEdx: Reading = {
  platform: "Open edX (cc2olx)",
  carries: {
    ...carries,
    lacks: [...carries.lacks, "feedback", "explanation", "hint", "pictures"],
    // It gives part of the points for each choice.
    scoring: (question) => question.type === "multiple" || carries.scoring?.(question) === true,
  },
};

const none: Readonly<Record<QuestionType, Form>> = {
  ...{ single: "none", multiple: "none", "true-false": "none", matching: "none" },
  ...{ hotspot: "none" },
  ...{ ordering: "none", categorize: "none", "fill-in": "none", numeric: "none", likert: "none" },
  "short-answer": "none",
};

/** Lessons, banks and exam as a course that a platform takes in; as Moodle does it is 1.1. */
export const cc: QuestionFormat = cartridge("cc", "Common Cartridge 1.1", VERSION_1_1, [
  moodle,
  openEdx,
]);

/** The same as platforms of today have it, to which Moodle doesn't belong. */
export const cc13: QuestionFormat = cartridge("cc13", "Common Cartridge 1.3", VERSION_1_3, [
  { platform: "Moodle", carries: { forms: none, lacks: [] } },
  openEdx,
]);

function cartridge(
  id: string,
  title: string,
  version: Version,
  readings: readonly Reading[],
): QuestionFormat {
  return {
    id,
    title,
    container: "zip",
    examines: "without-lti",
    carries,
    readings,
    isLinked: true,
    hasLessons: true,
    *check(course: Course, placeAt: PlaceAt, { lti }): Iterable<Diagnostic> {
      if (lti) {
        const places = ltiPlaces(course, wordsFor(course.lang)).length;
        yield diagnostic("HV3112", { places });
        return;
      }
      const otherwise = differencesOf(course, version);
      if (otherwise.length > 0)
        yield diagnostic("HV3110", { format: title, otherwise }, placeAt("/exam"));
    },
    layOut: (course, kit) => layOutCartridge(course, kit, version),
  };
}

function differencesOf(course: Course, { linksPages }: Version): readonly CartridgeDifference[] {
  const { exam, modules, certificate, glossary } = course;
  const pages = modules.flatMap((module) => module.pages);
  const shows = (sign: string) => pages.some(({ html }) => html.includes(sign));
  const found: Readonly<Record<CartridgeDifference, boolean>> = {
    draw: exam !== undefined,
    practice: modules.some(({ quiz, bank }) => quiz !== undefined && quiz.questions < bank.length),
    attempts: exam?.attempts !== undefined && exam.attempts > MOST_ATTEMPTS,
    feedback: exam?.feedback === "end",
    passing: exam !== undefined,
    certificate: certificate !== undefined,
    checks: pages.some(({ checks }) => checks.length > 0),
    reveals: shows("<details"),
    terms: glossary.length > 0,
    recordings: shows("<audio") || shows("<video"),
    links: !linksPages && shows('href="page:'),
  };
  return (Object.keys(found) as CartridgeDifference[]).filter((one) => found[one]);
}
