import { generic } from "./generic.ts";
import type { Platform } from "./platform.ts";

const HOSTED = /^https:\/\/blackboard\.com\/?$/;

/** PLATFORMS.md 4: registered once, with the vendor, by the tool's domain. One issuer for all schools. */
export const blackboard: Platform = {
  ...generic,
  kind: "blackboard",
  title: "Blackboard",
  recognises: ({ family, issuer }) =>
    family?.toLowerCase().startsWith("blackboard") === true || HOSTED.test(issuer),
  registration: "by vendor",
  deployments: "of anybody",
  hostedIssuer: HOSTED,
  keyOrigins: ["https://developer.blackboard.com"],
  storage: true,
};
