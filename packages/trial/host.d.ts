/** The script of the page around a SCO, a classic one; see `src/page/host.ts`. */
export const script: string;
