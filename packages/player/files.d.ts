/**
 * The player as classic scripts, to be loaded with `defer`: one for each run-time, speaking every language we have
 * (`scorm12`), and smaller ones that speak one (`scorm12-vi`, `scorm12-en`).
 */
export const scripts: Readonly<Record<string, string>> & { readonly scorm12: string };
/** The style sheet that all of them share. */
export const style: string;
