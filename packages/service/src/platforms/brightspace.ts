import { generic } from "./generic.ts";
import type { Platform } from "./platform.ts";

/** PLATFORMS.md 4. */
export const brightspace: Platform = {
  ...generic,
  kind: "brightspace",
  title: "Brightspace",
  recognises: ({ family, issuer }) =>
    family === "desire2learn" || /^https:\/\/[^/]+\.brightspace\.com\/?$/.test(issuer),
  // Learn-LTI#155, #156: the token endpoint wants an audience of its own.
  tokenAudience: "https://api.brightspace.com/auth/token",
  storage: true,
};
