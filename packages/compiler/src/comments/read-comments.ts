import { buffer } from "node:stream/consumers";
import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { BuiltCourse, SourceAsset, SourceFolder } from "@hocvu/markdown";
import { type Comment, MAX_COMMENT_FILE, readCommentFile } from "@hocvu/model";
import { partsOf, textsOf } from "./parts.ts";
import { placeComments } from "./place-comments.ts";

/** Where an author puts what reviewers sent. */
const FILE = /^(gop-y|comments)\/[^/]+\.json$/i;

/** More than can be read; what is beyond them is told of. */
export const MAX_COMMENTS = 2_000;

/** What reviewers said, from all their files in the course's folder, each where it belongs now. */
export async function readComments(
  folder: SourceFolder,
  built: BuiltCourse,
): Promise<readonly Diagnostic[]> {
  const files = [...folder.assets.values()].filter(({ path }) => FILE.test(path));
  if (files.length === 0) return [];
  const diagnostics: Diagnostic[] = [];
  const comments = new Map<string, Comment>();
  for (const file of files) {
    for (const comment of await commentsIn(file, built.course.id, diagnostics)) {
      const before = comments.get(comment.id);
      // Who goes on with a file sends what was in it once more, and perhaps changed.
      if (!before || before.made < comment.made) comments.set(comment.id, comment);
    }
  }
  const texts = textsOf(folder, built);
  const read = [...comments.values()].slice(0, MAX_COMMENTS);
  if (read.length < comments.size) {
    const more = comments.size - read.length;
    const path = files[0]?.path ?? "";
    diagnostics.push(diagnostic("HV2415", { path, trouble: "many", more }, topOf(path)));
  }
  return [...diagnostics, ...placeComments(read, partsOf(built, texts), texts)];
}

async function commentsIn(
  { path, size, open }: SourceAsset,
  course: string,
  diagnostics: Diagnostic[],
): Promise<readonly Comment[]> {
  const read =
    size > MAX_COMMENT_FILE ? "size" : readCommentFile((await buffer(open())).toString("utf8"));
  if (typeof read === "string") {
    diagnostics.push(diagnostic("HV2415", { path, trouble: read }, topOf(path)));
    return [];
  }
  if (read.course !== course) {
    const args = { path, trouble: "course", course: read.course } as const;
    diagnostics.push(diagnostic("HV2415", args, topOf(path)));
    return [];
  }
  if (read.unread > 0) {
    const args = { path, trouble: "entries", more: read.unread } as const;
    diagnostics.push(diagnostic("HV2415", args, topOf(path)));
  }
  return read.comments;
}

function topOf(file: string) {
  const start = { line: 1, column: 1, offset: 0 };
  return { file, start, end: start };
}
