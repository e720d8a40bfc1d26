import type { Id } from "@hocvu/model";

/**
 * A screen that has an address, so that the browser's back and forward work; and that address, as it stands behind the `#`:
 * a page's id (which holds no colon), or the name of another screen; `:exam-3` is the third question, `:quiz-m` the practice
 * of the module `m`.
 */
export type Route = Id | `:${string}`;

/** The address of a screen as `location.hash` has it. */
export function hashOf(route: Route): string {
  return `#${route}`;
}

/** The screen at `hash`; undefined for an address inside a page (a footnote). */
export function routeOf(hash: string, isPage: (id: Id) => boolean): Route | undefined {
  const route = hash.slice(1) || ":welcome";
  return isPage(route) || route.startsWith(":") ? route : undefined;
}
