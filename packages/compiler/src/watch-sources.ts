import { Readable } from "node:stream";
import type { Checked } from "@hocvu/diagnostics";
import { readFolder, type SourceFolder } from "@hocvu/markdown";
import type { Course } from "@hocvu/model";
import { watchFolder } from "./cache/watch-folder.ts";

/** A file that a course is made of; its path is relative to the course folder, or `../` and a name for one right above it. */
export interface SourceFile {
  readonly path: string;
  open(): Readable;
}

export interface WatchedSources {
  /** To be checked or compiled; see `read` there. */
  readonly read: Checked<SourceFolder>;
  /** What a check or compilation that found no error has read, sorted by path: the same comes of these files elsewhere. */
  sourcesOf(course: Course): Promise<readonly SourceFile[]>;
}

/** Reads the course folder `root`, noting what else of it is asked for. Texts are given as they were understood: in UTF-8. */
export async function watchSources(root: string): Promise<WatchedSources> {
  const { value, diagnostics } = await readFolder(root);
  if (!value) return { read: { diagnostics }, sourcesOf: async () => [] };
  const { folder, opened, soughtAbove } = watchFolder(value);
  return {
    read: { value: folder, diagnostics },
    async sourcesOf(course) {
      const asked = new Set([...opened, ...course.assets]);
      const files: SourceFile[] = [...value.assets.values()].filter(({ path }) => asked.has(path));
      for (const { path, text } of value.texts) {
        // A text to take away is among the others, as it is.
        if (!asked.has(path)) files.push({ path, open: () => Readable.from([Buffer.from(text)]) });
      }
      for (const name of soughtAbove) {
        const found = await value.above?.(name);
        if (found?.type === "file") {
          files.push({ path: `../${name}`, open: () => found.asset.open() });
        }
      }
      return files.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}
