import { applyEdits, type Edit } from "@hocvu/compiler";
import { buildCourse, type SourceFolder, type SourceText } from "@hocvu/markdown";
import { type Course, isId } from "@hocvu/model";
import { type KnownCourse, questionIds } from "../known-course.ts";
import { sectionsOf } from "../structure/outline.ts";
import { type CourseNames, namesOf } from "./course-names.ts";
import type { Name, NameKind } from "./name.ts";

/** What changes where, by path in the course. */
export type CourseEdits = ReadonlyMap<string, readonly Edit[]>;

export type Refusal = "form" | "taken" | "kind";

export const RENAMED: readonly NameKind[] = [
  "outcome",
  "question",
  "page",
  "module",
  "part",
  "variable",
];

/** What `name`, and every name of the same thing in the whole course, becomes `to` by; or why it cannot. */
export async function renaming(
  name: Name,
  to: string,
  folder: SourceFolder,
  known: KnownCourse,
  names: CourseNames,
): Promise<CourseEdits | Refusal> {
  const thing = settled(name, known);
  if (!RENAMED.includes(thing.kind)) return "kind";
  if (!isId(to)) return "form";
  if (to !== thing.id && takenFor(thing, known, names.all(folder.texts)).has(to)) return "taken";
  const all = namesOf(thing, names.all(folder.texts));
  const edits = new Map<string, Edit[]>();
  const add = (file: string, edit: Edit) => edits.set(file, [...(edits.get(file) ?? []), edit]);
  for (const { file, start, end } of all) add(file, { start, end, text: to });
  if (!all.some(({ defines }) => defines)) {
    const made = written(thing, to, folder, known);
    if (!made) return "kind";
    add(made.file, made.edit);
  }
  return followed(edits, folder, known, names);
}

/** A blueprint's part is a module or an outcome; a link to a module's first page may name the module. */
export function settled(name: Name, { course, lessonOf }: KnownCourse): Name {
  const { kind, id, lesson } = name;
  const module = course.modules.findIndex((one) => one.id === id);
  if (kind === "part") {
    const isOutcome = course.outcomes.some((one) => one.id === id);
    return { ...name, kind: isOutcome ? "outcome" : "module" };
  }
  if (kind !== "page" || module < 0 || lessonOf(module) !== lesson) return name;
  // Its own opening page goes by its id.
  return { ...name, kind: "module" };
}

function takenFor(
  { kind, lesson }: Name,
  { course, lessonOf }: KnownCourse,
  all: readonly Name[],
): ReadonlySet<string> {
  switch (kind) {
    case "outcome":
    case "module":
      // A blueprint names both.
      return new Set([...course.outcomes, ...course.modules].map(({ id }) => id));
    case "question":
      return questionIds(course);
    case "page": {
      const index = course.modules.findIndex((_, at) => lessonOf(at) === lesson);
      return new Set(course.modules[index]?.pages.map(({ id }) => id));
    }
    case "variable":
      return new Set(all.flatMap((one) => (one.kind === "variable" ? one.id : [])));
    default:
      return new Set();
  }
}

/** An id that followed from a name or title, written out. */
function written(
  { kind, id, lesson }: Name,
  to: string,
  { texts }: SourceFolder,
  { course, lessonOf }: KnownCourse,
): { readonly file: string; readonly edit: Edit } | undefined {
  const textOf = (file: string | undefined) => texts.find(({ path }) => path === file)?.text;
  if (kind === "module") {
    const file = lessonOf(course.modules.findIndex((one) => one.id === id));
    const first = /^---[ \t]*\n/.exec(textOf(file) ?? "")?.[0].length;
    if (file === undefined || first === undefined) return undefined;
    return { file, edit: { start: first, end: first, text: `id: ${to}\n` } };
  }
  if (kind !== "page" || lesson === undefined) return undefined;
  const text = textOf(lesson) ?? "";
  const headings = sectionsOf(lesson, text).filter((one) => one.kind === "page");
  const pages = course.modules.find((_, at) => lessonOf(at) === lesson)?.pages ?? [];
  // What stands before the first heading is a page without one.
  const headless = pages.length - headings.length;
  const heading = headings[pages.findIndex((one) => one.id === id) - headless];
  if (!heading) return undefined;
  const braces = /\{(?=[^{}]*\}[ \t]*$)/.exec(text.slice(heading.start, heading.headingEnd));
  const at = braces ? heading.start + braces.index + 1 : heading.headingEnd;
  return {
    file: lesson,
    edit: { start: at, end: at, text: braces ? `#${to} ` : ` {#${to}}` },
  };
}

/** The same edits, with those of links to pages whose ids followed from what was renamed. */
async function followed(
  edits: Map<string, Edit[]>,
  folder: SourceFolder,
  known: KnownCourse,
  names: CourseNames,
): Promise<CourseEdits> {
  const texts: readonly SourceText[] = folder.texts.map((source) => {
    const own = edits.get(source.path);
    return own ? { ...source, text: applyEdits(source.text, own) } : source;
  });
  const { value } = await buildCourse({ ...folder, texts });
  if (!value) return edits;
  const moved = movedPages(known.course, value.course, known);
  for (const { path, text } of folder.texts) {
    if (moved.size === 0 || !/\.md$/i.test(path)) continue;
    for (const { kind, id, lesson, defines, start, end } of names.in(path, text)) {
      const now = kind === "page" && !defines ? moved.get(`${lesson}#${id}`) : undefined;
      const own = edits.get(path) ?? [];
      if (now === undefined || own.some((edit) => edit.start === start)) continue;
      edits.set(path, [...own, { start, end, text: now }]);
    }
  }
  return edits;
}

/** Ids that pages have now, by the lesson and id that they had. */
function movedPages(before: Course, after: Course, { lessonOf }: KnownCourse) {
  const moved = new Map<string, string>();
  before.modules.forEach(({ pages }, m) => {
    pages.forEach(({ id }, p) => {
      const now = after.modules[m]?.pages[p]?.id;
      if (now !== undefined && now !== id) moved.set(`${lessonOf(m)}#${id}`, now);
    });
  });
  return moved;
}
