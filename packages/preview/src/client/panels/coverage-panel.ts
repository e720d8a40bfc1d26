import type { CourseView, ModuleView, QuestionView } from "../../course/course-view.ts";
import type { ToldProblem } from "../../http/told-version.ts";
import { keptFocus } from "../kept-focus.ts";
import { h, need, put, words } from "../page.ts";
import { type Filter, isIn } from "./filter.ts";

export interface CoverageDeeds {
  turnTo(screen: string): void;
  /** Opens the list of questions with those alone. */
  ask(filter: Filter): void;
  problem(problem: ToldProblem): void;
}

/** What is still to be filled in. */
const UNFILLED = "HV2410";

/** Modules × outcomes × questions: what is untaught, unasked and unfilled. */
export function showCoverage(
  { modules, questions, untaught, exam }: CourseView,
  problems: readonly ToldProblem[],
  deeds: CoverageDeeds,
): void {
  const { coverage } = words.beside;
  const unfilled = problems.filter(({ code }) => code === UNFILLED);
  const taught = modules.flatMap(({ outcomes }) => outcomes);
  const unasked = taught.filter(({ id }) => !questions.some((one) => one.outcomes.includes(id)));
  const aims = (id: string) => {
    const own = Object.entries(exam?.blueprint ?? {}).filter(([part]) => part.split(":")[0] === id);
    return own.length === 0 ? undefined : own.reduce((sum, [, count]) => sum + count, 0);
  };
  const cells = (of: (question: QuestionView) => boolean, filter: Filter, wanted?: number) => {
    const own = questions.filter(of);
    return (["lesson", "bank", "exam"] as const).map((where) => {
      const count = own.filter((one) => isIn(one, where)).length;
      const few = where === "exam" && wanted !== undefined && count < wanted;
      return h(
        "td",
        { class: (count === 0 && where !== "lesson") || few ? "number none" : "number" },
        count === 0
          ? "–"
          : link(String(count), () => deeds.ask({ ...filter, where }), filter.name ?? ""),
        few && h("small", {}, ` ${put(coverage.wanted, { n: wanted })}`),
      );
    });
  };
  const rows = modules.flatMap((module, index) => [
    moduleRow(
      module,
      index,
      deeds,
      unfilledIn(module, unfilled, questions),
      cells,
      aims(module.id),
    ),
    ...module.outcomes.map(({ id, title }) =>
      h(
        "tr",
        {},
        h("th", { scope: "row" }, title, " ", h("code", {}, id)),
        ...cells((one) => one.outcomes.includes(id), { outcome: id, name: title }, aims(id)),
      ),
    ),
  ]);
  const lost = untaught.map((id) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, h("code", {}, id), " ", chip(coverage.untaught)),
      ...cells((one) => one.outcomes.includes(id), { outcome: id, name: id }),
    ),
  );
  const panel = need("panel-coverage");
  const refocus = keptFocus(panel);
  panel.replaceChildren(
    h(
      "ul",
      { class: "sums" },
      sum(coverage.untaughtSum, untaught.length),
      sum(coverage.unaskedSum, unasked.length),
      sum(coverage.unfilledSum, unfilled.length, () => unfilled[0] && deeds.problem(unfilled[0])),
    ),
    h(
      "table",
      { class: "coverage" },
      h("caption", { class: "unseen" }, words.tabs.coverage),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...[coverage.outcome, coverage.lesson, coverage.bank, coverage.exam].map((name, at) =>
            h("th", { scope: "col", class: at === 0 ? undefined : "number" }, name),
          ),
        ),
      ),
      h("tbody", {}, ...rows, ...lost),
    ),
  );
  refocus();
}

type Cells = (
  of: (question: QuestionView) => boolean,
  filter: Filter,
  wanted?: number,
) => readonly HTMLElement[];

function moduleRow(
  { id, title, screen, pages, outcomes }: ModuleView,
  index: number,
  { turnTo, problem }: CoverageDeeds,
  unfilled: readonly ToldProblem[],
  cells: Cells,
  wanted: number | undefined,
): HTMLElement {
  const { coverage } = words.beside;
  const [first] = unfilled;
  return h(
    "tr",
    { class: "module" },
    h(
      "th",
      { scope: "row" },
      link(`${index + 1}. ${title}`, () => turnTo(screen)),
      h("small", {}, ` ${put(coverage.pages, { n: pages })}`),
      outcomes.length === 0 && chip(coverage.noOutcome),
      first && chip(put(coverage.unfilled, { n: unfilled.length }), () => problem(first)),
    ),
    ...cells((one) => one.module === id, { module: id, name: title }, wanted),
  );
}

/** Those whose place is on a screen of the module. */
function unfilledIn(
  { screen, practice }: ModuleView,
  unfilled: readonly ToldProblem[],
  questions: readonly QuestionView[],
): readonly ToldProblem[] {
  const file = questions.find(({ page }) => page === screen)?.file;
  return unfilled.filter(
    (one) =>
      one.screen === screen ||
      (one.screen !== undefined && one.screen === practice) ||
      (file !== undefined && one.file === file),
  );
}

function sum(label: string, n: number, click?: () => void): HTMLElement {
  const text = `${n} ${label}`;
  return h("li", { class: n === 0 ? "good" : "bad" }, n > 0 && click ? link(text, click) : text);
}

function link(text: string, click: () => void, about = ""): HTMLElement {
  const label = about === "" ? undefined : `${about}: ${text}`;
  return h("button", { type: "button", class: "as-link", "aria-label": label, click }, text);
}

function chip(text: string, click?: () => void): HTMLElement {
  return click
    ? h("button", { type: "button", class: "chip", click }, text)
    : h("span", { class: "chip" }, text);
}
