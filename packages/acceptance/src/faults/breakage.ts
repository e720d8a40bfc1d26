// What goes wrong between a course and its platform.
import type { Fault } from "@hocvu/simulator/scorm12";
import { openCourse } from "./course-window.ts";
import { setLine } from "./line.ts";
import type { Play } from "./play.ts";
import { settleStorage } from "./storage.ts";

const FAULTS: readonly Fault[] = ["none", "refuses", "throws", "offline"];
/** What only a platform can show whose requests are real ones. */
const LINE_FAULTS: readonly Fault[] = ["dead line", "dead line", "expired"];

/** Opens the course as things are now. */
async function open(play: Play): Promise<void> {
  const { profile, platform, world, memory, diary } = play;
  play.isReview =
    profile.afterPass === "review" && platform.server.get("cmi.core.lesson_status") === "passed";
  if (play.isReview) {
    diary.push("reviews");
    memory.open = undefined;
  }
  play.course = await openCourse(play.edition.start, platform.open(), world);
}

export function mend({ platform }: Play): void {
  platform.break("none");
  setLine("none");
}

export function breakPlatform({ chance, profile, course, platform, diary }: Play): void {
  // A refusal that a platform keeps to itself loses what was sent, whatever a course does.
  const all = profile.beacon ? [...FAULTS, ...LINE_FAULTS] : FAULTS;
  const faults = all.filter((fault) => fault !== "refuses" || profile.tellsRefusal);
  const fault = chance.pick(faults);
  const wasOffline = platform.fault() === "offline";
  const calls = chance.below(30);
  // The line is one thing for the platform and the course: it breaks for both at once.
  const isLine = LINE_FAULTS.includes(fault);
  platform.break(fault, fault === "none" || isLine ? undefined : calls);
  setLine(fault);
  diary.push(fault === "none" ? "all works again" : `${fault} after ${calls} calls`);
  if (wasOffline && fault !== "offline") course.tell("online");
}

export async function restart(
  play: Play,
  how: "killed" | "closed" | "second window",
): Promise<void> {
  const { platform, course, diary } = play;
  diary.push(how);
  const before = platform.fault();
  if (play.profile.wipesStorage && before === "expired") await settleStorage();
  // Of a killed window nothing is heard any more.
  if (how === "killed") platform.break("throws");
  if (how !== "second window") course.close();
  platform.break(before);
  // Where every call throws no course can be opened on the platform, nor by whoever is not logged in.
  if (before === "throws") platform.break("none");
  if (before === "expired") {
    mend(play);
    if (play.profile.wipesStorage) localStorage.clear();
  }
  await open(play);
  if (how === "second window") {
    await course.until("the first window to stop", () => course.screen() === "bye");
    course.close();
  }
}

export async function update(play: Play): Promise<void> {
  play.edition = play.chance.pick(play.editions);
  const { memory, edition } = play;
  memory.updated = true;
  // What the course no longer has need not be remembered.
  for (const page of memory.seen) if (!edition.pages.includes(page)) memory.seen.delete(page);
  play.diary.push(`edition ${play.editions.indexOf(play.edition)}`);
  await restart(play, "closed");
}
