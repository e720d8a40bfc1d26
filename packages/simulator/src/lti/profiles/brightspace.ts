import type { LtiProfile } from "./profile.ts";
import { strict } from "./strict.ts";

/** Brightspace; PLATFORMS.md section 4. */
export const brightspace: LtiProfile = {
  ...strict,
  title: "Brightspace",
  family: "desire2learn",
  messages: ["LtiResourceLinkRequest", "LtiDeepLinkingRequest"],
  announces: ["LtiResourceLinkRequest", "LtiDeepLinkingRequest"],
  historyClaim: "ext_d2l_resource_link_id_history",
  storage: { target: "_parent", subjects: ["lti"] },
  registration: {
    token: false,
    opensIn: "window",
    pending: true,
    refusal: { status: 400, body: "error" },
    cutsCustom: false,
  },
  token: { ...strict.token, audience: "https://api.brightspace.com/auth/token" },
  grades: { ...strict.grades, gradable: "learners" },
};
