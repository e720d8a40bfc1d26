export type { PackageKind } from "./kind.ts";
export { openFiles } from "./open/memory.ts";
export { openPackage } from "./open/open.ts";
export type { Entry, OpenPackage } from "./open/package.ts";
export { type Judged, toHtml } from "./report/html.ts";
export { type Validated, validatePackage } from "./validate.ts";
export { type Answer, judge, type PlatformTable, platforms, type Verdict } from "./verdict.ts";
