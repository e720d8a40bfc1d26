import type { Platform, ScoreRules } from "./platform.ts";

/** What the specification says, and the most careful reading where it says nothing. */
export const scores: ScoreRules = {
  step: 1000,
  // AGS 2.0, 3.4.7: ISO 8601 "with sub-seconds precision".
  fractions: true,
  // AGS 2.0, 3.4.7: a score with the timestamp of the last, or an earlier one, is refused with 409.
  repeated: [{ status: 409 }],
  later: [{ status: 409 }],
  zero: "counts",
  onlyFinal: true,
  // AGS 2.0, 3.4.6: "Final Grade is pending, and it does require human intervention". Without a score it changes none.
  pending: "told",
  refusals: [],
  busy: [],
  namedColumn: "trust",
  columns: "many",
  perSecond: 5,
};

export const generic: Platform = {
  kind: "generic",
  title: "LTI 1.3",
  recognises: () => true,
  registration: "dynamic",
  dynamic: { claims: ["iss", "sub", "name"], placements: false },
  deployments: "many",
  keyOrigins: [],
  storage: false,
  teachers: "course",
  frames: "origin",
  frameOrigins: [],
  names: "sometimes",
  // Optional in the specification, and unknown to most.
  reviews: false,
  scores,
};
