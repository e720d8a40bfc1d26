import type { PackageFile } from "@hocvu/archive";
import { type Checked, diagnostic, hasErrors, type SourceOf } from "@hocvu/diagnostics";
import type { SourceFolder } from "@hocvu/markdown";
import { type Course, practiceCourse } from "@hocvu/model";
import * as player from "@hocvu/player";
import {
  assertReferences,
  type Container,
  type Edition,
  type LayoutKit,
  type LtiTool,
  type Release,
  type Structure,
  type Target,
} from "@hocvu/targets";
import { drawPng } from "./assets/draw-png.ts";
import { hasImageLibrary } from "./assets/image-library.ts";
import { readAssets } from "./assets/read-assets.ts";
import type { BuildCache, CourseMemory } from "./cache/build-cache.ts";
import type { KnownPackage } from "./cache/whole-builds.ts";
import { check, type Rescue, type UnderstoodCourse } from "./check.ts";
import { checkOptions, serviceAt } from "./checks/options.ts";
import type { Progress } from "./progress.ts";
import { sourceFile } from "./source-file.ts";

/** A course and its packages, laid out and not yet written. */
export interface Compiled {
  readonly course: Course;
  readonly packages: readonly LaidOut[];
}

export interface LaidOut {
  readonly target: string;
  readonly container: Container;
  readonly files: readonly PackageFile[];
  /** The package as it was written before, from the same sources; its files are not laid out again. */
  readonly known?: KnownPackage;
}

export interface CompileResult extends Checked<Compiled> {
  /** See `CheckResult`. */
  readonly understood?: UnderstoodCourse;
  /** The Markdown as it was read, for quoting lines; files are named as in the diagnostics. */
  readonly sourceOf: SourceOf;
}

export interface CompileOptions {
  /** Whether photos are made light; true if left out. */
  readonly optimize?: boolean;
  /**
   * What may be built of a course with a contest, whose packages would hold all keys and keep no dates. `none`, if left out, is
   * refused (HV2459) but for documents; `practice` takes only what the contest never draws; `whole` is for the author's own
   * window and the service, which give no package to anybody.
   */
  readonly contest?: "none" | "practice" | "whole";
  /** Of SCORM 2004; the 4th if left out. */
  readonly edition?: Edition;
  /** Of SCORM and cmi5; single if left out. */
  readonly structure?: Structure;
  /** Of Open edX; Maple, which every release takes, if left out. */
  readonly release?: Release;
  /** Of Open edX: the service that plays the course, by its address as it was written; the platform if left out. */
  readonly lti?: LtiTool | undefined;
  /** Where modules are remembered from build to build; nowhere if left out. */
  readonly cache?: BuildCache | undefined;
  /** See {@link CheckOptions}. */
  readonly memory?: CourseMemory | undefined;
  /** The folder, if it was read already. */
  readonly read?: Checked<SourceFolder> | undefined;
  /** Whether zips get the course's own folder as well, from which they can be worked on again; not if left out. */
  readonly withSource?: boolean;
  readonly progress?: Progress;
  /** See {@link CheckOptions}. */
  readonly comments?: boolean;
  /** See {@link CheckOptions}. */
  readonly maxSize?: number | undefined;
  /** See {@link CheckOptions}. */
  readonly sourceLines?: boolean | undefined;
  /** See {@link CheckOptions}. */
  readonly rescue?: Rescue | undefined;
}

/** What is for whoever makes the course, with all keys, and is no package. */
const DOCUMENTS: readonly string[] = ["json", "print", "certificate"];

/** Checks the course folder `root` and, if it has no error, lays it out for each of `targets`. */
export async function compile(
  root: string,
  targets: readonly Target[],
  {
    optimize = true,
    edition = 4,
    structure = "single",
    release = "maple",
    lti: asked,
    cache,
    memory,
    read,
    progress,
    comments = true,
    maxSize,
    sourceLines,
    rescue,
    withSource = false,
    contest = "none",
  }: CompileOptions = {},
): Promise<CompileResult> {
  const names = targets.map(({ id }) => id);
  const idle = checkOptions({ edition, structure, release, lti: asked }, names);
  const lti = asked && serviceAt(asked);
  const { value, ...checked } = await check(root, targets, {
    read,
    cache,
    memory,
    structure,
    // Of a service whose address is wrong nothing else is to be said than that.
    lti: lti ?? asked,
    progress,
    comments,
    photos: optimize ? "light" : "as-is",
    maxSize,
    sourceLines,
    rescue,
  });
  const report = { ...checked, diagnostics: [...idle, ...checked.diagnostics] };
  if (!value || hasErrors(idle)) return report;
  const { folder, prepared } = value;
  // What only leads to a service holds no key, and is how a platform's learners come to a contest.
  const told = names.filter((id) => !DOCUMENTS.includes(id) && !(lti && id === "olx"));
  if (value.course.contest && contest !== "whole" && (told.length > 0 || withSource)) {
    if (contest === "none" || withSource) {
      const place = checked.understood?.placeAt("/contest");
      const refused = diagnostic("HV2459", { targets: told }, place);
      return { ...report, diagnostics: [...report.diagnostics, refused] };
    }
  }
  const course = contest === "practice" ? practiceCourse(value.course) : value.course;
  if (targets.some(({ id }) => id === "json")) {
    const { assertModel } = await import("./check-model.ts");
    assertModel(course);
  }
  assertReferences(course);
  const assets = await readAssets(folder, course.assets, prepared);
  const kit: LayoutKit = {
    player,
    edition,
    structure,
    release,
    lti,
    asset(path) {
      const asset = assets.get(path);
      if (!asset) throw new Error(`${path} is not an asset of the course`);
      return asset;
    },
    png: targets.some(({ draws }) => draws) && (await hasImageLibrary()) ? drawPng : undefined,
  };
  const packages = targets.map((target) => ({
    target: target.id,
    container: target.container,
    files: [
      ...target.layOut(course, kit),
      ...(withSource && target.container === "zip" ? [sourceFile(folder)] : []),
    ],
  }));
  return { ...report, value: { course, packages } };
}
