import { generic } from "./generic.ts";
import type { Platform } from "./platform.ts";

const OWN_PATH = "/api/lti_consumer/v1/";

/** Read in xblock-lti-consumer 11.4 (August 2026); PLATFORMS.md 2. */
export const openEdx: Platform = {
  ...generic,
  kind: "open-edx",
  title: "Open edX 2022+",
  recognises: ({ keysUrl = "", loginUrl = "", family }) =>
    family === "open-edx" || keysUrl.includes(OWN_PATH) || loginUrl.includes(OWN_PATH),
  registration: "by hand",
  // Always "1".
  deployments: "one",
  storage: false,
  // Before April 2026 (#645) only system and institution roles were told.
  teachers: "institution",
  // Learners see it in the frame of a micro-frontend, at a host beside or below the platform's own.
  frames: "subdomains",
  names: "sometimes",
  scores: {
    ...generic.scores,
    // Both refusals of a timestamp are 400 of one serializer (validate_timestamp): "can only be updated to a later point in
    // time", "already exists for the provided timestamp".
    repeated: [{ status: 400, body: /timestamp/i }],
    later: [{ status: 400, body: /timestamp/i }],
    // A test of truth, not of None: 0 is stored and never published.
    zero: "stored, not shown",
    onlyFinal: true,
    // Kept, and shown to nobody.
    pending: "kept back",
    refusals: [{ status: 404, reason: "no-column" }],
    // In programmatic mode the claim may name the first item that anybody made (#707).
    namedColumn: "check",
    // Every final score of a line item that belongs to the block is published as the block's grade (signals.py).
    columns: "one",
    perSecond: 5,
  },
};

/** The consumer of about 3.x, of late 2021: what the national platform seems to run. */
export const openEdxMaple: Platform = {
  ...openEdx,
  kind: "open-edx-maple",
  title: "Open edX Maple (≤ 2021)",
  // Nothing in a launch tells it from a later one: an administrator says so.
  recognises: () => false,
  // No name, mail or user name in launches before 7.2.0.
  names: "never",
};
