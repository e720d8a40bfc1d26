export { type BuiltCourse, buildCourse } from "./build-course.ts";
export { type ParseTree, parseTree } from "./parse-file.ts";
export { readFolder } from "./read-folder.ts";
export type { SourceAsset, SourceFolder, SourceText } from "./source.ts";
