import type { ToldProblem } from "../http/told-version.ts";
import type { CourseStore } from "./course-store.ts";
import { openMarks } from "./marks.ts";
import { h, need, words } from "./page.ts";
import { showCoverage } from "./panels/coverage-panel.ts";
import { questionsPanel } from "./panels/questions-panel.ts";
import { sizePanel } from "./panels/size-panel.ts";
import { explain, type ListDeeds, mend, showProblems } from "./problems-panel.ts";
import type { Tabs } from "./tabs.ts";

/** What stands beside the course and over it, of the course itself. */
export interface Beside {
  /** Another version is there, or another run-time. */
  show(problems: readonly ToldProblem[], version: number): void;
}

export function openBeside(
  tabs: Tabs,
  store: CourseStore,
  runTime: () => string,
  turnTo: (screen: string) => void,
  ways: Pick<ListDeeds, "fillIn" | "write">,
): Beside {
  let problems: readonly ToldProblem[] = [];
  let version = 0;
  const marks = openMarks({ explain, mend });
  const questions = questionsPanel(turnTo);
  const sizes = sizePanel();

  /** Shows where it is: on its screen, or among the questions where no screen is sure to have it. */
  function goTo(problem: ToldProblem): void {
    marks.open(problem);
    if (problem.question !== undefined) {
      tabs.choose("questions");
      void store.load().then(() => questions.open(problem.question ?? ""));
    } else if (problem.screen !== undefined) turnTo(problem.screen);
  }

  /** Draws a panel that is on; the others wait until they are. */
  async function draw(name: string): Promise<void> {
    if (name === "size") return sizes.show(runTime(), version);
    if (name !== "coverage" && name !== "questions") return;
    const course = await store.load();
    if (!course) need(`panel-${name}`).replaceChildren(h("p", {}, words.noCourse));
    else if (name === "questions") questions.show(course);
    else {
      showCoverage(course, problems, {
        turnTo,
        problem: goTo,
        ask(filter) {
          tabs.choose("questions");
          void store.load().then(() => questions.filter(filter));
        },
      });
    }
  }

  tabs.onChosen(draw);
  need<HTMLInputElement>("marks").addEventListener("change", ({ target }) =>
    marks.toggle((target as HTMLInputElement).checked),
  );
  return {
    show(next, number) {
      problems = next;
      version = number;
      showProblems(problems, { ...ways, goTo });
      marks.show(problems);
      void draw(tabs.chosen());
    },
  };
}
