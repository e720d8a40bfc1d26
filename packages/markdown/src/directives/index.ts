import { callout } from "./callout.ts";
import type { Directive } from "./directive.ts";
import { download } from "./download.ts";
import { steps } from "./steps.ts";

/** All directives of the course language, by name. */
export const directives: ReadonlyMap<string, Directive> = new Map(
  [callout("note"), callout("tip"), callout("warning"), callout("example"), steps, download].map(
    (directive) => [directive.name, directive],
  ),
);
