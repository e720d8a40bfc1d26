import type { FrontValue } from "../../forms/front-matter/front-change.ts";
import { words } from "../page.ts";
import { tick } from "./fields.ts";
import { valueAt } from "./front-choices.ts";
import type { FrontPen, Path } from "./front-pen.ts";

/** What is there or is not, however little is said of it; `first` is what it begins with. */
export const SWITCHES: Readonly<Record<string, (questions: number) => FrontValue>> = {
  exam: (questions) => ({ questions: Math.max(1, Math.min(10, questions)) }),
  quiz: (questions) => ({ questions: Math.max(1, Math.min(5, questions)) }),
  certificate: () => ({}),
  contest: () => words.forms.contest.begins,
};

export function switchOf(name: string, path: Path, isOn: boolean, pen: FrontPen): HTMLElement {
  const first = SWITCHES[name]?.(pen.questions) ?? {};
  const { input, element } = tick(words.forms.frontSwitches[name] ?? name, isOn);
  input.dataset.name = `${path.join(".")} on`;
  input.addEventListener("change", () => {
    if (name === "contest") suitExam(input.checked, pen);
    if (input.checked) pen.change({ kind: "set", path, value: first }, true);
    else pen.change({ kind: "remove", path }, true);
  });
  return element;
}

const FEEDBACK: Path = ["exam", "feedback"];

/** A contest is sat as an exam whose answers nobody sees before it has closed. */
function suitExam(isContest: boolean, pen: FrontPen): void {
  const { exam } = SWITCHES;
  if (isContest && exam)
    pen.change(({ exam: own }) =>
      own === undefined ? { kind: "set", path: ["exam"], value: exam(pen.questions) } : undefined,
    );
  pen.change((now) => {
    const told = valueAt(now, FEEDBACK);
    if (isContest && told !== "none" && told !== "after-close")
      return { kind: "set", path: FEEDBACK, value: "after-close" };
    return !isContest && told === "after-close" ? { kind: "remove", path: FEEDBACK } : undefined;
  });
}
