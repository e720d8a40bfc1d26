import type { FrontValue } from "../../forms/front-matter/front-change.ts";
import type { FrontField } from "../../forms/front-matter/front-fields.ts";
import { h, put, words } from "../page.ts";
import { field, fieldset, select, tick } from "./fields.ts";
import type { Data, FrontPen, Named, Path } from "./front-pen.ts";

/** A list as it is now becomes another one, or goes where nothing is left of it. */
export function putList(pen: FrontPen, path: Path, list: readonly string[], redraw = false): void {
  if (list.length > 0) pen.change({ kind: "set", path, value: list }, redraw);
  else
    pen.change(
      (now) => (valueAt(now, path) === undefined ? undefined : { kind: "remove", path }),
      redraw,
    );
}

/** Options in an order: what comes first, what second, and so on. */
export function rankedField(
  { options = [] }: FrontField,
  { label, help, path }: Named,
  values: readonly string[],
  pen: FrontPen,
): HTMLElement {
  const { frontOptions, form, contest } = words.forms;
  const lists = options.map((_, index) => {
    const list = select(
      [["", form.none], ...options.map((own) => [own, frontOptions[own] ?? own] as const)],
      values[index] ?? "",
    );
    list.dataset.name = [...path, index].join(".");
    // Nothing comes third where nothing is second.
    list.disabled = index > values.length;
    list.addEventListener("change", () => {
      const chosen = lists.map((one, at) =>
        at !== index && one.value === list.value ? "" : one.value,
      );
      putList(
        pen,
        path,
        chosen.filter((one) => one !== ""),
        true,
      );
    });
    return list;
  });
  const rows = lists.map((list, index) => field(put(contest.rank, { n: index + 1 }), list));
  return fieldset(label, help, ...rows);
}

/** Which of what contestants give tells one from another. */
export function peopleField(
  { label, help, path }: Named,
  values: readonly string[],
  pen: FrontPen,
): HTMLElement {
  const { contest } = words.forms;
  const all = [["name", contest.fullName] as const, ...factNames(pen)];
  const ticks = all.map(([id, name]) => {
    const { input, element } = tick(name, values.includes(id));
    input.dataset.name = [...path, id].join(".");
    input.addEventListener("change", () => {
      const now = all.filter((_, at) => ticks[at]?.input.checked).map(([own]) => own);
      putList(pen, path, now);
    });
    return { input, element };
  });
  return fieldset(label, help, ...ticks.map(({ element }) => element));
}

/** One of what contestants give; nothing is said of its group where there is none. */
export function factField(
  { label, help, path }: Named,
  value: FrontValue | undefined,
  pen: FrontPen,
): HTMLElement {
  const { form } = words.forms;
  const now = String(value ?? "");
  const known = factNames(pen);
  const lost = now !== "" && !known.some(([id]) => id === now) ? [[now, now] as const] : [];
  const input = select([["", form.none], ...known, ...lost], now);
  input.dataset.name = path.join(".");
  input.addEventListener("change", () => {
    if (input.value !== "") pen.change({ kind: "set", path, value: input.value });
    else pen.change({ kind: "remove", path: path.slice(0, -1) }, true);
  });
  const whole = field(label, input, help);
  if (known.length === 0) whole.append(h("p", { class: "hint" }, words.forms.contest.noFacts));
  return whole;
}

/** What contestants give, by ids and names. */
function factNames(pen: FrontPen): readonly (readonly [id: string, name: string])[] {
  const facts = valueAt(pen.data(), ["contest", "facts", "properties"]);
  return Object.entries((facts ?? {}) as Readonly<Record<string, Data>>).map(
    ([id, fact]) => [id, String(fact?.title ?? id)] as const,
  );
}

export function valueAt(data: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return data;
  const inner = (data as Readonly<Record<string, unknown>> | undefined)?.[step];
  return inner === undefined ? undefined : valueAt(inner, rest);
}
