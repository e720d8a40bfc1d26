import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { bankContext, buildCourse, type SourceFolder, writeBank } from "@hocvu/markdown";
import { type Question, slug } from "@hocvu/model";
import type { Found, FoundQuestion } from "../bank.ts";
import { langOf } from "../gift/read.ts";
import { plainText } from "../html/foreign-html.ts";
import { placeOfRow, titleOfFile } from "../place.ts";
import { withId } from "../questions/with-id.ts";
import { freeIds } from "./ids.ts";
import { courseFile, type Group, moduleFiles } from "./new-files.ts";
import { placeLessons } from "./place-lessons.ts";
import { replaceQuestions } from "./replace-questions.ts";
import { answersOf, type Seen, seenIn, textKey } from "./seen.ts";

/** What an import would write, and what it found; nothing is written yet. */
export interface ImportPlan {
  /** By path in the course folder: new files and such that change. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly added: number;
  /** Lessons that are new. */
  readonly lessons: number;
  readonly updated: number;
  /** Questions that are there word by word, or twice in what is imported. */
  readonly unchanged: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Plans what becomes of a course folder when what was `found` in files goes into it; of a new one if there is none. */
export async function planImport(
  found: readonly Found[],
  folder: SourceFolder | undefined,
  root: string,
): Promise<ImportPlan> {
  const built = folder ? (await buildCourse(folder)).value : undefined;
  const course = built?.course;
  const all = found.flatMap(({ questions }) => questions);
  const stems = all.slice(0, 50).map(({ question }) => question.stem);
  const read = found
    .flatMap(({ modules = [] }) => modules)
    .slice(0, 5)
    .flatMap(({ opening = "", pages }) => [opening, ...pages.map(({ html }) => html)]);
  const lang = course?.lang ?? langOf([...stems, ...read].join(" "));
  const diagnostics = found.flatMap(({ diagnostics: own }) => own);
  const groups = new Map<string, Group>();
  const changes: { readonly seen: Seen; readonly question: Question }[] = [];
  const lessons = placeLessons(found, groups, folder, built, diagnostics, lang);
  const seen = seenIn(course);
  const taken = (course?.modules ?? []).flatMap(({ bank, pages }) => [
    ...bank,
    ...pages.flatMap(({ checks }) => checks),
  ]);
  const freeId = freeIds(taken.map(({ id }) => id));
  const met = new Set<string>();
  let unchanged = 0;
  for (const one of all) {
    const before = seen(one.question);
    const key = before
      ? before.question.id
      : `${textKey(one.question)}\n${answersKey(one.question)}`;
    if (met.has(key)) {
      unchanged++;
      continue;
    }
    met.add(key);
    if (!before) {
      const id = freeId(one.question.id, plainText(one.question.stem));
      addTo(groups, withId(one.question, id), titleFor(one, lang));
      continue;
    }
    const question = updated(before.question, one.question);
    if (isSame(before.question, question, lang)) {
      unchanged++;
      continue;
    }
    changes.push({ seen: before, question });
    const name = plainText(question.stem).slice(0, 60);
    diagnostics.push(diagnostic("HV4508", { id: question.id, name }, one.place));
  }
  const whole = found.find((one) => one.course !== undefined)?.course;
  if (whole && (folder || found.length > 1)) {
    diagnostics.push(diagnostic("HV4538", { path: whole.path }, placeOfRow(whole.path, 1)));
    return { files: new Map(), added: 0, lessons: 0, updated: 0, unchanged: 0, diagnostics };
  }
  if (whole) return wholeCourse(whole.files, diagnostics);
  const own = [...groups.values()];
  const files = new Map<string, string | Uint8Array>([
    ...found.flatMap(({ files }) => [...files].filter(([path]) => !folder?.assets.has(path))),
    ...(folder && built ? replaceQuestions(folder, built, changes, lang) : []),
    ...(!folder && own.length > 0
      ? [["course.md", courseFile(root, lang, own, titleOf(found))] as const]
      : []),
    ...moduleFiles(own, { folder, course, lang }),
  ]);
  const added = own.reduce((sum, { questions }) => sum + questions.length, 0);
  return { files, added, lessons, updated: changes.length, unchanged, diagnostics };
}

/** A course as it was when its package was built. */
function wholeCourse(
  files: ReadonlyMap<string, Uint8Array>,
  diagnostics: readonly Diagnostic[],
): ImportPlan {
  const lessons = [...files.keys()].filter((path) => /^\d+-[^/]+(?<!\.quiz)\.md$/.test(path));
  return { files, added: 0, lessons: lessons.length, updated: 0, unchanged: 0, diagnostics };
}

/** What the one file that is imported calls itself. */
function titleOf(found: readonly Found[]): string | undefined {
  const [only, ...others] = found;
  return others.length === 0 ? only?.title : undefined;
}

function titleFor({ category, place }: FoundQuestion, lang: string): string {
  const name = category.at(-1)?.trim();
  if (name) return name.slice(0, 120);
  return titleOfFile(place.file) || (lang === "vi" ? "Câu hỏi" : "Questions");
}

function addTo(groups: Map<string, Group>, question: Question, title: string): void {
  const group = groups.get(slug(title)) ?? { title, questions: [] };
  group.questions.push(question);
  groups.set(slug(title), group);
}

/** The new question under the old one's id; what its file says nothing of stays as it was. */
function updated(before: Question, now: Question): Question {
  return {
    ...withId(now, before.id),
    outcomes: before.outcomes.length > 0 ? before.outcomes : now.outcomes,
    ...(before.difficulty && !now.difficulty ? { difficulty: before.difficulty } : {}),
    ...(before.explanation && !now.explanation ? { explanation: before.explanation } : {}),
    ...(before.hint && !now.hint ? { hint: before.hint } : {}),
    exam: before.exam,
    points: before.points,
  } as Question;
}

function isSame(a: Question, b: Question, lang: string): boolean {
  const context = bankContext(lang, (path) => path);
  return writeBank([a], context) === writeBank([b], context);
}

/** The answers with what is right of them: the same words with another key are another question. */
function answersKey(question: Question): string {
  const right =
    "choices" in question
      ? question.choices.map(({ correct }) => correct)
      : "right" in question
        ? question.right
        : "blanks" in question
          ? question.blanks
          : [];
  return JSON.stringify([question.type, ...answersOf(question), right]);
}
