import type { LtiProfile } from "./profile.ts";
import { strict } from "./strict.ts";

/** Canvas; PLATFORMS.md section 4. */
export const canvas: LtiProfile = {
  ...strict,
  title: "Canvas",
  family: "canvas",
  messages: ["LtiResourceLinkRequest", "LtiDeepLinkingRequest"],
  announces: ["LtiResourceLinkRequest", "LtiDeepLinkingRequest"],
  storage: { target: "_parent", subjects: ["lti", "org.imsglobal.lti"] },
  registration: {
    token: true,
    opensIn: "frame",
    pending: true,
    refusal: { status: 422, body: "errors" },
    cutsCustom: false,
  },
  grades: {
    ...strict.grades,
    fractions: true,
    taken: 200,
    invalid: 422,
    stranger: 422,
    gradable: "learners",
    unfinished: "ignored",
    accept: { lists: "lenient", others: "lenient" },
  },
  rateLimit: { status: 403, headers: { "x-rate-limit-remaining": "0" } },
};
