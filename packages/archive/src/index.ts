export * from "./package-file.ts";
export * from "./read-zip.ts";
export * from "./write-tar.ts";
export * from "./write-zip.ts";
