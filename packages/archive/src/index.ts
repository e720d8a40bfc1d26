export * from "./package-file.ts";
export * from "./write-zip.ts";
