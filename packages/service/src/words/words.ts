import type { words } from "./en.ts";

/** Everything that people read on the service's pages. A language is one object of this type; English tells the shape. */
export type Words = typeof words;
