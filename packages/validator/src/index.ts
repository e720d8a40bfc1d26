export type { PackageKind } from "./kind.ts";
export { type Launch, launchesOf } from "./launches.ts";
export { openFiles } from "./open/memory.ts";
export { openPackage } from "./open/open.ts";
export type { Entry, OpenPackage } from "./open/package.ts";
export { judge, type Verdict } from "./platforms/judge.ts";
export { type Answer, type PlatformTable, platforms } from "./platforms/table.ts";
export { type JudgedPackage, toHtml } from "./report/html.ts";
export { type Validated, validatePackage } from "./validate.ts";
