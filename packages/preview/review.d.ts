/** The script of the copy to review, to stand at the end of its page; see `src/review/client/main.ts`. */
export const script: string;
