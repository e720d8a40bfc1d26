import type { CourseView, QuestionView } from "../../course/course-view.ts";
import type { KeyLine } from "../../course/key-lines.ts";
import { keptFocus } from "../kept-focus.ts";
import { h, need, put, words } from "../page.ts";
import { type Filter, fits } from "./filter.ts";

export interface QuestionsPanel {
  show(course: CourseView): void;
  /** Lists those alone. */
  filter(filter: Filter): void;
  /** Opens one of them. */
  open(id: string): void;
}

const WHERES = ["lesson", "bank", "exam"] as const;

/** Every question with its key and feedback. */
export function questionsPanel(turnTo: (screen: string) => void): QuestionsPanel {
  const { questions: said } = words.beside;
  const panel = need("panel-questions");
  let course: CourseView | undefined;
  let filter: Filter = {};
  let opened: string | undefined;
  const list = h("ol", { class: "questions" });
  const count = h("p", { class: "hint", role: "status" });
  const search = h("input", { type: "search", autocomplete: "off", "aria-label": said.search });
  search.setAttribute("placeholder", said.search);
  search.addEventListener("input", () => {
    filter = { ...filter, text: (search as HTMLInputElement).value };
    fill();
  });
  const choices = h("div", { class: "filters" });

  function choose(name: "module" | "outcome" | "type" | "where", all: string, options: Options) {
    const menu = h(
      "select",
      { "aria-label": all, autocomplete: "off" },
      h("option", { value: "" }, all),
      ...options.map(([value, label]) => h("option", { value }, label)),
    ) as HTMLSelectElement;
    menu.value = filter[name] ?? "";
    menu.addEventListener("change", () => {
      const { [name]: _, name: __, ...rest } = filter;
      filter = menu.value === "" ? rest : { ...rest, [name]: menu.value };
      fill();
    });
    return menu;
  }

  function fillMenus(): void {
    if (!course) return;
    const { modules, questions, untaught } = course;
    const types = [...new Set(questions.map(({ type }) => type))];
    choices.replaceChildren(
      choose(
        "module",
        said.allModules,
        modules.map(({ id, title }, at) => [id, `${at + 1}. ${title}`]),
      ),
      choose("outcome", said.allOutcomes, [
        ...modules.flatMap(({ outcomes }) => outcomes.map(({ id, title }) => [id, title] as const)),
        ...untaught.map((id) => [id, id] as const),
      ]),
      choose(
        "type",
        said.allTypes,
        types.map((type) => [type, said.types[type]]),
      ),
      choose(
        "where",
        said.everywhere,
        WHERES.map((where) => [where, words.beside.coverage[where]]),
      ),
    );
  }

  function fill(): void {
    if (!course) return;
    const { modules, questions } = course;
    const found = questions.filter((one) => fits(one, filter));
    // Another version of the course leaves open what somebody reads.
    const open = new Set(
      [...list.querySelectorAll<HTMLElement>("details[open]")].map(({ dataset }) => dataset.id),
    );
    if (opened !== undefined) open.add(opened);
    opened = undefined;
    count.textContent = put(said.count, { n: found.length, all: questions.length });
    list.replaceChildren(
      ...found.map((question) => {
        const module = modules.find(({ id }) => id === question.module);
        const where = question.page ?? module?.practice ?? ":exam";
        return item(question, open.has(question.id), () => turnTo(where));
      }),
    );
  }

  return {
    show(next) {
      course = next;
      if (next.questions.length === 0) {
        panel.replaceChildren(h("p", {}, said.none));
        return;
      }
      const refocus = keptFocus(panel);
      fillMenus();
      fill();
      refocus();
      if (!list.isConnected) panel.replaceChildren(search, choices, count, list);
    },
    filter(next) {
      filter = next;
      (search as HTMLInputElement).value = "";
      fillMenus();
      fill();
    },
    open(id) {
      opened = id;
      filter = {};
      fillMenus();
      fill();
      const found = list.querySelector<HTMLElement>(`details[data-id="${CSS.escape(id)}"]`);
      found?.scrollIntoView({ block: "nearest" });
      found?.querySelector("summary")?.focus();
    },
  };
}

type Options = readonly (readonly [value: string, label: string])[];

function item(question: QuestionView, isOpen: boolean, show: () => void): HTMLElement {
  const { questions: said } = words.beside;
  const { type, exam, page } = question;
  const details = h(
    "details",
    { "data-id": question.id, open: isOpen },
    h(
      "summary",
      {},
      h("span", { class: "stem" }, textOf(question.stem)),
      h(
        "small",
        {},
        [
          said.types[type],
          page !== undefined ? said.inLesson : exam ? said.inExam : said.practiceOnly,
        ].join(" · "),
      ),
    ),
  );
  // What nobody opens is not drawn: a course has hundreds.
  const draw = () => {
    if (details.childElementCount === 1) details.append(...body(question, show));
  };
  if (isOpen) draw();
  details.addEventListener("toggle", draw);
  return h("li", {}, details);
}

function body(question: QuestionView, show: () => void): readonly HTMLElement[] {
  const { questions: said } = words.beside;
  const { id, stem, key, hint, explanation, outcomes, points, difficulty, file, line } = question;
  const facts = [
    id,
    ...outcomes,
    points === 1 ? "" : put(said.points, { n: points }),
    difficulty ?? "",
    file === undefined ? "" : `${file}:${line}`,
  ].filter(Boolean);
  return [
    // Its words stand above already.
    ...(/<(?!\/?(p|em|strong)\b)/.test(stem) ? [html(stem)] : []),
    h("ul", { class: "key" }, ...key.map(keyItem)),
    ...(hint === undefined ? [] : [h("p", { class: "hint" }, said.hint), html(hint)]),
    ...(explanation === undefined
      ? []
      : [h("p", { class: "hint" }, said.explanation), html(explanation)]),
    h("p", { class: "where" }, facts.join(" · ")),
    h("button", { type: "button", class: "as-link", click: show }, words.goThere),
  ];
}

function keyItem({ html: text, right, to, feedback }: KeyLine): HTMLElement {
  const { questions: said } = words.beside;
  const sign = right === undefined ? "" : right ? "✓" : "✗";
  return h(
    "li",
    { class: right === undefined ? "" : right ? "right" : "wrong" },
    sign !== "" && h("span", { class: "sign", "aria-hidden": "true" }, sign),
    right !== undefined && h("span", { class: "unseen" }, right ? said.right : said.wrong),
    h(
      "span",
      {},
      html(text, "span"),
      to !== undefined && h("span", { class: "to" }, " → ", html(to, "span")),
      feedback !== undefined && h("span", { class: "feedback" }, html(feedback, "span")),
    ),
  );
}

/** The compiler's HTML, which holds no script; pictures come from the course's folder. */
function html(text: string, tag = "div"): HTMLElement {
  const box = h(tag, { class: "prose" });
  box.innerHTML = text.replace(/\b(src|href|poster)="(asset|page):/g, (_, name, kind) =>
    kind === "asset" ? `${name}="/asset/` : `data-${name}="`,
  );
  // Names within a course are to be found once.
  for (const element of box.querySelectorAll("[id]")) element.removeAttribute("id");
  return box;
}

function textOf(text: string): string {
  const box = h("div", {});
  box.innerHTML = text.replace(/\bsrc=/g, "data-src=");
  for (const picture of box.querySelectorAll("img")) picture.replaceWith(picture.alt);
  return (box.textContent ?? "").replace(/\s+/g, " ").trim();
}
