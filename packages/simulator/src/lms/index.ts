/** A platform that plays SCORM 1.2 in a browser, and the small servers that all platforms here are made of. */
export * from "./content-type.ts";
export * from "./course-package.ts";
export * from "./http-server.ts";
export * from "./log.ts";
export * from "./package-files.ts";
export * from "./platform.ts";
