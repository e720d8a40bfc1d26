import { slug } from "@hocvu/model";
import type { FrontChange, FrontValue } from "../../forms/front-matter/front-change.ts";
import type { FrontField } from "../../forms/front-matter/front-fields.ts";
import { h, language, put, words } from "../page.ts";
import { field, line, lines, mini, select, small } from "./fields.ts";
import type { Say } from "./open-form.ts";
import { sendKept } from "./saver.ts";
import { readFront, type ToldFront } from "./talk.ts";

type Path = FrontChange["path"];
type Data = Readonly<Record<string, FrontValue>>;

export interface FrontFormOptions {
  readonly file: string;
  readonly say: Say;
  /** What the blueprint may name. */
  readonly names: readonly { readonly id: string; readonly text: string }[];
}

/** The form of a file's front matter, one field a key, as its schema says; each change is written as it is made. */
export async function frontForm(options: FrontFormOptions): Promise<HTMLElement> {
  const { file, say, names } = options;
  const element = h("form", { class: "sheet front" });
  element.addEventListener("submit", (event) => event.preventDefault());
  let queue: Promise<void> = Promise.resolve();
  let told = await readFront(file);
  if (!told) return h("p", {}, words.forms.course.unreadable);
  draw(told);
  return element;

  function change(next: FrontChange, redraw = false): void {
    queue = queue.then(async () => {
      if (!told) return;
      const answered = await sendKept<ToldFront>(told, { kind: "front", change: next }, say);
      if (answered.kind === "refused") {
        say(answered.says, true);
        if (answered.code !== "conflict") return;
        const now = await readFront(file).catch(() => undefined);
        if (now) draw(now);
        return;
      }
      told = { ...told, ...answered.told, fields: told.fields };
      say(put(words.forms.saved, { time: new Date().toLocaleTimeString(language) }), false);
      if (redraw) draw(told);
    });
  }

  function draw(now: ToldFront): void {
    told = now;
    const id = document.activeElement?.getAttribute("data-name");
    const open = [...element.querySelectorAll<HTMLDetailsElement>("details[open]")].map(
      (one) => one.dataset.name,
    );
    element.replaceChildren(...now.fields.map((one) => fieldOf(one, [one.name], now.data)));
    for (const one of element.querySelectorAll<HTMLDetailsElement>("details")) {
      if (open.includes(one.dataset.name)) one.open = true;
    }
    if (id) element.querySelector<HTMLElement>(`[data-name="${CSS.escape(id)}"]`)?.focus();
  }

  function fieldOf(one: FrontField, path: Path, data: Data): HTMLElement {
    const key = String(path.at(-1));
    const value = data[key];
    const [label, help] = words.forms.front[one.name] ?? [one.name, ""];
    const aside = one.isRequired ? "" : words.forms.optional;
    const named = <E extends HTMLElement>(input: E): E => {
      input.dataset.name = path.join(".");
      return input;
    };
    const take = (put: FrontValue | "", redraw = false) =>
      change(
        put === "" && !one.isRequired
          ? { kind: "remove", path }
          : { kind: "set", path, value: put },
        redraw,
      );
    switch (one.kind) {
      case "group": {
        const own = typeof value === "object" && !Array.isArray(value) ? (value as Data) : {};
        const group = h(
          "details",
          {},
          h("summary", {}, label),
          h(
            "div",
            { class: "sheet" },
            help !== "" && h("p", { class: "hint" }, help),
            ...(one.fields ?? []).map((inner) =>
              fieldOf(inner, [...path, inner.name.split(".").at(-1) ?? ""], own),
            ),
          ),
        ) as HTMLDetailsElement;
        group.dataset.name = path.join(".");
        group.open = value !== undefined;
        return group;
      }
      case "choice": {
        const { frontOptions } = words.forms;
        const options = (one.options ?? []).map((own) => [own, frontOptions[own] ?? own] as const);
        const input = named(select(options, String(value ?? one.otherwise ?? "")));
        input.addEventListener("change", () =>
          take(input.value === one.otherwise && value === undefined ? "" : input.value),
        );
        return field(label, input, help);
      }
      case "yes-no": {
        const { yes, no } = words.forms;
        const input = named(
          select(
            [
              ["true", yes],
              ["false", no],
            ],
            String(value ?? one.otherwise ?? "false"),
          ),
        );
        input.addEventListener("change", () => take(input.value === "true"));
        return field(label, input, help);
      }
      case "count": {
        const input = named(
          line(value === undefined ? "" : String(value), { inputmode: "numeric" }),
        );
        input.addEventListener("change", () => {
          const number = Number(input.value.trim());
          const isGood =
            input.value.trim() === ""
              ? !one.isRequired || value !== undefined
              : Number.isInteger(number) && number >= (one.minimum ?? 0);
          input.setAttribute("aria-invalid", String(!isGood));
          if (isGood) take(input.value.trim() === "" ? "" : number, input.value.trim() === "");
        });
        return field(label, input, help, aside);
      }
      case "list":
        return listOf(label, help, path, (value as readonly string[]) ?? []);
      case "texts":
      case "counts":
        return mapOf(one, label, help, path, (value as Data) ?? {});
      default: {
        const input = named(
          one.kind === "lines"
            ? lines(String(value ?? ""))
            : line(value === undefined ? "" : String(value)),
        );
        if (one.otherwise !== undefined) input.setAttribute("placeholder", one.otherwise);
        input.addEventListener("change", () => {
          const put = input.value.trim();
          const isGood =
            put === ""
              ? !one.isRequired
              : one.pattern === undefined || new RegExp(one.pattern).test(put);
          // It is written all the same where it can be: what is wrong with it is said among the problems.
          input.setAttribute("aria-invalid", String(!isGood));
          if (put !== "" || !one.isRequired) take(put);
        });
        return field(label, input, help, aside);
      }
    }
  }

  function listOf(label: string, help: string, path: Path, values: readonly string[]): HTMLElement {
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
    return h(
      "fieldset",
      {},
      h("legend", {}, label),
      help !== "" && h("p", { class: "hint" }, help),
      ...rows,
      fresh,
    );
  }

  function mapOf(
    one: FrontField,
    label: string,
    help: string,
    path: Path,
    values: Data,
  ): HTMLElement {
    const { frontId, frontValue, frontNumber, add, remove } = words.forms;
    const isCount = one.kind === "counts";
    const valueName = isCount ? frontNumber : frontValue;
    const read = (text: string): FrontValue | undefined => {
      const put = text.trim();
      if (!isCount) return put === "" ? undefined : put;
      return put !== "" && Number.isInteger(Number(put)) && Number(put) >= 0
        ? Number(put)
        : undefined;
    };
    const rows = Object.entries(values).map(([key, value]) => {
      const id = line(key, {
        "aria-label": `${label}: ${frontId}`,
        spellcheck: "false",
        "data-name": [...path, key, "id"].join("."),
      });
      const text = line(String(value), {
        "aria-label": `${label}: ${valueName} ${key}`,
        "data-name": [...path, key].join("."),
      });
      id.addEventListener("change", () => {
        const next = slug(id.value);
        if (next !== "" && next !== key)
          change({ kind: "rename", path: [...path, key], key: next }, true);
        else id.value = key;
      });
      text.addEventListener("change", () => {
        const put = read(text.value);
        text.setAttribute("aria-invalid", String(put === undefined));
        if (put !== undefined) change({ kind: "set", path: [...path, key], value: put });
      });
      return h(
        "div",
        { class: "row named" },
        id,
        text,
        mini("✕", put(remove, { name: String(value) }), () =>
          change({ kind: "remove", path: [...path, key] }, true),
        ),
      );
    });
    const text = line("", { "aria-label": `${label}: ${valueName}`, placeholder: valueName });
    const id = isCount
      ? select([["", frontId], ...names.map((name) => [name.id, name.text] as const)], "")
      : line("", {
          "aria-label": `${label}: ${frontId}`,
          placeholder: frontId,
          spellcheck: "false",
        });
    if (isCount) id.setAttribute("aria-label", `${label}: ${frontId}`);
    const enter = () => {
      const value = read(text.value);
      // An id that nobody gave is made of the words.
      const key =
        slug(id.value) || (isCount ? "" : slug(text.value).slice(0, 24).replace(/-+$/, ""));
      if (value === undefined || key === "" || Object.hasOwn(values, key)) return;
      change({ kind: "set", path: [...path, key], value }, true);
    };
    return h(
      "fieldset",
      {},
      h("legend", {}, label),
      help !== "" && h("p", { class: "hint" }, help),
      ...rows,
      h("div", { class: "row two" }, text, id, h("span", {})),
      small(add, enter),
    );
  }
}
