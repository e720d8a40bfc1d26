import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { formatCourse } from "@hocvu/markdown";
import { readCourseFolder, writeFiles } from "./write-files.ts";

/**
 * Writes the Markdown of a course folder in one way, its meaning left as it is, and gives back the paths of what was changed;
 * with `dry` of what would be. Undefined where the folder cannot be read.
 */
export async function formatFolder(
  root: string,
  { dry = false }: { readonly dry?: boolean } = {},
): Promise<readonly string[] | undefined> {
  const folder = await readCourseFolder(root);
  if (!folder) return undefined;
  const changed = await formatCourse(folder);
  if (!dry && changed.length > 0) {
    const files = await Promise.all(
      changed.map(
        async ({ path, text }) => [path, await asItEnds(join(root, path), text)] as const,
      ),
    );
    await writeFiles(root, new Map(files));
  }
  return changed.map(({ path }) => path).sort();
}

/** With the line ends that the file has: a repository may keep those of Windows. */
async function asItEnds(path: string, text: string): Promise<string> {
  const before = await readFile(path, "utf8").catch(() => "");
  return before.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
}
