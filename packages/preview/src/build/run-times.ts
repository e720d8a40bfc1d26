/** What a course can be shown on, in the order that the window offers. */
export const RUN_TIMES = ["scorm12", "scorm2004", "cmi5", "xapi", "web"] as const;

export type RunTimeName = (typeof RUN_TIMES)[number];

export function asRunTime(name: string | undefined): RunTimeName | undefined {
  return RUN_TIMES.find((one) => one === name);
}
