import type { LtiProfile } from "./profile.ts";
import { strict } from "./strict.ts";

/** Canvas: PLATFORMS.md section 4, and its source (`app/controllers/lti/ims`). */
export const canvas: LtiProfile = {
  ...strict,
  title: "Canvas",
  family: "canvas",
  messages: ["LtiResourceLinkRequest", "LtiDeepLinkingRequest"],
  announces: ["LtiResourceLinkRequest", "LtiDeepLinkingRequest"],
  // authentication_controller.rb: fetch_and_delete_launch.
  messageHint: { form: "jwt", lives: 300, once: "to the tool" },
  storage: { target: "_parent", subjects: ["lti", "org.imsglobal.lti"] },
  registration: {
    token: true,
    opensIn: "frame",
    pending: true,
    refusal: { status: 422, body: "errors" },
    cutsCustom: false,
  },
  // advantage_services.rb: "Insufficient permissions" is unauthorized.
  token: { ...strict.token, tooNarrow: 401 },
  grades: {
    ...strict.grades,
    // scores_controller.rb: an equal time is taken.
    later: { by: 0, refusal: 400, says: "Provided timestamp before last updated timestamp" },
    fractions: true,
    taken: 200,
    invalid: 422,
    stranger: 422,
    gradable: "learners",
    // Likewise (reset_score?), though its page says "ignored".
    unfinished: "erases, but for PendingManual",
    accept: { lists: "lenient", others: "lenient" },
  },
  // lti/security.rb, generate_params_deprecated: what it does unless a feature flag says otherwise.
  legacy: { operations: ["replaceResult", "readResult", "deleteResult"], query: "repeated" },
  rateLimit: { status: 403, headers: { "x-rate-limit-remaining": "0" } },
};
