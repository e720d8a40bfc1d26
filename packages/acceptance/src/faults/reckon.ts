import type { Profile, QuirkyPlatform } from "@hocvu/simulator/scorm12";
import type { CourseWindow } from "./course-window.ts";
import type { Edition } from "./edition.ts";
import type { Memory } from "./play.ts";

/** What of `memory` the course does not show. `resume` stands on the button of an exam that is under way. */
export async function missing(
  { seen, checked, open, updated, best }: Memory,
  course: CourseWindow,
  edition: Edition,
  resume: string,
): Promise<readonly string[]> {
  const problems: string[] = [];
  await course.turn("#:contents");
  for (const page of seen) {
    const isThere = edition.pages.includes(page);
    if (isThere && !course.find(`a[href="#${page}"] .done`)) problems.push(`${page} is not seen`);
  }
  for (const page of checked) {
    if (!edition.checked.includes(page)) continue;
    await course.turn(`#${page}`);
    if (!course.find("[data-do=again]")) problems.push(`the check of ${page} is not answered`);
  }
  await course.turn("#:exam");
  if (best !== undefined && bestShown(course) !== percent(best, edition.asked)) {
    problems.push(`the best result is ${bestShown(course)}, not ${best} of ${edition.asked}`);
  }
  const button = course.find('.turn [data-action="begin-exam"]');
  if (open && button?.textContent === resume) {
    problems.push(...(await otherAnswers(open, course, edition)));
  } else if (open && !updated) problems.push("the exam under way is gone");
  return problems;
}

async function otherAnswers(
  open: ReadonlyMap<string, string>,
  course: CourseWindow,
  { asked }: Edition,
): Promise<readonly string[]> {
  const shown = new Map<string, string>();
  for (let number = 1; number <= asked; number++) {
    await course.turn(`#:exam-${number}`);
    const id = course.find("fieldset[data-question]")?.dataset.question ?? "";
    const taken = course.find("fieldset[data-question] input:checked") as
      | HTMLInputElement
      | undefined;
    shown.set(id, taken?.value ?? "");
  }
  return [...open].flatMap(([id, choice]) =>
    shown.get(id) === choice ? [] : [`${id} was answered ${choice}, not ${shown.get(id)}`],
  );
}

/** The best result as the exam's first screen tells it, in percent; undefined where it tells none. */
function bestShown(course: CourseWindow): number | undefined {
  const text = course.findAll("main p").find((line) => /^Kết quả tốt nhất/.test(line.textContent));
  const number = /([\d,]+)%/.exec(text?.textContent ?? "")?.[1];
  return number === undefined ? undefined : Number(number.replace(",", "."));
}

/** Two decimals, the rest cut. */
function percent(right: number, asked: number): number {
  return Math.floor((right * 10_000) / asked) / 100;
}

const RANKS = ["", "incomplete", "failed", "browsed", "completed", "passed"];

/** Whether reports showed a status or score that was lower than one before, or show another than the best. */
export function lowered(
  { afterPass }: Profile,
  { server, history }: QuirkyPlatform,
  best: number | undefined,
  { asked }: Edition,
): readonly string[] {
  const ranks = history.map(({ status }) => RANKS.indexOf(status));
  const scores = history.flatMap(({ raw }) => (raw === "" ? [] : [Number(raw)]));
  const falls = (numbers: readonly number[]) => numbers.some((n, i) => n < (numbers[i - 1] ?? n));
  const problems: string[] = [];
  if (falls(ranks)) problems.push(`status fell: ${history.map(({ status }) => status).join(" ")}`);
  if (falls(scores)) problems.push(`score fell: ${scores.join(" ")}`);
  const status = server.get("cmi.core.lesson_status");
  const raw = server.get("cmi.core.score.raw") ?? "";
  const passed = best !== undefined && best * 2 >= asked;
  if (status !== (passed ? "passed" : "incomplete")) problems.push(`status is ${status}`);
  // In review nothing may be scored any more, so a better result stays with us.
  const mayBeLess = afterPass === "review" && Number(raw) * 2 >= 100;
  if (passed ? Number(raw) !== percent(best, asked) && !mayBeLess : raw !== "") {
    problems.push(`score is "${raw}" after ${best} of ${asked}`);
  }
  return problems;
}
