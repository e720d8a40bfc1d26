import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The nearest folder around a file that has a `course.md`. */
export function courseFolder(file: string): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "course.md"))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** A folder's name for a title: letters without accents, words with hyphens between them. */
export function folderName(title: string): string {
  return title
    .toLowerCase()
    .replaceAll("đ", "d")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 64);
}
