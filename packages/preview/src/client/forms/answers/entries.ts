import { h, put, words } from "../../page.ts";
import { movers, small } from "../fields.ts";
import type { Changed } from "./answer-form.ts";

interface From {
  readonly from?: number;
}

/** A list of entries, each of which can be moved and taken away by buttons. */
export function listOf<F extends From>(
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
  function addOne(field: F): HTMLElement {
    const entry = enter(field);
    number();
    return entry;
  }
  const button =
    add &&
    small(add.label, () => {
      addOne(add.field).querySelector<HTMLElement>("textarea, input[type=text]")?.focus();
    });
  return {
    list,
    button,
    add: addOne,
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

/** An input that is told from those beside it by its place: `{n}` in `label`. */
export function labelled<E extends HTMLElement>(input: E, part: string, label: string): E {
  input.dataset.part = part;
  input.dataset.label = label;
  return input;
}
