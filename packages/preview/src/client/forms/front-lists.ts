import { slug } from "@hocvu/model";
import { countsText, typedCounts } from "../../forms/front-matter/counts-text.ts";
import type { FrontValue } from "../../forms/front-matter/front-change.ts";
import type { FrontField } from "../../forms/front-matter/front-fields.ts";
import { h, put, words } from "../page.ts";
import { fieldset, line, mini, select, shortSlug, small } from "./fields.ts";
import { keepBegun } from "./front-begun.ts";
import type { Data, FrontPen, Named } from "./front-pen.ts";

/** A text a line: what is emptied goes, what is written in the last one is added. */
export function listField(
  { label, help, path }: Named,
  values: readonly string[],
  { change }: FrontPen,
): HTMLElement {
  const { addLine, remove } = words.forms;
  const rows = values.map((value, index) => {
    const input = line(String(value), {
      "aria-label": `${label} ${index + 1}`,
      "data-name": [...path, index].join("."),
    });
    input.addEventListener("change", () => {
      const put = input.value.trim();
      if (put === "") change({ kind: "remove", path: [...path, index] }, true);
      else change({ kind: "set", path: [...path, index], value: put });
    });
    return h(
      "div",
      { class: "row plain" },
      input,
      mini("✕", put(remove, { name: String(value) }), () =>
        change({ kind: "remove", path: [...path, index] }, true),
      ),
    );
  });
  const fresh = line("", {
    "aria-label": `${label}: ${addLine}`,
    placeholder: addLine,
    "data-name": [...path, "new"].join("."),
  });
  fresh.addEventListener("change", () => {
    const put = fresh.value.trim();
    if (put !== "") change({ kind: "set", path: [...path, values.length], value: put }, true);
  });
  return fieldset(label, help, ...rows, fresh);
}

/** Ids with a text, or a number, each. */
export function mapField(
  one: FrontField,
  { label, help, path }: Named,
  values: Data,
  { change, names, file }: FrontPen,
): HTMLElement {
  const { frontId, frontPart, frontValue, frontNumber, add, remove } = words.forms;
  const { difficulties } = words.forms.form;
  const isCount = one.kind === "counts";
  const valueName = isCount ? frontNumber : frontValue;
  const why = words.forms.wrong[isCount ? "counts" : "empty"];
  const read = (text: string): FrontValue | undefined => {
    const put = text.trim();
    if (!isCount) return put === "" ? undefined : put;
    return typedCounts(put, difficulties);
  };
  const rows = Object.entries(values).map(([key, value]) => {
    const id = line(key, {
      "aria-label": `${label}: ${frontId}`,
      spellcheck: "false",
      "data-name": [...path, key, "id"].join("."),
    });
    const text = line(isCount ? countsText(value, difficulties) : String(value), {
      "aria-label": `${label}: ${valueName} ${key}`,
      "data-name": [...path, key].join("."),
    });
    const said = h("p", { class: "wrong", role: "status" });
    id.addEventListener("change", () => {
      const next = slug(id.value);
      if (next !== "" && next !== key)
        change({ kind: "rename", path: [...path, key], key: next }, true);
      else id.value = key;
    });
    text.addEventListener("change", () => {
      const put = read(text.value);
      text.setAttribute("aria-invalid", String(put === undefined));
      said.textContent = put === undefined ? why : "";
      if (put !== undefined) change({ kind: "set", path: [...path, key], value: put });
    });
    return h(
      "div",
      { class: "row named" },
      id,
      text,
      mini("✕", put(remove, { name: isCount ? key : String(value) }), () =>
        change({ kind: "remove", path: [...path, key] }, true),
      ),
      said,
    );
  });
  const text = line("", {
    "aria-label": `${label}: ${valueName}`,
    placeholder: valueName,
  });
  const id = isCount
    ? select([["", frontPart], ...names.map((name) => [name.id, name.text] as const)], "")
    : line("", {
        "aria-label": `${label}: ${frontId}`,
        placeholder: frontId,
        spellcheck: "false",
      });
  if (isCount) id.setAttribute("aria-label", `${label}: ${frontPart}`);
  const kept = [text, id].flatMap((one, at) =>
    one instanceof HTMLInputElement ? [keepBegun(one, [file, ...path, at].join("."))] : [],
  );
  const said = h("p", { class: "wrong", role: "status" });
  const enter = () => {
    const value = read(text.value);
    said.textContent = value === undefined ? why : "";
    // An id that nobody gave is made of the words.
    const key = slug(id.value) || (isCount ? "" : shortSlug(text.value));
    if (value === undefined || key === "" || Object.hasOwn(values, key)) return;
    for (const one of kept) one.done();
    change({ kind: "set", path: [...path, key], value }, true);
  };
  return fieldset(
    label,
    help,
    ...rows,
    h("div", { class: "row two" }, text, id, h("span", {})),
    said,
    small(add, enter),
  );
}
