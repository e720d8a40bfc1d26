/** IRIs that cmi5 defines; the clause stands beside each. */

/** 9.3 */
export const VERBS = {
  launched: "http://adlnet.gov/expapi/verbs/launched",
  initialized: "http://adlnet.gov/expapi/verbs/initialized",
  completed: "http://adlnet.gov/expapi/verbs/completed",
  passed: "http://adlnet.gov/expapi/verbs/passed",
  failed: "http://adlnet.gov/expapi/verbs/failed",
  abandoned: "https://w3id.org/xapi/adl/verbs/abandoned",
  waived: "https://w3id.org/xapi/adl/verbs/waived",
  terminated: "http://adlnet.gov/expapi/verbs/terminated",
  satisfied: "https://w3id.org/xapi/adl/verbs/satisfied",
} as const;

export type Verb = keyof typeof VERBS;

/** 9.6.2.1: stands in each statement that cmi5 defines. */
export const CMI5_CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/cmi5";

/** 9.6.2.2: stands in each of those with `success` or `completion`. */
export const MOVE_ON_CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/moveon";

/** 9.6.3 */
export const CONTEXT = {
  sessionId: "https://w3id.org/xapi/cmi5/context/extensions/sessionid",
  masteryScore: "https://w3id.org/xapi/cmi5/context/extensions/masteryscore",
  launchMode: "https://w3id.org/xapi/cmi5/context/extensions/launchmode",
  launchUrl: "https://w3id.org/xapi/cmi5/context/extensions/launchurl",
  moveOn: "https://w3id.org/xapi/cmi5/context/extensions/moveon",
  launchParameters: "https://w3id.org/xapi/cmi5/context/extensions/launchparameters",
} as const;

/** 9.5.5.2 */
export const REASON = "https://w3id.org/xapi/cmi5/result/extensions/reason";

/** 9.3.9 */
export const ACTIVITY_TYPES = {
  block: "https://w3id.org/xapi/cmi5/activitytype/block",
  course: "https://w3id.org/xapi/cmi5/activitytype/course",
} as const;

/** 10: the state document that the LMS writes before a launch. */
export const LAUNCH_DATA = "LMS.LaunchData";

/** 11: the one document of an agent's profile that cmi5 defines. */
export const PREFERENCES = "cmi5LearnerPreferences";

/** 10.2.2 */
export type LaunchMode = "Normal" | "Browse" | "Review";

/** 13.1.4 */
export type MoveOn =
  | "NotApplicable"
  | "Passed"
  | "Completed"
  | "CompletedAndPassed"
  | "CompletedOrPassed";
