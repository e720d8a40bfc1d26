/** What editors know of the course language: pure functions, without a protocol and without a disk; `/server` has both. */
export { complete } from "./completion/complete.ts";
export type { Item, ItemKind } from "./completion/item.ts";
export { mayBeNamed } from "./course-files.ts";
export { type KnownCourse, knownCourse, languageOf } from "./known-course.ts";
export type { Snippet } from "./snippets/draft.ts";
export { snippets } from "./snippets/snippets.ts";
export { findSlips, type SpellingSlip } from "./spelling/find-slips.ts";
