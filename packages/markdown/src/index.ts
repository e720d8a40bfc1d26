export type { AssetRole, AssetUse } from "./asset-use.ts";
export { type BuiltCourse, buildCourse } from "./build-course.ts";
export { isBank } from "./course-files.ts";
export type { Crew, Helper, MadeAhead, Pages, Share } from "./crew/crew.ts";
export { draftShareOf } from "./crew/draft-share.ts";
export { decodeText } from "./decode-text.ts";
export type { Directive, DirectiveAttribute, Said } from "./directives/directive.ts";
export { directives } from "./directives/index.ts";
export { formatCourse } from "./format/format-course.ts";
export type { GlossaryEntry } from "./glossary/glossary.ts";
export { policy as htmlPolicy } from "./html-policy.ts";
export {
  MAX_BLOCK,
  MAX_BLOCK_SIGNS,
  MAX_LINES,
  MAX_SIGNS,
  MAX_TEXT,
  signsOf,
} from "./limits.ts";
export type { ModuleMemory, RememberedModule } from "./module-memory.ts";
export { type PageSource, splitPages } from "./pages.ts";
export { type ParsedFile, type ParseTree, parseFile, parseTree } from "./parse-file.ts";
export { parseHtml } from "./parse-html.ts";
export {
  type Programme,
  type ProgrammeModule,
  type ProgrammeOutcome,
  type ReadProgrammes,
  readProgrammes,
} from "./programme.ts";
export {
  type Project,
  type ProjectOptions,
  type ProjectSettings,
  type ReadProject,
  readProject,
} from "./project.ts";
export { readerFor as questionReaderOf } from "./questions/answer-part.ts";
export { timeAsText } from "./questions/film-times.ts";
export type { QuestionReader } from "./questions/question-reader.ts";
export { scramble } from "./questions/scramble.ts";
export { type FolderMemory, folderMemory } from "./read-file.ts";
export { type ReadOptions, readFolder } from "./read-folder.ts";
export { realPath } from "./real-path.ts";
export { pageOfRecording, recordingsIn } from "./recordings.ts";
export { assetPath, assetUrl } from "./references.ts";
export type { Dimensions, SourceAsset, SourceFolder, SourceText } from "./source.ts";
export type { UnsavedFiles } from "./unsaved-files.ts";
export { placeholdersIn } from "./variables/placeholders.ts";
export {
  bankContext,
  type WriteOptions,
  writeBank,
  writeCourse,
} from "./write/course.ts";
export type { WriteContext } from "./write/html-tree.ts";
