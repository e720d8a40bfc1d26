import type { LtiProfile } from "./profile.ts";
import { strict } from "./strict.ts";

/** ILIAS: nothing was read of it, so only what it is not known to have is left out. */
export const ilias: LtiProfile = {
  ...strict,
  title: "ILIAS",
  family: "ilias",
  messages: ["LtiResourceLinkRequest", "LtiDeepLinkingRequest"],
  announces: ["LtiResourceLinkRequest", "LtiDeepLinkingRequest"],
  storage: undefined,
};
