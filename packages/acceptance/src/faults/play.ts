import type { Profile, QuirkyPlatform } from "@hocvu/simulator/scorm12";
import type { Chance } from "./chance.ts";
import type { CourseWindow, World } from "./course-window.ts";
import type { Edition } from "./edition.ts";

/** What stands on the button of an exam that is under way. */
export const RESUME = "Làm tiếp";

/** What a learner did and the course showed to be taken. */
export interface Memory {
  readonly seen: Set<string>;
  /** Pages whose check was answered. */
  readonly checked: Set<string>;
  /** The exam under way: the choice taken of each question that was answered. */
  open: Map<string, string> | undefined;
  /** Whether an update came since that exam was begun, which may have taken questions out. */
  updated: boolean;
  /** The most right answers of an exam that was handed in. */
  best: number | undefined;
}

export interface Play {
  readonly chance: Chance;
  readonly profile: Profile;
  readonly platform: QuirkyPlatform;
  readonly editions: readonly [Edition, ...Edition[]];
  readonly world: World;
  readonly memory: Memory;
  readonly diary: string[];
  edition: Edition;
  course: CourseWindow;
  /** Whether the platform opened the course for review: then nothing is recorded any more, and no exam can be begun. */
  isReview: boolean;
}
