import { generic } from "./generic.ts";
import type { Platform } from "./platform.ts";

const HOSTED = /^https:\/\/canvas\.(beta\.|test\.)?instructure\.com\/?$/;

/** PLATFORMS.md 4; the hosted issuer is the same for all schools. */
export const canvas: Platform = {
  ...generic,
  kind: "canvas",
  title: "Canvas",
  recognises: ({ family, issuer }) => family === "canvas" || HOSTED.test(issuer),
  dynamic: { ...generic.dynamic, placements: true },
  hostedIssuer: HOSTED,
  keyOrigins: [
    "https://sso.canvaslms.com",
    "https://sso.beta.canvaslms.com",
    "https://sso.test.canvaslms.com",
  ],
  frameOrigins: ["https://*.instructure.com"],
  // On the web; not in its mobile apps, which have no frames.
  storage: true,
  scores: {
    ...generic.scores,
    // Read in the source of its scores controller: an earlier time is refused, and whatever is not final erases what stands.
    later: [{ status: 400, body: /timestamp/i }],
    onlyFinal: true,
    // There, too: a score is written to the gradebook for the first line item of a link, or for one that belongs to none.
    columns: "apart",
    refusals: [
      // hypothesis/lms#4973: an assignment's limit of submissions stops scores too.
      { status: 422, body: /attempt|submission/i, reason: "attempts-used-up" },
      { status: 422, body: /enroll|user/i, reason: "not-a-learner-there" },
    ],
    // PrairieLearn, lti13.ts: throttled with 403 and an empty account, or with 429.
    busy: [{ status: 403, header: ["x-rate-limit-remaining", "0"] }],
    perSecond: 5,
  },
};
