/**
 * The player as classic scripts, to be loaded with `defer`: one for each run-time and language (`scorm12-vi`). English is
 * among the languages. Besides `worker`, the service worker of a site; see `src/web/service-worker.ts`.
 */
export const scripts: Readonly<Record<string, string>>;
/** The style sheet of all of them. */
export const style: string;
/** What some run-times have besides; and `pages`, what other pages of ours begin with. */
export const styles: Readonly<Record<string, string>>;
