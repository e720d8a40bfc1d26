import type { UnderstoodCourse } from "@hocvu/compiler";
import type { Language } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";

/** What is known of a course when it is written on. Its files are named by their paths in the course's folder. */
export interface KnownCourse {
  readonly course: Course;
  /** All files of the folder. */
  readonly files: readonly string[];
  readonly terms: UnderstoodCourse["terms"];
  /** The lesson of the module with that index. */
  lessonOf(module: number): string | undefined;
}

/** `root` is how the diagnostics of the course name its folder. */
export function knownCourse(understood: UnderstoodCourse, root: string): KnownCourse {
  const { course, files, terms, placeAt } = understood;
  const folder = `${root}/`;
  return {
    course,
    files,
    terms,
    lessonOf(module) {
      const file = placeAt(`/modules/${module}`)?.file;
      return file?.startsWith(folder) ? file.slice(folder.length) : file;
    },
  };
}

/** In which what is to be written over is put into it. */
export function languageOf({ course }: KnownCourse): Language {
  return /^en\b/i.test(course.lang) ? "en" : "vi";
}

/** Ids of all questions, as no two may be the same. */
export function questionIds({ modules }: Course): ReadonlySet<string> {
  return new Set(
    modules.flatMap(({ bank, pages }) =>
      [...bank, ...pages.flatMap(({ checks }) => checks)].map(({ id }) => id),
    ),
  );
}

/** `wanted`, or the first like it that is not taken. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(id)) return id;
  }
}
