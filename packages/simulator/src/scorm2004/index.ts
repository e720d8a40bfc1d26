/** The run-time of SCORM 2004 around a SCO, watched for broken rules, and the activities of a manifest. */
export * from "./activity-tree.ts";
export * from "./host-page.ts";
export * from "./run-time.ts";
