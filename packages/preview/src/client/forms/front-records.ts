import type { FrontChange, FrontValue } from "../../forms/front-matter/front-change.ts";
import type { FrontField } from "../../forms/front-matter/front-fields.ts";
import { h, put, words } from "../page.ts";
import { field, fieldset, line, lines, mini, select, shortSlug, small, tick } from "./fields.ts";
import { keepBegun } from "./front-begun.ts";
import { putList, valueAt } from "./front-choices.ts";
import type { Data, FrontPen, Named, Path } from "./front-pen.ts";

/** Draws the field of a key; given by whoever knows all kinds of them. */
export type DrawField = (one: FrontField, path: Path, data: Data, pen: FrontPen) => HTMLElement;

const keyOf = ({ name }: FrontField) => name.split(".").at(-1) ?? name;

/** Records with the same fields each, one behind the other. */
export function recordsField(
  one: FrontField,
  { label, help, path }: Named,
  values: readonly Data[],
  pen: FrontPen,
  draw: DrawField,
): HTMLElement {
  const { add, remove, contest } = words.forms;
  const fields = one.fields ?? [];
  const rows = values.map((value, index) => {
    const name = `${label} ${index + 1}`;
    return h(
      "div",
      { class: "entry", role: "group", "aria-label": name },
      h(
        "div",
        { class: "row plain" },
        h("strong", {}, name),
        mini("✕", put(remove, { name }), () =>
          pen.change({ kind: "remove", path: [...path, index] }, true),
        ),
      ),
      ...fields.map((inner) => draw(inner, [...path, index, keyOf(inner)], value, pen)),
    );
  });
  const fresh = Object.fromEntries(
    fields.map((inner) => [keyOf(inner), inner.kind === "count" ? 1 : contest.fresh]),
  );
  const button = small(add, () =>
    pen.change({ kind: "set", path: [...path, values.length], value: fresh }, true),
  );
  button.dataset.name = [...path, "new"].join(".");
  return fieldset(label, help, ...rows, button);
}

/** How a fact is answered, as its schema says it. */
type AnswerKind = "text" | "integer" | "choice" | "phone" | "email" | "date";

function kindOf({ type, format, enum: choices }: Data): AnswerKind {
  if (choices) return "choice";
  if (type === "integer") return "integer";
  return format === "phone" || format === "email" || format === "date" ? format : "text";
}

/** What a contestant gives besides the name: each with its question, how it is answered, and whether it may be left out. */
export function factsField(
  one: FrontField,
  { label, help, path }: Named,
  value: Data,
  pen: FrontPen,
  draw: DrawField,
): HTMLElement {
  const { contest, add, remove } = words.forms;
  const facts = Object.entries((value.properties ?? {}) as Readonly<Record<string, Data>>);
  const required = (value.required ?? []) as readonly string[];
  const inner = new Map((one.fields ?? []).map((own) => [keyOf(own), own]));

  const rows = facts.map(([id, fact]) => {
    const own = [...path, "properties", id];
    const kind = kindOf(fact);
    const drawn = (...keys: readonly string[]) =>
      keys.flatMap((key) => {
        const field = inner.get(key);
        return field ? [draw(field, [...own, key], fact, pen)] : [];
      });
    const kinds = Object.entries(contest.kinds);
    const list = select(kinds, kind);
    list.dataset.name = [...own, "kind"].join(".");
    list.addEventListener("change", () =>
      pen.change((now) => {
        const before = (valueAt(now, own) ?? {}) as Data;
        return { kind: "set", path: own, value: answeredBy(list.value as AnswerKind, before) };
      }, true),
    );
    const must = tick(contest.required, required.includes(id));
    must.input.dataset.name = [...own, "required"].join(".");
    must.input.addEventListener("change", () =>
      putList(
        pen,
        [...path, "required"],
        facts
          .map(([other]) => other)
          .filter((other) => (other === id ? must.input.checked : required.includes(other))),
        true,
      ),
    );
    const name = String(fact.title ?? id);
    return h(
      "div",
      { class: "entry", role: "group", "aria-label": name },
      h(
        "div",
        { class: "row plain" },
        h("strong", {}, name),
        mini("✕", put(remove, { name }), () => forget(pen, id)),
      ),
      ...drawn("title", "description"),
      field(contest.kind, list),
      ...(kind === "choice" ? [choicesOf(fact, [...own, "enum"], pen)] : []),
      ...(kind === "integer" ? drawn("minimum", "maximum") : []),
      ...(kind === "text" ? drawn("maxLength") : []),
      must.element,
    );
  });

  const title = line("", {
    "aria-label": `${label}: ${contest.newFact}`,
    placeholder: contest.newFact,
  });
  const { done } = keepBegun(title, [pen.file, ...path].join("."));
  const button = small(add, () => {
    const asked = title.value.trim();
    const free = freeId(
      shortSlug(asked),
      facts.map(([id]) => id),
    );
    if (asked === "" || free === "") return;
    done();
    pen.change({ kind: "set", path: [...path, "properties", free], value: { title: asked } }, true);
  });
  button.dataset.name = [...path, "new"].join(".");
  return fieldset(label, help, ...rows, title, button);
}

/** The answers to choose from, a line each: such lists are long, and are pasted. */
function choicesOf({ enum: choices }: Data, path: Path, pen: FrontPen): HTMLElement {
  const { contest, wrong } = words.forms;
  const all = (choices ?? []) as readonly string[];
  const input = lines(all.join("\n"));
  input.dataset.name = path.join(".");
  const whole = field(contest.choices, input, contest.choicesHelp);
  const said = h("p", { class: "wrong", role: "status" });
  input.addEventListener("change", () => {
    const now = [...new Set(input.value.split("\n").map((one) => one.trim()))].filter(
      (one) => one !== "",
    );
    said.textContent = now.length === 0 ? wrong.empty : "";
    input.setAttribute("aria-invalid", String(now.length === 0));
    if (now.length > 0) pen.change({ kind: "set", path, value: now });
  });
  whole.append(said);
  return whole;
}

/** The fact as it is asked another way, without what was said of the former one. */
function answeredBy(kind: AnswerKind, { title, description }: Data): FrontValue {
  const said = {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
  };
  switch (kind) {
    case "text":
      return said;
    case "integer":
      return { ...said, type: "integer" };
    case "choice":
      return { ...said, enum: [words.forms.contest.freshChoice] };
    default:
      return { ...said, format: kind };
  }
}

/** Takes a fact away wherever the contest names it. */
function forget(pen: FrontPen, id: string): void {
  const without = (path: Path) =>
    pen.change((now): FrontChange | undefined => {
      const list = (valueAt(now, path) ?? []) as readonly string[];
      if (!list.includes(id)) return undefined;
      const left = list.filter((one) => one !== id);
      return left.length > 0 ? { kind: "set", path, value: left } : { kind: "remove", path };
    });
  without(["contest", "facts", "required"]);
  without(["contest", "person"]);
  pen.change((now) =>
    valueAt(now, ["contest", "units", "fact"]) === id
      ? { kind: "remove", path: ["contest", "units"] }
      : undefined,
  );
  pen.change({ kind: "remove", path: ["contest", "facts", "properties", id] }, true);
}

function freeId(wanted: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) {
    const id = n === 1 || wanted === "" ? wanted : `${wanted}-${n}`;
    if (!taken.includes(id)) return id;
  }
}
