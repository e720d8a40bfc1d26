import { callout } from "./callout.ts";
import { check, hint } from "./check.ts";
import type { Directive } from "./directive.ts";
import { download } from "./download.ts";
import { audio, video } from "./media.ts";
import { reveal } from "./reveal.ts";
import { steps } from "./steps.ts";
import { tab, tabs } from "./tabs.ts";
import { term } from "./term.ts";

/** All directives of the course language, by name. */
export const directives: ReadonlyMap<string, Directive> = new Map(
  [
    callout("note"),
    callout("tip"),
    callout("warning"),
    callout("example"),
    steps,
    reveal,
    check,
    hint,
    tabs,
    tab,
    video,
    audio,
    download,
    term,
  ].map((directive) => [directive.name, directive]),
);
