import { type Compiled, compile, writeFolder } from "@hocvu/compiler";
import type { Diagnostic, SourceOf } from "@hocvu/diagnostics";
import { script } from "@hocvu/preview/review";
import { layOutForReview, REVIEW_GENERATOR, type Target } from "@hocvu/targets";

export interface ShareOptions {
  /** Whether right answers, feedback and explanations are shown. */
  readonly answers: boolean;
}

export interface Shared {
  readonly diagnostics: readonly Diagnostic[];
  readonly sourceOf: SourceOf;
  /** Writes the copy into a folder that is new, empty or holds an earlier one. Nothing where the course has errors. */
  readonly write?: (folder: string) => Promise<{ readonly files: number }>;
}

/** A copy of the course in the folder `root` for reviewers, to be written as a site that needs no server. */
export async function shareCourse(root: string, { answers }: ShareOptions): Promise<Shared> {
  const review: Target = {
    id: "review",
    title: "Review",
    container: "zip",
    layOut: (course, kit) => layOutForReview(course, kit, { answers, script }),
  };
  const { value, diagnostics, sourceOf } = await compile(root, [review], { comments: false });
  return { diagnostics, sourceOf, ...(value ? { write: (folder) => write(value, folder) } : {}) };
}

async function write({ packages }: Compiled, folder: string): Promise<{ readonly files: number }> {
  const files = packages[0]?.files ?? [];
  await writeFolder(files, folder, `content="${REVIEW_GENERATOR}"`);
  return { files: files.length };
}
