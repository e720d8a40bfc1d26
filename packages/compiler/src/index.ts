export type { Programme, ProjectOptions, ProjectSettings } from "@hocvu/markdown";
export { realPath } from "@hocvu/markdown";
export { isId, slug, writableInXml } from "@hocvu/model";
export type { Edition, LtiTool, LtiVersion, Release, Structure } from "@hocvu/targets";
export { USUAL_MAX_SIZE } from "./assets/check-weight.ts";
export { hasImageLibrary, imageLibrary } from "./assets/image-library.ts";
export { MAX_WIDTH as WIDEST_PICTURE } from "./assets/photos.ts";
export { MAX_PIXELS } from "./assets/picture-limits.ts";
export { recognise as recogniseFile } from "./assets/recognise.ts";
export type { BuildCache, CourseMemory } from "./cache/build-cache.ts";
export { processMemory } from "./cache/process-memory.ts";
export {
  type CheckOptions,
  type CheckResult,
  check,
  nameOfFolder,
  type Rescue,
  type SoundCourse,
  type UnderstoodCourse,
} from "./check.ts";
export { heeds } from "./checks/options.ts";
export { checkProgrammes } from "./checks/programme.ts";
export { isHeldByWindows } from "./checks/windows-names.ts";
export {
  type Compiled,
  type CompileOptions,
  type CompileResult,
  compile,
  type LaidOut,
} from "./compile.ts";
export { type CompiledAgain, compileAgain } from "./compile-again.ts";
export { threadsOf } from "./crew/threads.ts";
export { applyEdits, type Edit } from "./fixes/edit.ts";
export { fixCourse, type Mended, rewriteText } from "./fixes/fix-course.ts";
export { type FixedTexts, fixTexts } from "./fixes/fix-texts.ts";
export { type Fix, fixOf, isMechanical } from "./fixes/fixers.ts";
export { formatFolder } from "./format-folder.ts";
export * from "./outline.ts";
export type { Progress, Step } from "./progress.ts";
export { isPattern, matchCourses, matchesName } from "./project/course-patterns.ts";
export { findProject, PROJECT_FILE } from "./project/find-project.ts";
export { USUAL_TARGETS } from "./project/idle-options.ts";
export { type OpenedProject, openProject, type ProjectResult } from "./project/open-project.ts";
export { type ProgrammeFile, readProgrammeFile } from "./read-programme-file.ts";
export { DRAFT, refuseLink, replaceFile } from "./replace-file.ts";
export { takeBack, type WayBack, wayBackFrom } from "./take-back.ts";
export { type WaveSamples, waveSamples } from "./voices/lengths/wave.ts";
export { watchCourse } from "./watch/watch-course.ts";
export { type SourceFile, type WatchedSources, watchSources } from "./watch-sources.ts";
export { readCourseFolder, writeFiles } from "./write-files.ts";
export { writeFolder } from "./write-folder.ts";
export {
  type Packages,
  type WriteOptions,
  type WrittenPackage,
  writePackages,
} from "./write-packages.ts";
