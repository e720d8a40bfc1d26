/** In which problems are printed. Apart from what prints them, which is loaded only where there is something to print. */
export const formats = ["pretty", "json", "sarif", "github"] as const;
export type Format = (typeof formats)[number];
