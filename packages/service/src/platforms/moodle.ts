import { generic } from "./generic.ts";
import type { Platform } from "./platform.ts";

/** Read in Moodle 5.1 (`public/mod/lti`); PLATFORMS.md 3. */
export const moodle: Platform = {
  ...generic,
  kind: "moodle",
  title: "Moodle",
  recognises: ({ family }) => family === "moodle",
  // Names and mail are sent only if `claims` asks. A custom parameter is split at each `=`, and only the second piece is kept:
  // ours hold none.
  dynamic: { ...generic.dynamic, claims: ["iss", "sub", "name", "given_name", "family_name"] },
  // The type's id.
  deployments: "one",
  // Nothing there answers `lti.put_data`.
  storage: false,
  names: "if asked",
  // Reads `submissionReview` of a line item (PLATFORMS.md 3).
  reviews: true,
  scores: {
    ...generic.scores,
    // Compared as whole seconds.
    step: 1000,
    repeated: [{ status: 409 }],
    later: [{ status: 409 }],
    // Anything but FullyGraded becomes null, which erases a grade already there.
    onlyFinal: true,
    pending: "kept back",
    // The user must be enrolled with a graded role, else the whole call is refused.
    refusals: [
      { status: 400, reason: "not-a-learner-there" },
      { status: 404, reason: "no-column" },
    ],
    perSecond: 10,
  },
};
