import { blackboard } from "./blackboard.ts";
import { brightspace } from "./brightspace.ts";
import { canvas } from "./canvas.ts";
import { ilias } from "./ilias.ts";
import { moodle } from "./moodle.ts";
import { openEdx, openEdxMaple } from "./open-edx.ts";
import type { LtiProfile } from "./profile.ts";
import { sakai } from "./sakai.ts";
import { strict } from "./strict.ts";

export const LTI_PROFILES = {
  strict,
  moodle,
  canvas,
  "open-edx": openEdx,
  "open-edx-maple": openEdxMaple,
  brightspace,
  blackboard,
  sakai,
  ilias,
} as const satisfies Readonly<Record<string, LtiProfile>>;

export type LtiProfileName = keyof typeof LTI_PROFILES;
