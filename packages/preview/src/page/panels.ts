/** What stands beside the course, in the order of its tabs. Each has a panel `panel-<name>`, and its tab a name in `words.tabs`. */
export const PANELS = [
  "problems",
  "outline",
  "form",
  "coverage",
  "questions",
  "size",
  "record",
  "calls",
] as const;

export type PanelName = (typeof PANELS)[number];
