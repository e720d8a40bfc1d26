/**
 * The player as classic scripts, to be loaded with `defer`: one for each run-time and language (`scorm12-vi`). English is
 * among the languages. Besides `worker`, the service worker of a site, see `src/web/service-worker.ts`; and `pieces`, what the
 * scripts of pieces have in common, which stands before the first of them; and `marked-vi` and the like, what a service's player has
 * where teachers mark written answers.
 */
export const scripts: Readonly<Record<string, string>>;
/** The style sheet of all of them. */
export const style: string;
/** What the style sheets call their variables, by the names that their sources have: `--ground`. */
export const variables: Readonly<Record<string, string>>;
/**
 * What comes with the first file that needs it, by name (`src/pieces`): a style sheet, and a script in each language. What
 * asks for it is said in `pieces.ts` of the targets.
 */
export const pieces: Readonly<
  Record<string, { readonly style?: string; readonly scripts?: Readonly<Record<string, string>> }>
>;
/** What some run-times have besides; and `pages`, what other pages of ours begin with. */
export const styles: Readonly<Record<string, string>>;
