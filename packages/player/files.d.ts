/**
 * The player as classic scripts, to be loaded with `defer`: one for each run-time and language (`scorm12-vi`). English is
 * among the languages.
 */
export const scripts: Readonly<Record<string, string>>;
/** The style sheet of all of them. */
export const style: string;
