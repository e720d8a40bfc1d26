import { keyOf, passes, percent } from "@hocvu/model";
import { buttonOf } from "../button.ts";
import { bar, h, icon } from "../dom.ts";
import { bankFor, resultOf, waiting } from "../exam/keeper/current.ts";
import { judge, rightNeeded, triesLeft } from "../exam/verdict.ts";
import { linkList } from "../link-list.ts";
import type { Route } from "../route.ts";
import type { Action, App, Screen } from "../screen.ts";
import type { Best, State } from "../session/state.ts";
import * as words from "../words/current.ts";
import { certificateSheet, hasCertificate } from "./certificate.ts";
import { reviews } from "./review.ts";
import { toContents } from "./to-contents.ts";

/** What the last attempt came to, and where to go from here. */
export async function resultScreen(app: App): Promise<Screen | Route> {
  const { outline } = app;
  const { course } = outline;
  const state = app.session.current();
  if (!course.exam || !state.attempt?.submitted) return ":exam";
  const result = resultOf(state.attempt, await bankFor(app));
  const { right, asked } = result;
  const waits = waiting(app);
  const passed = passes(right, asked, course.passing);
  const { mode, connected } = app.session.launch();
  const left = mode === "review" ? 0 : triesLeft(course, state);
  const needed = rightNeeded(asked, course.passing);
  const text = passed
    ? words.passedText
    : judge(outline, state) === "passed"
      ? words.examPassed
      : waits
        ? words.waitingText(waits)
        : left > 0
          ? words.notYetText(needed - right, left)
          : mode === "review"
            ? words.reviewOnly
            : words.examNoTries;
  const certified = passed && hasCertificate(app, state);
  return {
    name: "result",
    eyebrow: words.exam,
    title: passed ? words.passed : waits ? words.waiting : words.notYet,
    body: [
      h(
        "section",
        { class: passed ? "verdict good" : "verdict" },
        h(
          "p.sum",
          icon(passed ? "check" : "half"),
          words.score(right, asked, percent(right, asked)),
        ),
        bar(right, asked),
        h("p", words.needed(needed, asked)),
        h("p", text),
        passed && waits ? h("p", words.waitingText(waits)) : undefined,
      ),
      certified && (await certificateSheet(app)).sheet,
      !passed && certificateButton(app, state),
      !app.keeps && !connected && hasCertificate(app, state) && h("p.note", words.printNow),
      // What waits to be marked is not weak yet. The way on comes before the figures.
      ...(waits ? [] : [...readAgain(app, result), ...outcomeTable(app, result)]),
    ],
    actions: actionsOf(app, left, passed, certified),
    tellPlatform: true,
  };
}

/** The way to the certificate, where there is one. */
export function certificateButton(app: App, state: State): HTMLElement | undefined {
  if (!hasCertificate(app, state)) return undefined;
  const to = ":certificate";
  return h("p", buttonOf({ name: "certificate", label: words.certificate, to }));
}

function actionsOf(
  { outline }: App,
  left: number,
  passed: boolean,
  certified: boolean,
): readonly Action[] {
  const review: Action = { name: "review", label: words.review, to: ":review" };
  const retry: Action = { name: "retry", label: words.retry, to: ":exam" };
  const { exam } = outline.course;
  const after = exam && reviews(exam) ? [review] : [];
  const certificate: Action = { name: "certificate", label: words.certificate, to: ":certificate" };
  const retries = left > 0 ? [retry] : [];
  // What the course was for comes first; trying again stays in the contents.
  if (certified) return [...after, certificate];
  // Whoever passed mostly wants to see what was right; whoever did not, to try again.
  const actions = passed ? [...retries, ...after] : [...after, ...retries];
  return actions.length > 0 ? actions : [toContents];
}

function outcomeTable({ outline }: App, { outcomes }: Best): readonly HTMLElement[] {
  const rows = outline.course.outcomes.flatMap((outcome) => {
    const tally = outcomes.find(({ key }) => key === keyOf(outcome));
    if (!tally) return [];
    return [
      h(
        "li",
        h("span", outcome.title),
        h("b", words.score(tally.right, tally.asked)),
        bar(tally.right, tally.asked),
      ),
    ];
  });
  return rows.length > 0 ? [h("h2", words.perOutcome), h("ul.outcomes", ...rows)] : [];
}

/** The modules that teach what was answered wrong. */
function readAgain({ outline }: App, { outcomes }: Best): readonly HTMLElement[] {
  const { course } = outline;
  const weak = new Set(
    course.outcomes
      .filter((outcome) => outcomes.some((t) => t.key === keyOf(outcome) && t.right < t.asked))
      .map(({ module }) => module),
  );
  const links = course.modules.flatMap(({ id, number, title, pages, minutes }) => {
    const first = pages[0];
    if (!weak.has(id) || !first) return [];
    const text = [words.module(number, title), minutes && words.time(minutes)];
    return [{ to: first.id, text: text.filter(Boolean).join(" · ") } as const];
  });
  return links.length > 0 ? [h("h2", words.readAgain), linkList(links)] : [];
}
