/** The script of the author's window, a classic one to be loaded with `defer`; see `src/client/main.ts`. */
export const script: string;
