/** The run-time of SCORM 2004 for any page: a real one, a strict watch over it, and what it keeps from visit to visit. */
export * from "./platform-api.ts";
export * from "./record.ts";
export * from "./strict-api.ts";
