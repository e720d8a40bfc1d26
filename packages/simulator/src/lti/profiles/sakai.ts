import type { LtiProfile } from "./profile.ts";
import { strict } from "./strict.ts";

/** Sakai; PLATFORMS.md section 5 says which storage it has. */
export const sakai: LtiProfile = {
  ...strict,
  title: "Sakai",
  family: "sakai",
  storage: { target: "_parent", subjects: ["lti", "org.imsglobal.lti"] },
};
