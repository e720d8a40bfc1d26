import type { Code } from "./src/codes.ts";

/** The page on each code as it was written, to be read with `parsePage`. */
export declare const pages: Readonly<Record<Code, string>>;
