import type { PlatformPath } from "node:path";

/** Files that changed, and which of them are everybody's; absolute paths. */
export interface Change {
  readonly files: readonly string[];
  /** What all courses are made by or compared with. */
  readonly shared: readonly string[];
}

/**
 * Those of `courses`, absolute paths, that a change may have made others: by a file of their own, by one that all share, or
 * by one that they may have for a glossary, which lies right above them. Names are compared as the most forgiving system
 * does, which at worst builds a course in vain.
 */
export function touchedCourses(
  courses: readonly string[],
  { files, shared }: Change,
  { dirname, sep }: Pick<PlatformPath, "dirname" | "sep">,
): ReadonlySet<string> {
  const alike = (path: string) => path.normalize("NFC").toLowerCase();
  const changed = files.map(alike);
  if (shared.some((path) => changed.includes(alike(path)))) return new Set(courses);
  const glossaries = new Set(changed.filter((path) => /\.ya?ml$/.test(path)).map(dirname));
  return new Set(
    courses.filter((course) => {
      const folder = alike(course);
      return (
        glossaries.has(dirname(folder)) || changed.some((path) => path.startsWith(folder + sep))
      );
    }),
  );
}
