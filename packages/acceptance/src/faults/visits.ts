// Runs in the platform's page: somebody who learns while everything breaks, and remembers what must not be lost.
import { type Profile, quirkyPlatform } from "@hocvu/simulator/scorm12";
import { breakPlatform, mend, restart, update } from "./breakage.ts";
import { chanceOf } from "./chance.ts";
import { openCourse, type World } from "./course-window.ts";
import { answerCheck, answerSome, handIn, leave, read, rest } from "./deeds.ts";
import type { Edition } from "./edition.ts";
import { post, setLine } from "./line.ts";
import { type Memory, type Play, RESUME } from "./play.ts";
import { lowered, missing } from "./reckon.ts";
import { forgetAll } from "./storage.ts";

const DEEDS = 16;
/** In milliseconds: longer than any wait between two tries. */
const SETTLING = 600_000;
const DAWN = Date.UTC(2025, 0, 1);

/**
 * Plays by `seed` and gives back what went wrong: nothing that was done may be missing on another device in the end, and no
 * status or score may ever have been lowered.
 */
export async function playVisits(
  seed: number,
  profile: Profile,
  editions: readonly [Edition, ...Edition[]],
): Promise<readonly string[]> {
  const diary: string[] = [];
  try {
    const problems = await visits(seed, profile, editions, diary);
    return problems.length === 0 ? [] : [...problems, diary.join("; ")];
  } catch (error) {
    return [String(error), diary.join("; ")];
  } finally {
    for (const frame of document.querySelectorAll("iframe")) frame.remove();
    await forgetAll();
  }
}

async function visits(
  seed: number,
  profile: Profile,
  editions: readonly [Edition, ...Edition[]],
  diary: string[],
): Promise<readonly string[]> {
  const chance = chanceOf(seed);
  const [edition] = editions;
  setLine("none");
  const platform = quirkyPlatform(profile, edition.masteryScore, () => post("/commit"));
  const world: World = {
    now: DAWN,
    online: () => platform.fault() !== "offline",
    chance: () => chance.next(),
  };
  const memory: Memory = {
    seen: new Set(),
    checked: new Set(),
    open: undefined,
    updated: false,
    best: undefined,
  };
  const course = await openCourse(edition.start, platform.open(), world);
  const isReview = false;
  const play: Play = {
    ...{ chance, profile, platform, editions, world, memory, diary, edition, course, isReview },
  };
  for (let count = 0; count < DEEDS; count++) {
    const deed = chance.next();
    if (deed < 0.25) await read(play);
    else if (deed < 0.5) await answerSome(play);
    else if (deed < 0.57) await handIn(play);
    else if (deed < 0.63) await answerCheck(play);
    else if (deed < 0.73) breakPlatform(play);
    else if (deed < 0.79) await restart(play, "killed");
    else if (deed < 0.82) await restart(play, "closed");
    else if (deed < 0.85) await leave(play);
    else if (deed < 0.88) await restart(play, "second window");
    else if (deed < 0.91) await update(play);
    else await rest(play);
  }
  return reckon(play);
}

/** All works again for a while; then what was done must be found on a device that never heard of it. */
async function reckon(play: Play): Promise<readonly string[]> {
  // Whoever is logged out can send nothing before the course is opened anew.
  if (play.platform.fault() === "expired") await restart(play, "closed");
  const { platform, course, world, edition, memory } = play;
  mend(play);
  course.tell("online");
  await course.tick(SETTLING);
  course.close();
  // What has arrived is wiped from a shared device once a later launch shows it.
  (await openCourse(edition.start, platform.open(), world)).close();
  const kept = Object.keys(localStorage).filter((key) => key.startsWith("hocvu:journal"));
  await forgetAll();
  const elsewhere = await openCourse(edition.start, platform.open(), world);
  return [
    // What was done after the pass that the platform opens for review is not recorded, and said not to be.
    ...(play.isReview
      ? []
      : [
          ...kept.map((key) => `${key} is still in the browser`),
          ...(await missing(memory, elsewhere, edition, RESUME)),
        ]),
    ...lowered(play.profile, platform, memory.best, edition),
  ];
}
