import type { ToldProblem } from "../http/told-version.ts";

/** What a problem is about, on the page of the course that is on; undefined where it is not on it. */
export function placeOf(problem: ToldProblem, page: Document): Element | undefined {
  const { question, screen, shownLine } = problem;
  if (question !== undefined) {
    return page.querySelector(`[data-question="${CSS.escape(question)}"]`) ?? undefined;
  }
  const shown = page.location.hash.slice(1) || ":welcome";
  if (screen !== shown || shownLine === undefined) return undefined;
  return blockAt(shownLine, page);
}

/**
 * The smallest block of the page that holds the line of its source; the last one before it where none does, and the title
 * where the line comes before all of them.
 */
export function blockAt(line: number, page: Document): Element | undefined {
  const blocks = [...page.querySelectorAll("main [data-source-lines]")].map((element) => {
    const [from = 0, to = 0] = (element.getAttribute("data-source-lines") ?? "")
      .split("-")
      .map(Number);
    return { element, from, to };
  });
  const around = blocks.filter(({ from, to }) => from <= line && line <= to);
  const inner = around.reduce<(typeof blocks)[number] | undefined>(
    (best, one) => (best && best.to - best.from < one.to - one.from ? best : one),
    undefined,
  );
  const before = blocks.findLast(({ to }) => to < line);
  return (inner ?? before)?.element ?? page.querySelector("main h1") ?? undefined;
}
