import { readFolder } from "@hocvu/markdown";
import type { Sources } from "../sources/sources.ts";
import { type CourseOutline, type CourseText, readOutline } from "./modules/outline.ts";

/** All Markdown of a course as it is edited: its own letters, at the offsets of its files. */
export async function courseTexts(root: string, sources: Sources): Promise<readonly CourseText[]> {
  const { value: folder } = await readFolder(root);
  const paths = (folder?.texts ?? []).flatMap(({ path, refused }) =>
    refused || !/\.md$/i.test(path) ? [] : [path],
  );
  const read = await Promise.all(paths.map((path) => sources.read(path)));
  return read.flatMap((source) => (source ? [{ path: source.file, text: source.text }] : []));
}

export async function courseOutline(root: string, sources: Sources): Promise<CourseOutline> {
  return readOutline(await courseTexts(root, sources));
}
