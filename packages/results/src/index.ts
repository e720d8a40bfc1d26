export * from "./measures/intervals.ts";
export { measure } from "./measures/measure.ts";
export * from "./measures/measures.ts";
export * from "./measures/moodle.ts";
export * from "./table/first-tries.ts";
export * from "./table/response-row.ts";
export * from "./table/responses.ts";
