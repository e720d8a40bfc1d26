import { posix } from "node:path";
import {
  type Checked,
  capAlike,
  type Diagnostic,
  hasErrors,
  type PlaceAt,
  relocate,
  type SourceOf,
  sortDiagnostics,
} from "@hocvu/diagnostics";
import {
  buildCourse,
  type GlossaryEntry,
  type ParseTree,
  parseTree,
  readFolder,
  type SourceFolder,
} from "@hocvu/markdown";
import { type Course, withKeys } from "@hocvu/model";
import type { LtiTool, Structure, Target } from "@hocvu/targets";
import { checkAssets } from "./assets/check-assets.ts";
import type { Photos, PreparedAssets } from "./assets/prepared.ts";
import { type BuildCache, type CourseMemory, openMemory } from "./cache/build-cache.ts";
import { checkCharacters } from "./checks/characters.ts";
import { checkCourse } from "./checks/check-course.ts";
import { checkLeftOut } from "./checks/marked.ts";
import { checkNames } from "./checks/names.ts";
import { readComments } from "./comments/read-comments.ts";
import { threadCrew } from "./crew/thread-crew.ts";
import type { Progress } from "./progress.ts";
import { markVoices } from "./voices/mark-voices.ts";

/** A course without errors, and the folder that its assets are still to be read from. */
export interface SoundCourse {
  readonly course: Course;
  readonly folder: SourceFolder;
  readonly prepared: PreparedAssets;
}

/** A course as far as it was understood, errors or not. */
export interface UnderstoodCourse {
  readonly course: Course;
  /** Files are named as in the diagnostics. */
  readonly placeAt: PlaceAt;
  /** Paths of all files of the folder, relative to it. */
  readonly files: readonly string[];
  /** What its glossary holds. */
  readonly terms: readonly GlossaryEntry[];
  /** Whether everything could be read. If not, what seems to be missing may only be misread. */
  readonly whole: boolean;
}

export interface CheckResult extends Checked<SoundCourse> {
  /** Nothing where there is no course at all. */
  readonly understood?: UnderstoodCourse;
  /** The Markdown and the glossary as they were read, for quoting lines; files are named as in the diagnostics. */
  readonly sourceOf: SourceOf;
}

export interface CheckOptions {
  /** Where modules are remembered from build to build; nowhere if left out. */
  readonly cache?: BuildCache | undefined;
  /** Where else modules are remembered; it comes before the cache. */
  readonly memory?: CourseMemory | undefined;
  /** The folder, if it was read already. */
  readonly read?: Checked<SourceFolder> | undefined;
  /** Of SCORM and cmi5; single if left out. */
  readonly structure?: Structure;
  /** Of Open edX: the service that is to play the course. */
  readonly lti?: LtiTool | undefined;
  readonly progress?: Progress | undefined;
  readonly photos?: Photos;
  /** Whether what reviewers said is told; true if left out. */
  readonly comments?: boolean;
  /** In bytes, above which a package is called large. */
  readonly maxSize?: number | undefined;
  /** Whether pages tell which lines they were written in: for previews alone. */
  readonly sourceLines?: boolean | undefined;
  /** See {@link Rescue}: for previews alone. */
  readonly rescue?: Rescue | undefined;
}

/** What may be shown of a course with errors, `found` among them; undefined where that is too little. No package is made of it. */
export type Rescue = (
  understood: UnderstoodCourse,
  found: readonly Diagnostic[],
  sourceOf: SourceOf,
) => Course | undefined;

/**
 * Reads the course folder `root` and checks it, also for what each of `targets` can carry. All problems are reported
 * in one run, in the order of files and lines, each file named as `root` with its path; with an error among them there
 * is no value, unless `rescue` has one.
 */
export async function check(
  root: string,
  targets: readonly Target[],
  {
    cache,
    memory: given,
    read,
    structure = "single",
    lti,
    progress,
    photos = "opened",
    comments = true,
    maxSize,
    sourceLines,
    rescue,
  }: CheckOptions = {},
): Promise<CheckResult> {
  const { value: folder, diagnostics: unread } = read ?? (await readFolder(root));
  const named = namedBelow(root);
  const texts = new Map(folder ? textsByName(root, folder) : []);
  let understood: UnderstoodCourse | undefined;
  const result = (found: readonly Diagnostic[], value?: SoundCourse): CheckResult => ({
    ...(value ? { value } : {}),
    ...(understood ? { understood } : {}),
    diagnostics: capAlike(sortDiagnostics(found.map((one) => relocate(one, named)))),
    sourceOf: (file) => texts.get(file),
  });
  if (!folder) return result(unread);

  const memory = given ?? (cache && openMemory(cache, root));
  const parse = counting(folder.texts.length, progress);
  const { value: built, diagnostics: misread } = await buildCourse(folder, {
    parse,
    memory,
    sourceLines,
    crew: threadCrew(),
  });
  memory?.save();
  if (!built) return result([...unread, ...misread]);
  const voiced = await markVoices(withKeys(built.course), folder, built);
  const { course } = voiced;
  for (const [path, text] of voiced.texts) texts.set(named(path), text);
  for (const shared of [built.glossary, built.settings]) {
    if (shared) texts.set(named(shared.path), shared.text);
  }
  understood = {
    course,
    placeAt: (pointer) => {
      const place = built.placeAt(pointer);
      return place && { ...place, file: named(place.file) };
    },
    files: [...new Set([...folder.texts.map(({ path }) => path), ...folder.assets.keys()])].sort(),
    terms: built.terms,
    whole: built.sound && built.complete && !hasErrors(misread.filter(inCourseFile)),
  };
  const assets = await checkAssets(folder, built.uses, { photos, maxSize, progress });
  const found = [...unread, ...misread, ...checkCourse(built)];
  found.push(...assets.diagnostics, ...voiced.diagnostics);
  found.push(...checkNames(folder), ...checkCharacters(built.course, built.placeAt, found));
  if (comments) found.push(...(await readComments(folder, built)));
  const limits = targets.flatMap((target) => [
    ...(target.check?.(course, built.placeAt, { structure, lti }) ?? []),
  ]);
  found.push(...withoutRepeats(limits));
  const examining = targets.filter(
    ({ examines }) => examines === "always" || (examines === "without-lti" && !lti),
  );
  found.push(
    ...checkLeftOut(
      course,
      built.placeAt,
      examining.map(({ id }) => id),
    ),
  );
  const sourceOf = (file: string) => texts.get(file);
  const sound = hasErrors(found)
    ? rescue?.(
        understood,
        found.map((one) => relocate(one, named)),
        sourceOf,
      )
    : course;
  return result(found, sound && { course: sound, folder, prepared: assets.value ?? new Map() });
}

/** The parser, which tells how many texts it was given. */
function counting(total: number, progress: Progress | undefined): ParseTree {
  if (!progress) return parseTree;
  let done = 0;
  return (text) => {
    progress({ doing: "read", done: Math.min(done++, total), total });
    return parseTree(text);
  };
}

/** What several targets have to say alike is said once. */
function withoutRepeats(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

/** The course's own id and exam stand there. */
function inCourseFile({ place }: Diagnostic): boolean {
  return place?.file === "course.md";
}

/** How diagnostics name the course's folder, however it was written. */
export function nameOfFolder(root: string): string {
  return root.replaceAll("\\", "/").replace(/\/+$/, "");
}

/** How diagnostics name the files of the course at `root`. */
function namedBelow(root: string): (file: string) => string {
  const folder = nameOfFolder(root);
  // A glossary may lie right above the course: `courses/glossary.yml`, not `courses/nguoi-dan/../glossary.yml`.
  return (file) => (file.startsWith("../") ? posix.join(folder, file) : `${folder}/${file}`);
}

/** The texts of the course at `root`, by the names that diagnostics have for them. */
export function textsByName(root: string, { texts }: SourceFolder): ReadonlyMap<string, string> {
  const named = namedBelow(root);
  return new Map(texts.map(({ path, text }) => [named(path), text]));
}
