import type { PackageFile } from "@hocvu/archive";
import { compile, writeFolder } from "@hocvu/compiler";
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
  readonly write?: (folder: string) => Promise<void>;
}

/** A copy of the course in the folder `root` for reviewers, to be written as a site that needs no server. */
export async function shareCourse(root: string, options: ShareOptions): Promise<Shared> {
  const { copy, diagnostics, sourceOf } = await makeCopy(root, options);
  if (!copy) return { diagnostics, sourceOf };
  const mark = `content="${REVIEW_GENERATOR}"`;
  return { diagnostics, sourceOf, write: (folder) => writeFolder(copy.files, folder, mark) };
}

/** The files of such a copy, of the course with that id. */
export interface Copy {
  readonly course: string;
  readonly files: readonly PackageFile[];
}

export async function makeCopy(root: string, { answers }: ShareOptions) {
  const review: Target = {
    id: "review",
    title: "Review",
    container: "zip",
    layOut: (course, kit) => layOutForReview(course, kit, { answers, script }),
  };
  const { value, diagnostics, sourceOf } = await compile(root, [review], {
    comments: false,
    contest: "whole",
  });
  const files = value?.packages[0]?.files;
  const copy: Copy | undefined = value && files && { course: value.course.id, files };
  return { copy, diagnostics, sourceOf };
}
