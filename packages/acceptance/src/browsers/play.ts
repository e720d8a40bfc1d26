import { examBank, type Question } from "@hocvu/model";
import { openPlatform } from "@hocvu/simulator/lms";
import { answerAll, turnPage, waitForScreen } from "../learner/in-page.ts";
import { answerTo, kindOf } from "../learner/learner.ts";
import type { BuiltPackage } from "../package/build-package.ts";
import type { Tab } from "./tab.ts";

/**
 * Plays `built` on a platform for SCORM 1.2: searches, fails the exam, passes it, leaves. Throws where something is not as
 * it should be; tells what it sees.
 */
export async function play(
  built: BuiltPackage,
  tab: Tab,
  tell: (seen: string) => void,
): Promise<void> {
  const { course } = built;
  const asked = course.exam?.questions ?? 0;
  const platform = await openPlatform(built.zip);
  // With the frame's own globals; `eval` its policy forbids.
  const inCourse = (source: string) =>
    tab.evaluate(`(function () { with (frames[0]) { return (${source}); } })()`);
  const call = <A>(deed: (given: A) => unknown, given: A) =>
    inCourse(`(${deed})(${JSON.stringify(given)})`);
  const press = (action: string) => call(turnPage, { selector: `[data-action="${action}"]` });
  const goTo = (place: string) => call(turnPage, { hash: `#${place}` });
  const text = async () => String(await inCourse(`document.querySelector("main").textContent`));

  async function expectText(wanted: string): Promise<void> {
    const found = await text();
    if (!found.includes(wanted)) throw new Error(`no “${wanted}” in: ${found}`);
    tell(wanted);
  }

  async function takeExam(right: number): Promise<void> {
    const answers = examBank(course).map((question) => [question.id, answersTo(question)]);
    await press("begin-exam");
    await call(answerAll, { asked, right, answers: Object.fromEntries(answers) });
    await press("submit");
    await press("confirm-submit");
    await expectText(`Đúng ${right}/${asked} câu`);
  }

  try {
    await tab.goTo(platform.launchAddress());
    await inWhatever(() => tab.evaluate(`(${waitForFrame})()`));
    await call(waitForScreen, "main[data-screen]");
    tell(`formulas: ${await call(linesOf, "cong-thuc").catch(() => "?")}`);
    await goTo(":contents");
    tell(`found: ${await call(searchFor, "dam may")}`);
    await goTo(":exam");
    await takeExam(1);
    await expectText("Chưa đạt");
    await press("retry");
    await takeExam(asked);
    await expectText("Đạt");
    tell(`frame round the heading: ${await inCourse(OUTLINE)}`);
    await press("exit");
    await platform.until("the session's end", () =>
      platform.sessions.some((session) => session.finishes > 0),
    );
    const { lesson_status: status = "", score } = platform.record.core ?? {};
    tell(`the platform says ${status} ${score?.raw}`);
    if (status !== "passed") throw new Error(`the platform says ${status}`);
  } finally {
    await platform.close();
  }
}

/** Does `deed` again when the window went on to another document meanwhile. */
async function inWhatever(deed: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await deed();
      return;
    } catch (error) {
      if (!/context|collected|navigat/i.test(String(error))) throw error;
    }
  }
}

/** Wrong and right; what is written comes without tone marks. */
function answersTo(question: Question) {
  return [false, true].map((right) => {
    const parts = answerTo(question, right);
    const isText = question.type === "fill-in";
    return { kind: kindOf(question), parts: isText ? parts.map(withoutMarks) : parts };
  });
}

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
}

const OUTLINE = "getComputedStyle(document.activeElement).outlineStyle";

// What follows runs in the window, and uses nothing from outside.

function waitForFrame(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { document } = (frames[0] ?? {}) as Window;
      if (document?.querySelector("#app")) resolve();
      else setTimeout(look, 50);
    };
    look();
  });
}

/** How many pages are found for `query`. */
function searchFor(query: string): Promise<number> {
  const input = document.querySelector('input[type="search"]') as HTMLInputElement;
  input.value = query;
  input.dispatchEvent(new Event("input"));
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("nothing was found")), 5_000);
    const look = () => {
      const hits = document.querySelectorAll(".hits li").length;
      if (hits === 0) return void setTimeout(look, 50);
      clearTimeout(late);
      resolve(hits);
    };
    look();
  });
}

/** On how many lines the formulas of the page `id` stand, and how much wider than the window it is. */
function linesOf(id: string): Promise<string> {
  location.hash = `#${id}`;
  return new Promise((resolve) => {
    const look = () => {
      const formulas = document.querySelectorAll(".breaks");
      if (formulas.length === 0) return void setTimeout(look, 50);
      const lines = [...Array.from(formulas)].map((math) => {
        const tops = Array.from(math.children).map((row) => row.getBoundingClientRect().bottom);
        return new Set(tops.map(Math.round)).size;
      });
      const { scrollWidth, clientWidth } = document.documentElement;
      resolve(`on ${lines.join(" and ")} lines, ${scrollWidth - clientWidth} px too wide`);
    };
    look();
  });
}
