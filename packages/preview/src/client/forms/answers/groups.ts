import { h, put, words } from "../../page.ts";
import { field, fieldset, line, lines, mini, small, textOf } from "../fields.ts";
import type { AnswerForm, Changed, Of } from "./answer-form.ts";

/** Groups with the things that belong to them. */
export function groupsForm({ groups, cells }: Of<"groups">, changed: Changed): AnswerForm {
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
      "",
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
