import type { ImportedQuestion } from "../../importing/import-view.ts";
import { h, put, words } from "../page.ts";
import { findingsList } from "./findings.ts";

/** What the author says of what was found. */
export interface Chosen {
  /** Questions that stay behind. */
  readonly left: Set<number>;
  /** The right choices of those that were corrected. */
  readonly right: Map<number, readonly number[]>;
}

/** The questions of a file, each with its choices to tick and what was guessed of it. */
export function questionList(questions: readonly ImportedQuestion[], chosen: Chosen): HTMLElement {
  return h(
    "ol",
    { class: "import-questions" },
    ...questions.map((question, at) => item(question, at, chosen)),
  );
}

function item(question: ImportedQuestion, at: number, chosen: Chosen): HTMLElement {
  const said = words.importing;
  const { stem, choices, key, line, findings } = question;
  const taken = h("input", { type: "checkbox", checked: true, autocomplete: "off" });
  const fields = h("fieldset", {}, h("legend", {}, `${at + 1}. `, html(stem)));
  taken.addEventListener("change", () => {
    const isTaken = (taken as HTMLInputElement).checked;
    if (isTaken) chosen.left.delete(at);
    else chosen.left.add(at);
    fields.toggleAttribute("disabled", !isTaken);
  });
  if (choices) fields.append(...ticks(choices, at, chosen));
  else
    fields.append(h("p", {}, said.key), h("ul", {}, ...key.map((one) => h("li", {}, html(one)))));
  return h(
    "li",
    { "data-question": at },
    fields,
    findings.length > 0 && findingsList(findings),
    h(
      "p",
      { class: "where" },
      h("label", {}, taken, ` ${said.take}`),
      ` · ${put(said.place, { n: line })}`,
    ),
  );
}

function ticks(
  choices: NonNullable<ImportedQuestion["choices"]>,
  at: number,
  { right }: Chosen,
): readonly HTMLElement[] {
  const boxes = choices.map(
    ({ right: isRight }) =>
      h("input", { type: "checkbox", checked: isRight, autocomplete: "off" }) as HTMLInputElement,
  );
  const labels = choices.map((choice, index) => {
    const box = boxes[index] as HTMLInputElement;
    const sign = h("span", { class: "sign" }, choice.right ? words.importing.right : "");
    box.addEventListener("change", () => {
      sign.textContent = box.checked ? words.importing.right : "";
      right.set(
        at,
        boxes.flatMap((one, number) => (one.checked ? [number] : [])),
      );
    });
    return h("label", { class: "tick" }, box, " ", html(choice.html), " ", sign);
  });
  return labels;
}

/** What was read, which holds no script; its pictures wait beside the course. */
function html(text: string): HTMLElement {
  const box = h("span", { class: "prose" });
  box.innerHTML = text.replace(
    /\bsrc="asset:([^"]*)"/g,
    (_, path: string) => `src="/import/picture?path=${encodeURIComponent(decodeURI(path))}"`,
  );
  for (const formula of box.querySelectorAll<HTMLElement>("[data-tex]"))
    formula.replaceChildren(h("code", {}, formula.dataset.tex ?? ""));
  for (const blank of box.querySelectorAll("[data-blank]")) blank.textContent = "____";
  return box;
}
