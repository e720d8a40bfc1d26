// Runs in the platform's page: somebody who learns while everything breaks, and remembers what must not be lost.
import type { Profile } from "../scorm12/profiles.ts";
import { type Fault, type QuirkyPlatform, quirkyPlatform } from "../scorm12/quirky-platform.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { type CourseWindow, openCourse, type World } from "./course-window.ts";
import type { Edition } from "./edition.ts";
import { lowered, missing } from "./reckon.ts";

const DEEDS = 16;
const FAULTS: readonly Fault[] = ["none", "refuses", "throws", "offline"];
/** In milliseconds: longer than any wait between two tries. */
const SETTLING = 600_000;
/** What stands on the button of an exam that is under way. */
const RESUME = "Làm tiếp";
const DAWN = Date.UTC(2025, 0, 1);

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

interface Play {
  readonly chance: Chance;
  readonly profile: Profile;
  readonly platform: QuirkyPlatform;
  readonly editions: readonly [Edition, ...Edition[]];
  readonly world: World;
  readonly memory: Memory;
  readonly diary: string[];
  edition: Edition;
  course: CourseWindow;
}

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
    localStorage.clear();
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
  const platform = quirkyPlatform(profile, edition.masteryScore);
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
  const play: Play = { chance, profile, platform, editions, world, memory, diary, edition, course };
  for (let count = 0; count < DEEDS; count++) {
    const deed = chance.next();
    if (deed < 0.25) await read(play);
    else if (deed < 0.5) await answerSome(play);
    else if (deed < 0.57) await handIn(play);
    else if (deed < 0.63) await answerCheck(play);
    else if (deed < 0.73) breakPlatform(play);
    else if (deed < 0.79) await restart(play, "killed");
    else if (deed < 0.85) await restart(play, "closed");
    else if (deed < 0.88) await restart(play, "second window");
    else if (deed < 0.91) await update(play);
    else await rest(play);
  }
  return reckon(play);
}

/** All works again for a while; then what was done must be found on a device that never heard of it. */
async function reckon(play: Play): Promise<readonly string[]> {
  const { platform, course, world, edition, memory } = play;
  platform.break("none");
  course.tell("online");
  await course.tick(SETTLING);
  course.close();
  const kept = Object.keys(localStorage).filter((key) => key.startsWith("hocvu:journal"));
  localStorage.clear();
  const elsewhere = await openCourse(edition.start, platform.open(), world);
  return [
    ...kept.map((key) => `${key} is still in the browser`),
    ...(await missing(memory, elsewhere, edition, RESUME)),
    ...lowered(play.profile, platform, memory.best, edition),
  ];
}

async function read({ chance, edition, course, memory, diary }: Play): Promise<void> {
  const page = chance.pick(edition.pages);
  diary.push(`reads ${page}`);
  await course.turn(`#${page}`);
  memory.seen.add(page);
}

async function answerCheck({ chance, edition, course, memory, diary }: Play): Promise<void> {
  const page = chance.pick(edition.checked);
  diary.push(`answers the check of ${page}`);
  await course.turn(`#${page}`);
  memory.seen.add(page);
  course.find("[data-do=again]")?.click();
  chance.pick(course.findAll("[data-check] input")).click();
  course.find("[data-do=check]")?.click();
  memory.checked.add(page);
}

/** Opens the exam, begins it where none is under way, and answers up to three of its questions. */
async function answerSome(play: Play): Promise<void> {
  const { chance, course, diary } = play;
  await openExam(play);
  const { memory } = play;
  for (let left = 1 + chance.below(3); left > 0; left--) {
    const id = questionOn(course);
    const choices = course.findAll("fieldset[data-question] input") as HTMLInputElement[];
    const choice = chance.pick(choices);
    choice.click();
    memory.open?.set(id, choice.value);
    diary.push(`answers ${id} with ${choice.value}`);
    if (!course.find('.turn [data-action="next"]')) return;
    await course.press("next");
  }
}

async function openExam({ course, memory, diary }: Play): Promise<void> {
  await course.turn("#:exam");
  const resumes = course.find('.turn [data-action="begin-exam"]')?.textContent === RESUME;
  if (resumes && !memory.open) throw new Error("an exam is under way that was never begun");
  if (!resumes && memory.open && !memory.updated) throw new Error("the exam under way was lost");
  if (!resumes) {
    memory.open = new Map();
    memory.updated = false;
  }
  diary.push(resumes ? "resumes the exam" : "begins an exam");
  await course.press("begin-exam");
}

async function handIn(play: Play): Promise<void> {
  const { course, memory, edition, diary } = play;
  if (!memory.open) return;
  await openExam(play);
  const answered = [...memory.open];
  await course.turn("#:submit");
  await course.press("confirm-submit");
  const right = answered.filter(([id, choice]) => edition.right[id] === choice).length;
  memory.best = Math.max(memory.best ?? 0, right);
  memory.open = undefined;
  diary.push(`hands in ${right} right`);
}

function breakPlatform({ chance, profile, course, platform, diary }: Play): void {
  // A refusal that a platform keeps to itself loses what was sent, whatever a course does.
  const faults = FAULTS.filter((fault) => fault !== "refuses" || profile.tellsRefusal);
  const fault = chance.pick(faults);
  const wasOffline = platform.fault() === "offline";
  const calls = chance.below(30);
  platform.break(fault, fault === "none" ? undefined : calls);
  diary.push(fault === "none" ? "all works again" : `${fault} after ${calls} calls`);
  if (wasOffline && fault !== "offline") course.tell("online");
}

async function restart(play: Play, how: "killed" | "closed" | "second window"): Promise<void> {
  const { platform, world, edition, course, diary } = play;
  diary.push(how);
  const before = platform.fault();
  // Of a killed window nothing is heard any more.
  if (how === "killed") platform.break("throws");
  if (how !== "second window") course.close();
  platform.break(before);
  // Where every call throws no course can be opened on the platform.
  if (before === "throws") platform.break("none");
  play.course = await openCourse(edition.start, platform.open(), world);
  if (how === "second window") {
    await course.until("the first window to stop", () => course.screen() === "bye");
    course.close();
  }
}

async function update(play: Play): Promise<void> {
  play.edition = play.chance.pick(play.editions);
  const { memory, edition } = play;
  memory.updated = true;
  // What the course no longer has need not be remembered.
  for (const page of memory.seen) if (!edition.pages.includes(page)) memory.seen.delete(page);
  play.diary.push(`edition ${play.editions.indexOf(play.edition)}`);
  await restart(play, "closed");
}

async function rest({ chance, course, diary }: Play): Promise<void> {
  const seconds = chance.below(120);
  diary.push(`rests ${seconds} s`);
  await course.tick(seconds * 1000);
}

function questionOn(course: CourseWindow): string {
  const id = course.find("fieldset[data-question]")?.dataset.question;
  if (!id) throw new Error(`no question on the screen ${course.screen()}`);
  return id;
}
