export * from "./entry.ts";
export * from "./prizes.ts";
export * from "./rank.ts";
export { type SameWrong, type SameWrongs, sameWrong } from "./signs/same-wrong.ts";
export { type SuddenRise, suddenRises } from "./signs/sudden-rise.ts";
export { type TooFast, tooFast } from "./signs/too-fast.ts";
export * from "./units.ts";
