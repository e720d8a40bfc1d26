import { buildCourse } from "../build-course.ts";
import type { SourceFolder, SourceText } from "../source.ts";
import { THEME_FILE } from "../theme-sheet/course-theme.ts";
import { formatSheet } from "../theme-sheet/format-sheet.ts";
import { formatText } from "./format-text.ts";
import { rules } from "./rules.ts";

/**
 * The texts of a course folder that are written otherwise than they should be, as they should. Each change was tried: the
 * course that is read from the new texts is the one that is read from the old ones, with the same problems. What would change
 * it is left as it is. With `only`, the text at that path alone.
 */
export async function formatCourse(
  folder: SourceFolder,
  { only }: { readonly only?: string } = {},
): Promise<readonly SourceText[]> {
  const own = folder.texts.filter(
    ({ path, refused }) =>
      (path.endsWith(".md") || path === THEME_FILE) && !refused && (only ?? path) === path,
  );
  const changed = own.flatMap(({ path, text }): SourceText[] => {
    const formatted = path === THEME_FILE ? formatSheet(text) : formatText(path, text);
    return formatted === text ? [] : [{ path, text: formatted }];
  });
  if (changed.length === 0) return [];
  const meaning = await meaningOf(folder);
  const isSame = async (texts: readonly SourceText[]) =>
    (await meaningOf(withTexts(folder, texts))) === meaning;
  if (await isSame(changed)) return changed;
  const kept: SourceText[] = [];
  for (const one of changed) {
    if (await isSame([...kept, one])) kept.push(one);
    else if (one.path !== THEME_FILE) kept.push(...(await byRules(one.path, folder, kept, isSame)));
  }
  return kept;
}

/** The text with those rules applied that change nothing in it. */
async function byRules(
  path: string,
  folder: SourceFolder,
  kept: readonly SourceText[],
  isSame: (texts: readonly SourceText[]) => Promise<boolean>,
): Promise<readonly SourceText[]> {
  const original = folder.texts.find((one) => one.path === path)?.text ?? "";
  let text = original;
  for (const rule of rules) {
    const tried = formatText(path, text, [rule]);
    if (tried !== text && (await isSame([...kept, { path, text: tried }]))) text = tried;
  }
  return text === original ? [] : [{ path, text }];
}

function withTexts(folder: SourceFolder, changed: readonly SourceText[]): SourceFolder {
  const texts = new Map(changed.map((one) => [one.path, one]));
  return { ...folder, texts: folder.texts.map((one) => texts.get(one.path) ?? one) };
}

/** What a folder says: its course and its problems, but for where they stand. */
async function meaningOf(folder: SourceFolder): Promise<string> {
  const { value, diagnostics } = await buildCourse(folder);
  const problems = diagnostics.map(({ code }) => code).sort();
  // Tabs are named after their lines, and comments leave lines behind.
  const course = JSON.stringify(value?.course ?? null);
  return course.replace(/tabs-\d+/g, "tabs").replace(/(?:\\n)+/g, "\\n") + problems.join();
}
