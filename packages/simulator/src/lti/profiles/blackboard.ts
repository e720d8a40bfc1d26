import type { LtiProfile } from "./profile.ts";
import { strict } from "./strict.ts";

/** Blackboard; PLATFORMS.md section 4. Tools are registered with the vendor, for all its customers at once. */
export const blackboard: LtiProfile = {
  ...strict,
  title: "Blackboard",
  family: "BlackboardLearn",
  messages: ["LtiResourceLinkRequest", "LtiDeepLinkingRequest"],
  announces: ["LtiResourceLinkRequest", "LtiDeepLinkingRequest"],
  historyClaim: "resource_link_id_history",
  storage: { target: "_parent", subjects: ["lti", "org.imsglobal.lti"] },
  registration: undefined,
};
