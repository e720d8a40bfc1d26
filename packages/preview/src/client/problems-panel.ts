import type { ToldProblem } from "../http/told-version.ts";
import { diskReason } from "./disk-reason.ts";
import type { Written } from "./editor/follow.ts";
import { keptFocus } from "./kept-focus.ts";
import { h, language, need, put, sentence, words } from "./page.ts";

/** What may be done about a problem wherever it is shown. */
export interface ProblemDeeds {
  explain(code: string): void;
  mend(): void;
}

/** Where one may go from a problem in the list. */
export interface ListDeeds {
  /** To what the learner sees. */
  goTo(problem: ToldProblem): void;
  /** To the form of a question. */
  fillIn(question: string): void;
  /** To the Markdown. */
  write(at: Written): void;
}

/** The course's diagnostics as a list, each with what explains it and where it is seen. */
export function showProblems(problems: readonly ToldProblem[], deeds: ListDeeds): void {
  const panel = need("problems");
  const count = need("count-problems");
  count.textContent = problems.length === 0 ? "" : String(problems.length);
  count.classList.toggle(
    "bad",
    problems.some(({ severity }) => severity === "error"),
  );
  if (problems.length === 0) {
    panel.replaceChildren(h("p", {}, words.noProblems));
    return;
  }
  const list = problems.map((problem) => item(problem, deeds));
  const mechanical = problems.filter((one) => one.mechanical).length;
  const refocus = keptFocus(panel);
  panel.replaceChildren(
    ...(mechanical > 0 ? [fixButton(mechanical)] : []),
    h("ul", { class: "problems" }, ...list),
  );
  refocus();
}

function item(problem: ToldProblem, { goTo, fillIn, write }: ListDeeds): HTMLElement {
  const { code, severity, message, hint, file, line, screen, question } = problem;
  const where = file === undefined ? "" : line === undefined ? file : `${file}:${line}`;
  return h(
    "li",
    { class: severity },
    h(
      "p",
      {},
      h("span", { class: "kind" }, `${words.severities[severity]}: `),
      ...sentence(message),
    ),
    where !== "" && h("p", { class: "where" }, where),
    hint !== undefined && h("p", { class: "hint" }, ...sentence(hint)),
    h(
      "p",
      { class: "links" },
      screen !== undefined &&
        h(
          "button",
          { type: "button", class: "as-link", click: () => goTo(problem) },
          words.goThere,
        ),
      question !== undefined &&
        h(
          "button",
          { type: "button", class: "as-link", click: () => fillIn(question) },
          words.forms.fillIn,
        ),
      // What lies above the course is not its own.
      file !== undefined &&
        /^(?!\.\.\/).*\.(md|ya?ml)$/i.test(file) &&
        h(
          "button",
          { type: "button", class: "as-link", click: () => write({ file, line: line ?? 1 }) },
          words.editor.editHere,
        ),
      h(
        "button",
        { type: "button", class: "as-link", click: () => void explain(code) },
        put(words.explain, { code }),
      ),
    ),
  );
}

export async function explain(code: string): Promise<void> {
  const response = await fetch(`/explain/${code}?lang=${language}`);
  const dialog = need<HTMLDialogElement>("explained");
  const [title = code, ...text] = (await response.text()).split("\n");
  need("explained-title").textContent = title;
  const body = dialog.querySelector("pre");
  if (body) body.textContent = text.join("\n").trim();
  dialog.showModal();
}

/** Mends the files, and tells above the course what came of it. */
export async function mend(): Promise<void> {
  need("told").textContent = await mended();
}

/** Mends the files; what came of it, in words. */
async function mended(): Promise<string> {
  const response = await fetch("/fix", { method: "POST" }).catch(() => undefined);
  if (!response) return words.lost;
  const { mended, refused } = (await response.json()) as {
    readonly mended?: number;
    readonly refused?: string;
  };
  if (refused !== undefined) return put(words.cannotFix, { why: diskReason(refused) });
  return mended === 0 ? words.nothingFixed : put(words.fixed, { n: mended ?? 0 });
}

function fixButton(n: number): HTMLElement {
  const said = h("p", { class: "hint", role: "status" }, words.fixHint);
  const button = h(
    "button",
    { type: "button", class: "button", id: "fix" },
    put(words.fixAll, { n }),
  );
  button.addEventListener("click", async () => {
    said.textContent = await mended();
  });
  return h("div", {}, button, said);
}
