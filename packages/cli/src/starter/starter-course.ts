import { stringify } from "yaml";

/** What an author says of a course that does not exist yet. */
export interface CourseWishes {
  readonly id: string;
  readonly title: string;
  readonly language: "en" | "vi";
  /** At least one; their ids differ. */
  readonly modules: readonly { readonly id: string; readonly title: string }[];
}

export interface StarterFile {
  /** Relative to the course folder, with forward slashes. */
  readonly path: string;
  readonly content: string;
}

/** The template asks about two outcomes in each module. */
const EXAM_QUESTIONS_PER_MODULE = 2;

/**
 * The files of a course to start from. `template` holds `course.md`, `first.md` (the module that shows how things are
 * written) and `next.md` (the frame of each further one) with their banks, and files that are copied as they are.
 */
export function starterCourse(
  template: Readonly<Record<string, string>>,
  { id, title, modules }: CourseWishes,
): readonly StarterFile[] {
  const examQuestions = modules.length * EXAM_QUESTIONS_PER_MODULE;
  const files = modules.flatMap((module, index) => {
    const number = index + 1;
    const name = `${String(number).padStart(2, "0")}-${module.id}`;
    const values = { module: scalar(module.title), moduleId: module.id, number };
    const source = index === 0 ? "first" : "next";
    return [".md", ".quiz.md"].map((ending) => ({
      path: `${name}${ending}`,
      content: fill(template, `${source}${ending}`, values),
    }));
  });
  const copied = Object.entries(template).filter(([path]) => path.includes("/"));
  const values = { id: scalar(id), title: scalar(title), examQuestions };
  return [
    { path: "course.md", content: fill(template, "course.md", values) },
    ...files,
    ...copied.map(([path, content]) => ({ path, content })),
  ];
}

/** The text of a template with the values in their places. A name that has none is a fault in our template. */
function fill(
  template: Readonly<Record<string, string>>,
  path: string,
  values: Readonly<Record<string, string | number>>,
): string {
  const text = template[path];
  if (text === undefined) throw new Error(`the template has no ${path}`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${path} asks for ${name}`);
    return String(value);
  });
}

/** As one line of YAML, quoted where it must be; braces that would be a variable are braces. */
function scalar(text: string): string {
  return stringify(text.replaceAll("{{", "\\{{"), { lineWidth: 0 }).trimEnd();
}
