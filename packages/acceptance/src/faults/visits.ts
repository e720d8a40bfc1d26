// Runs in the platform's page: somebody who learns while everything breaks, and remembers what must not be lost.
import type { Profile } from "@hocvu/simulator/scorm12";
import { type Fault, type QuirkyPlatform, quirkyPlatform } from "@hocvu/simulator/scorm12";
import { type Chance, chanceOf } from "./chance.ts";
import { type CourseWindow, openCourse, type World } from "./course-window.ts";
import type { Edition } from "./edition.ts";
import { lowered, missing } from "./reckon.ts";

const DEEDS = 16;
const FAULTS: readonly Fault[] = ["none", "refuses", "throws", "offline"];
/** What only a platform can show whose requests are real ones. */
const LINE_FAULTS: readonly Fault[] = ["dead line", "dead line", "expired"];
/** What the course says where all is saved. */
const SAVED = "Đã lưu. Đóng cửa sổ được rồi.";
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
  /** Whether the platform opened the course for review: then nothing is recorded any more, and no exam can be begun. */
  isReview: boolean;
}

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

/** Another device, or another learner's. */
async function forgetAll(): Promise<void> {
  localStorage.clear();
  await new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase("hocvu");
    deleting.onsuccess = deleting.onerror = deleting.onblocked = resolve;
  });
}

/** Waits until the browser's database has what its storage has: nobody logs in faster than that. */
async function settleStorage(): Promise<void> {
  for (const key of Object.keys(localStorage).filter((name) => /^hocvu:journal:\d+$/.test(name))) {
    while ((await inDatabase(key)) !== localStorage.getItem(key)) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }
}

function inDatabase(key: string): Promise<unknown> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("hocvu");
    opening.onsuccess = () => {
      const database = opening.result;
      const request = database.transaction("hocvu").objectStore("hocvu").get(key);
      request.onsuccess = () => {
        database.close();
        resolve(request.result);
      };
    };
  });
}

/** A synchronous request of the platform's page, as those of SCORM 1.2 are. */
function post(address: string): void {
  const request = new XMLHttpRequest();
  request.open("POST", address, false);
  request.send();
}

/** What ails the line: to the server. */
function setLine(fault: Fault): void {
  post(`/line?${fault === "dead line" ? "dead" : fault === "expired" ? "expired" : "none"}`);
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

async function read({ chance, edition, course, memory, diary, isReview }: Play): Promise<void> {
  const page = chance.pick(edition.pages);
  diary.push(`reads ${page}`);
  await course.turn(`#${page}`);
  if (!isReview) memory.seen.add(page);
}

async function answerCheck(play: Play): Promise<void> {
  if (play.isReview) return;
  const { chance, edition, course, memory, diary } = play;
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
  if (play.isReview) {
    await course.turn("#:exam");
    if (course.find("[data-action=begin-exam]")) throw new Error("a try that would not count");
    return;
  }
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
  await hearOfIt(play);
}

/** A result is with the platform, or the course says that it is not. */
async function hearOfIt({
  profile,
  course,
  platform,
  memory,
  edition,
  diary,
}: Play): Promise<void> {
  if (!profile.beacon) return;
  const passed = (memory.best ?? 0) * 2 >= edition.asked;
  const hasArrived = () => !passed || platform.server.get("cmi.core.lesson_status") === "passed";
  const isTold = () => /Chưa lưu được/.test(course.find("p.status")?.textContent ?? "");
  const heard = course.until("a word on what was not saved", () => hasArrived() || isTold());
  await whileTicking(course, heard);
  if (!hasArrived()) diary.push("and hears that it is not saved");
}

/** By the button: what is not saved is said, and may be left behind. */
async function leave(play: Play): Promise<void> {
  const { course, platform, memory, edition, diary } = play;
  diary.push("leaves by the button");
  course.find("[data-action=exit]")?.click();
  const ended = () => course.screen() === "bye" || course.screen() === "ask";
  await whileTicking(course, course.until("an end", ended));
  if (course.screen() === "ask") await course.press("no");
  else if (course.find("main h1")?.textContent === SAVED) {
    const passed = (memory.best ?? 0) * 2 >= edition.asked;
    if (passed && platform.server.get("cmi.core.lesson_status") !== "passed") {
      throw new Error("said to be saved, and is not");
    }
  }
  await restart(play, "closed");
}

/** Lets the course's clock go on until `done`: its requests take real time, its waits do not. */
async function whileTicking(course: CourseWindow, done: Promise<void>): Promise<void> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  done.then(end, end);
  while (!isOver) {
    await course.tick(100);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await done;
}

function mend({ platform }: Play): void {
  platform.break("none");
  setLine("none");
}

function breakPlatform({ chance, profile, course, platform, diary }: Play): void {
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

async function restart(play: Play, how: "killed" | "closed" | "second window"): Promise<void> {
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
