/** Run-times of SCORM 1.2 for any page: a real one, a strict watch over it, and the departures of real platforms as data. */
export * from "./platform-api.ts";
export * from "./profiles.ts";
export * from "./quirky-platform.ts";
export * from "./record.ts";
export * from "./strict-api.ts";
