// What a learner does, and remembers.
import { restart } from "./breakage.ts";
import type { CourseWindow } from "./course-window.ts";
import { type Play, RESUME } from "./play.ts";

/** What the course says where all is saved. */
const SAVED = "Đã lưu. Tắt trang này được rồi.";

export async function read({
  chance,
  edition,
  course,
  memory,
  diary,
  isReview,
}: Play): Promise<void> {
  const page = chance.pick(edition.pages);
  diary.push(`reads ${page}`);
  await course.turn(`#${page}`);
  if (!isReview) memory.seen.add(page);
}

export async function answerCheck(play: Play): Promise<void> {
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
export async function answerSome(play: Play): Promise<void> {
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

export async function handIn(play: Play): Promise<void> {
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
export async function leave(play: Play): Promise<void> {
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

export async function rest({ chance, course, diary }: Play): Promise<void> {
  const seconds = chance.below(120);
  diary.push(`rests ${seconds} s`);
  await course.tick(seconds * 1000);
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

function questionOn(course: CourseWindow): string {
  const id = course.find("fieldset[data-question]")?.dataset.question;
  if (!id) throw new Error(`no question on the screen ${course.screen()}`);
  return id;
}
