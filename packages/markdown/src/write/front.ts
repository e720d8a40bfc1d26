import type { Course, Exam, Module, Outcome } from "@hocvu/model";
import { stringify } from "yaml";
import { contestFront } from "./contest.ts";

/** `1h30m`; nothing for none. */
export function durationOf(minutes: number | undefined): string | undefined {
  if (!minutes) return undefined;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `${hours > 0 ? `${hours}h` : ""}${rest > 0 ? `${rest}m` : ""}`;
}

/** Front matter of `course.md`, without what goes without saying. */
export function courseFront(course: Course): string {
  const { exam, certificate, passing, modules } = course;
  const { sheet: _, ...theme } = course.theme ?? {};
  const sum = modules.reduce((total, { minutes = 0 }) => total + minutes, 0);
  const titles = modules.map(({ title }) => title);
  const isUsual = course.keywords.join("\n") === titles.join("\n");
  return frontMatter({
    id: course.id,
    title: course.title,
    lang: course.lang === "vi" ? undefined : course.lang,
    version: course.version === "1.0.0" ? undefined : course.version,
    description: course.description,
    publisher: course.publisher,
    audience: course.audience,
    iri: course.iri,
    keywords: isUsual || course.keywords.length === 0 ? undefined : course.keywords,
    duration: course.minutes === sum ? undefined : durationOf(course.minutes),
    passing: passing.num * 2 === passing.den ? undefined : percentOf(passing),
    exam: exam && {
      questions: exam.questions,
      time: durationOf(exam.minutes),
      attempts: course.contest && exam.attempts === 1 ? undefined : exam.attempts,
      shuffle: exam.shuffle ? undefined : false,
      feedback:
        exam.feedback === (course.contest ? "after-close" : "end") ? undefined : exam.feedback,
      blueprint: exam.blueprint && blueprintFront(exam.blueprint),
    },
    contest: course.contest && contestFront(course.contest),
    certificate,
    theme: Object.keys(theme).length > 0 ? theme : undefined,
    cover: course.cover,
  });
}

/** Parts of one module or outcome that differ in how hard they are stand together: `an-toan: { easy: 2, hard: 1 }`. */
function blueprintFront(
  blueprint: NonNullable<Exam["blueprint"]>,
): Readonly<Record<string, number | Readonly<Record<string, number>>>> {
  const parts: Record<string, number | Record<string, number>> = {};
  for (const [part, wanted] of Object.entries(blueprint)) {
    const [id = "", level] = part.split(":");
    if (level === undefined) parts[id] = wanted;
    else parts[id] = { ...(typeof parts[id] === "object" ? parts[id] : {}), [level]: wanted };
  }
  return parts;
}

function percentOf({ num, den }: Course["passing"]): string {
  return `${Number(((num * 100) / den).toFixed(2))}%`;
}

/** Front matter of a module; its id is said where its file's name says another. */
export function moduleFront(module: Module, outcomes: readonly Outcome[], slug: string): string {
  const titles = module.pages.map(({ title }) => title).join("\n");
  const isUsual = module.contents.join("\n") === titles;
  const own = outcomes.filter((outcome) => outcome.module === module.id);
  return frontMatter({
    id: module.id === slug ? undefined : module.id,
    title: module.title,
    duration: durationOf(module.minutes),
    contents: isUsual ? undefined : module.contents,
    note: module.note,
    cover: module.cover,
    outcomes:
      own.length > 0 ? Object.fromEntries(own.map(({ id, title }) => [id, title])) : undefined,
    quiz: module.quiz,
  });
}

/** Keys with their values between lines of dashes; those without a value are left out. */
function frontMatter(values: Readonly<Record<string, unknown>>): string {
  const text = stringify(withoutNone(values), { lineWidth: 0, indent: 2 });
  return `---\n${text.trimEnd()}\n---\n`;
}

function withoutNone(value: unknown): unknown {
  // `{{` would begin a variable.
  if (typeof value === "string") return value.replaceAll("{{", "\\{{");
  if (Array.isArray(value)) return value.map(withoutNone);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(kept.map(([name, one]) => [name, withoutNone(one)]));
}
