/** A learning record store that is strict about xAPI 1.0.3, and a platform that launches "Tin Can" packages with it. */
export * from "./faults.ts";
export * from "./lrs.ts";
export * from "./request.ts";
export * from "./request-of.ts";
export * from "./serve-lrs.ts";
export * from "./statement.ts";
export * from "./tin-can-launcher.ts";
export { readTinCanPackage, type TinCanPackage } from "./tin-can-package.ts";
