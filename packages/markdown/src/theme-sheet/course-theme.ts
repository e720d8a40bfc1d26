import type { Diagnostic, Place } from "@hocvu/diagnostics";
import type { ThemeSheet } from "@hocvu/model";
import type { SourceFolder } from "../source.ts";

/** What a course's own look is called: it lies beside `course.md`. */
export const THEME_FILE = "theme.css";

/** What the course's `theme.css` sets, where it has one; `places` learns where, by pointer into the course. */
export async function readCourseTheme(
  { texts }: SourceFolder,
  places: Map<string, Place>,
  diagnostics: Diagnostic[],
): Promise<{ readonly sheet?: ThemeSheet }> {
  const file = texts.find(({ path, refused }) => path === THEME_FILE && !refused);
  if (!file) return {};
  // Few courses have one: its parser is loaded for those alone.
  const { readThemeSheet } = await import("./read-theme-sheet.ts");
  const { sheet, places: found } = readThemeSheet(file, diagnostics);
  for (const [pointer, place] of found) places.set(`/theme/sheet${pointer}`, place);
  const [first] = found.values();
  if (!first) return {};
  places.set("/theme/sheet", first);
  return { sheet };
}
