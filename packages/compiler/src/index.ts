export { rememberTrees } from "./cache.ts";
export { type CheckResult, check, type SoundCourse } from "./check.ts";
export {
  type Compiled,
  type CompileOptions,
  type CompileResult,
  compile,
  type LaidOut,
} from "./compile.ts";
export { type WrittenPackage, writePackages } from "./write-packages.ts";
