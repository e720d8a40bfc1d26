import { type Child, h } from "../dom.ts";

/** The title on the course's own colour, as on its start: nothing looks like an alarm where something only waits. */
export const calm = (...facts: readonly Child[]): HTMLElement =>
  h("div.cover", h("h1"), h("ul", ...facts));
