import type { QuestionType } from "@hocvu/model";
import type { AnswerFields } from "../../forms/question/fields.ts";
import { h, put, words } from "../page.ts";
import { checkedOf, field, line, lines, mini, movers, small, textOf, tick } from "./fields.ts";

/** The fields of a question's answers. */
export interface AnswerForm {
  readonly element: HTMLElement;
  collect(): AnswerFields;
  /** What is there is on its way. */
  mark(): void;
  /** What was marked is written: each thing in it is known by its new place. */
  settle(now: AnswerFields): void;
}

/** Called when something is added, moved or taken away; `focus` is where one goes on. */
type Changed = () => void;

let names = 0;

export function answerForm(answer: AnswerFields, type: QuestionType, changed: Changed): AnswerForm {
  switch (answer.shape) {
    case "choices":
      return choicesForm(answer, type, changed);
    case "items":
      return itemsForm(answer, changed);
    case "pairs":
      return pairsForm(answer, changed);
    case "groups":
      return groupsForm(answer, changed);
    case "blanks":
      return blanksForm(answer, type, changed);
    case "markdown":
      return markdownForm(answer);
  }
}

type Of<S extends AnswerFields["shape"]> = Extract<AnswerFields, { readonly shape: S }>;
interface From {
  readonly from?: number;
}

/** A list of entries, each of which can be moved and taken away by buttons. */
function listOf<F extends From>(
  fields: readonly F[],
  add: { readonly label: string; readonly field: F } | undefined,
  draw: (field: F, entry: HTMLElement) => void,
  changed: Changed,
) {
  const list = h("div", { class: "sheet" });
  let marked: readonly HTMLElement[] = [];
  const entries = () => [...list.children] as HTMLElement[];

  function enter(field: F): HTMLElement {
    const entry = h("div", { class: "entry" });
    if (field.from !== undefined) entry.dataset.from = String(field.from);
    draw(field, entry);
    list.append(entry);
    return entry;
  }

  /** Names its fields and buttons by their place. */
  function number(): void {
    const all = entries();
    for (const [index, entry] of all.entries()) {
      const n = String(index + 1);
      for (const named of entry.querySelectorAll<HTMLElement>("[data-label]")) {
        named.setAttribute("aria-label", put(named.dataset.label ?? "", { n }));
      }
      const place = entry.querySelector(".movers");
      const name =
        entry
          .querySelector(":is(textarea, input[type=text])[data-label]")
          ?.getAttribute("aria-label") ?? n;
      const move = (to: number) => () => {
        const others = entries().filter((one) => one !== entry);
        list.insertBefore(entry, others[to] ?? null);
        number();
        changed();
        entry.querySelectorAll<HTMLButtonElement>(".mini")[to < index ? 0 : 1]?.focus();
      };
      // Without more of them to come, there are as many as there have to be.
      if (!add) continue;
      place?.replaceChildren(
        movers(name, words.forms, {
          ...(index > 0 ? { up: move(index - 1) } : {}),
          ...(index < all.length - 1 ? { down: move(index + 1) } : {}),
          remove: () => {
            entry.remove();
            number();
            changed();
            (entries()[index] ?? entries().at(-1))
              ?.querySelector<HTMLElement>("[data-part]")
              ?.focus();
          },
        }),
      );
    }
  }

  for (const one of fields) enter(one);
  number();
  const button =
    add &&
    small(add.label, () => {
      const entry = enter(add.field);
      number();
      entry.querySelector<HTMLElement>("textarea, input[type=text]")?.focus();
    });
  return {
    list,
    button,
    entries,
    collect: <T extends object>(read: (entry: HTMLElement) => T): (T & From)[] =>
      entries().map((entry) => {
        const { from } = entry.dataset;
        return { ...(from === undefined ? {} : { from: Number(from) }), ...read(entry) };
      }),
    mark() {
      marked = entries();
    },
    /** What came since then is not written. */
    settle() {
      for (const entry of entries()) {
        const index = marked.indexOf(entry);
        if (index < 0) delete entry.dataset.from;
        else entry.dataset.from = String(index);
      }
    },
  };
}

function labelled<E extends HTMLElement>(input: E, part: string, label: string): E {
  input.dataset.part = part;
  input.dataset.label = label;
  return input;
}

function choicesForm({ choices }: Of<"choices">, type: QuestionType, changed: Changed): AnswerForm {
  const { form } = words.forms;
  names++;
  const group = `right-${names}`;
  const isScale = type === "likert";
  const isFixed = type === "true-false";
  const inputType = type === "multiple" ? "checkbox" : "radio";
  const { list, button, collect, mark, settle } = listOf(
    choices,
    isFixed
      ? undefined
      : {
          label: isScale ? form.addScale : form.addChoice,
          field: { text: "", right: false, pin: false, feedback: "" },
        },
    (choice, entry) => {
      const text = labelled(lines(choice.text), "text", form.choice);
      text.readOnly = isFixed;
      const right = tick("", choice.right, inputType, group);
      labelled(right.input, "right", `${form.right}: ${form.choice}`);
      const feedback = lines(choice.feedback);
      feedback.dataset.part = "feedback";
      const pin = tick(form.pin, choice.pin);
      pin.input.dataset.part = "pin";
      const more = h(
        "details",
        {},
        h("summary", {}, form.feedback),
        h(
          "div",
          { class: "sheet" },
          labelled(feedback, "feedback", `${form.feedback}: ${form.choice}`),
          !isFixed && pin.element,
        ),
      ) as HTMLDetailsElement;
      more.open = choice.feedback !== "" || choice.pin;
      entry.append(
        h(
          "div",
          { class: isScale ? "row plain" : "row" },
          ...(isScale ? [] : [right.element]),
          text,
          h("span", { class: "movers" }),
        ),
        ...(isScale ? [] : [more]),
      );
    },
    changed,
  );
  return {
    element: fieldset(form.answers, list, button),
    collect: () => ({
      shape: "choices",
      choices: collect((entry) => ({
        text: textOf(entry, "text"),
        right: checkedOf(entry, "right"),
        pin: checkedOf(entry, "pin"),
        feedback: textOf(entry, "feedback"),
      })),
    }),
    mark,
    settle,
  };
}

function itemsForm({ items }: Of<"items">, changed: Changed): AnswerForm {
  const { form } = words.forms;
  const { list, button, collect, mark, settle } = listOf(
    items,
    { label: form.addItem, field: { text: "" } },
    (item, entry) =>
      entry.append(
        h(
          "div",
          { class: "row plain" },
          labelled(lines(item.text), "text", form.item),
          h("span", { class: "movers" }),
        ),
      ),
    changed,
  );
  return {
    element: fieldset(form.answers, list, button),
    collect: () => ({
      shape: "items",
      items: collect((entry) => ({ text: textOf(entry, "text") })),
    }),
    mark,
    settle,
  };
}

function pairsForm({ header, pairs }: Of<"pairs">, changed: Changed): AnswerForm {
  const { form } = words.forms;
  const heads = [line(header[0]), line(header[1])] as const;
  const { list, button, collect, mark, settle } = listOf(
    pairs,
    { label: form.addPair, field: { left: "", right: "" } },
    (pair, entry) =>
      entry.append(
        h(
          "div",
          { class: "row two" },
          labelled(lines(pair.left), "left", form.left),
          labelled(lines(pair.right), "right", form.right2),
          h("span", { class: "movers" }),
        ),
      ),
    changed,
  );
  return {
    element: fieldset(
      form.answers,
      h(
        "div",
        { class: "row two" },
        field(form.leftHeader, heads[0]),
        field(form.rightHeader, heads[1]),
        h("span", {}),
      ),
      list,
      button,
    ),
    collect: () => ({
      shape: "pairs",
      header: [heads[0].value, heads[1].value],
      pairs: collect((entry) => ({ left: textOf(entry, "left"), right: textOf(entry, "right") })),
    }),
    mark,
    settle,
  };
}

function groupsForm({ groups, cells }: Of<"groups">, changed: Changed): AnswerForm {
  const { form, remove } = words.forms;
  const all = h("div", { class: "sheet" });
  const groupsOn = () => [...all.children] as HTMLElement[];
  const nameOf = (group: HTMLElement) => textOf(group, "name");

  function enter(group: HTMLElement, text: string, from?: number): HTMLElement {
    const input = lines(text);
    input.dataset.part = "thing";
    const entry = h("div", { class: "row plain thing" }, input);
    if (from !== undefined) entry.dataset.from = String(from);
    entry.append(
      mini("✕", put(remove, { name: text || form.addThing }), () => {
        entry.remove();
        label(group);
        changed();
      }),
    );
    group.querySelector(".things")?.append(entry);
    label(group);
    return entry;
  }

  function label(group: HTMLElement): void {
    for (const [index, input] of group.querySelectorAll('[data-part="thing"]').entries()) {
      input.setAttribute("aria-label", put(form.thing, { n: index + 1, group: nameOf(group) }));
    }
    const more = group.querySelector(".more");
    if (more) more.textContent = put(form.addThing, { group: nameOf(group) });
  }

  function add(name: string): HTMLElement {
    const n = groupsOn().length + 1;
    const head = line(name);
    head.dataset.part = "name";
    const gone = mini("✕", put(remove, { name: put(form.group, { n }) }), () => {
      group.remove();
      fit();
      changed();
    });
    const group: HTMLElement = h(
      "div",
      { class: "entry" },
      h("div", { class: "row plain" }, field(put(form.group, { n }), head), gone),
      h("div", { class: "sheet things" }),
      h("button", {
        type: "button",
        class: "small more",
        click: () => enter(group, "").querySelector("textarea")?.focus(),
      }),
    );
    head.addEventListener("input", () => label(group));
    all.append(group);
    label(group);
    fit();
    return group;
  }

  /** Less than two groups would be none. */
  function fit(): void {
    const isLeast = groupsOn().length <= 2;
    for (const group of groupsOn()) {
      const gone = group.querySelector<HTMLButtonElement>(":scope > .row .mini");
      if (gone) gone.disabled = isLeast;
    }
  }

  for (const name of groups) add(name);
  for (const [index, cell] of cells.entries()) {
    const group = groupsOn()[cell.group];
    if (group) enter(group, cell.text, cell.from ?? index);
  }
  const things = () =>
    groupsOn().flatMap((group, at) =>
      [...group.querySelectorAll<HTMLElement>(".thing")].map((entry) => ({ entry, group: at })),
    );
  return {
    element: fieldset(
      form.answers,
      all,
      small(form.addGroup, () => add("").querySelector("input")?.focus()),
    ),
    collect: () => ({
      shape: "groups",
      groups: groupsOn().map(nameOf),
      cells: things().map(({ entry, group }) => ({
        ...(entry.dataset.from === undefined ? {} : { from: Number(entry.dataset.from) }),
        text: textOf(entry, "thing"),
        group,
      })),
    }),
    mark: () => undefined,
    settle(now) {
      if (now.shape !== "groups") return;
      const free = now.cells.map((cell, index) => ({ ...cell, index }));
      for (const { entry, group } of things()) {
        const text = textOf(entry, "thing").trim();
        const at = free.findIndex((cell) => cell.group === group && cell.text === text);
        const [own] = at < 0 ? [] : free.splice(at, 1);
        if (own) entry.dataset.from = String(own.index);
        else delete entry.dataset.from;
      }
    },
  };
}

function blanksForm({ text }: Of<"blanks">, type: QuestionType, changed: Changed): AnswerForm {
  const { form } = words.forms;
  const input = lines(text);
  const isNumber = type === "numeric";
  const add = small(form.addBlank, () => {
    const { selectionStart: start, selectionEnd: end, value } = input;
    input.setRangeText(`[[${value.slice(start, end) || "…"}]]`, start, end, "select");
    input.focus();
    changed();
  });
  return {
    element: fieldset(
      form.answers,
      field(form.blanksText, input, isNumber ? form.numberHelp : form.blanksHelp),
      isNumber ? undefined : add,
    ),
    collect: () => ({ shape: "blanks", text: input.value }),
    mark: () => undefined,
    settle: () => undefined,
  };
}

function markdownForm({ text }: Of<"markdown">): AnswerForm {
  const { form } = words.forms;
  const input = lines(text);
  return {
    element: field(form.markdown, input, form.markdownHelp),
    collect: () => ({ shape: "markdown", text: input.value }),
    mark: () => undefined,
    settle: () => undefined,
  };
}

function fieldset(name: string, ...children: (HTMLElement | undefined)[]): HTMLElement {
  return h("fieldset", {}, h("legend", {}, name), ...children);
}
