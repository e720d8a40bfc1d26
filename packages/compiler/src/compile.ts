import type { PackageFile } from "@hocvu/archive";
import {
  type Checked,
  type Diagnostic,
  hasErrors,
  relocate,
  type SourceOf,
  sortDiagnostics,
} from "@hocvu/diagnostics";
import { buildCourse, readFolder } from "@hocvu/markdown";
import type { Course } from "@hocvu/model";
import * as player from "@hocvu/player";
import type { LayoutKit, Target } from "@hocvu/targets";
import { checkCourse } from "./checks/check-course.ts";
import { readAssets } from "./read-assets.ts";

/** A course and its packages, laid out and not yet written. */
export interface Compiled {
  readonly course: Course;
  readonly packages: readonly LaidOut[];
}

export interface LaidOut {
  readonly target: string;
  readonly files: readonly PackageFile[];
}

export interface CompileResult extends Checked<Compiled> {
  /** The Markdown as it was read, for quoting lines; files are named as in the diagnostics. */
  readonly sourceOf: SourceOf;
}

/**
 * Compiles the course folder `root` for each of `targets`. All problems are reported in one run, in the order of
 * files and lines, each file named as `root` with its path; with an error among them there is no value.
 */
export async function compile(root: string, targets: readonly Target[]): Promise<CompileResult> {
  const { value: folder, diagnostics: unread } = await readFolder(root);
  const named = (file: string) => `${root.replaceAll("\\", "/").replace(/\/+$/, "")}/${file}`;
  const texts = new Map(folder?.texts.map(({ path, text }) => [named(path), text]));
  const sourceOf: SourceOf = (file) => texts.get(file);
  const result = (found: readonly Diagnostic[], value?: Compiled): CompileResult => ({
    ...(value ? { value } : {}),
    diagnostics: sortDiagnostics(found.map((diagnostic) => relocate(diagnostic, named))),
    sourceOf,
  });
  if (!folder) return result(unread);

  const { value: built, diagnostics: misread } = buildCourse(folder);
  if (!built) return result([...unread, ...misread]);
  const found = [...unread, ...misread, ...checkCourse(built)];
  for (const target of targets) found.push(...(target.check?.(built.course, built.placeAt) ?? []));
  if (hasErrors(found)) return result(found);

  const { course } = built;
  const assets = await readAssets(folder, course.assets);
  const kit: LayoutKit = {
    player,
    asset(path) {
      const asset = assets.get(path);
      if (!asset) throw new Error(`${path} is not an asset of the course`);
      return asset;
    },
  };
  const packages = targets.map((target) => ({
    target: target.id,
    files: target.layOut(course, kit),
  }));
  return result(found, { course, packages });
}
