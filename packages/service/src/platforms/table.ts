import { blackboard } from "./blackboard.ts";
import { brightspace } from "./brightspace.ts";
import { canvas } from "./canvas.ts";
import { generic } from "./generic.ts";
import { ilias } from "./ilias.ts";
import { moodle } from "./moodle.ts";
import { openEdx, openEdxMaple } from "./open-edx.ts";
import type { Platform, Signs } from "./platform.ts";
import { sakai } from "./sakai.ts";

/** Every platform whose ways are known; the last one stands for all others. */
export const PLATFORMS: readonly Platform[] = [
  moodle,
  canvas,
  openEdx,
  openEdxMaple,
  brightspace,
  blackboard,
  sakai,
  ilias,
  generic,
];

/** How a registration's platform behaves, by what is kept of it. */
export function platformOf(kind: string): Platform {
  return PLATFORMS.find((platform) => platform.kind === kind) ?? generic;
}

/** Which of them it is. */
export function recognise(signs: Signs): Platform {
  return PLATFORMS.find((platform) => platform.recognises(signs)) ?? generic;
}
