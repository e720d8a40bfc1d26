import type { FileDeed } from "../../forms/file-deeds.ts";
import { h, put, words } from "../page.ts";
import { movers } from "./fields.ts";

/** A file of the module before or after. */
export interface Neighbor {
  readonly title: string;
  readonly path: string;
}

export interface Part {
  readonly path: string;
  /** The files of the modules beside its own, that it may go on to. */
  readonly before: Neighbor | undefined;
  readonly after: Neighbor | undefined;
  readonly title: string;
  readonly kind?: string | undefined;
  readonly start: number | undefined;
  readonly index: number;
  readonly count: number;
  open(): void;
}

/** A page of a lesson or a question of a bank in the list: its form is a click away, and so are its moves. */
export function partItem(
  deed: (wanted: FileDeed, done?: string) => Promise<unknown>,
  part: Part,
): HTMLElement {
  const { path, title, kind, start, index, count, open: show, before, after } = part;
  const move = (start: number, to: number) => () =>
    void deed({ kind: "move-part", path, start, to });
  const carry = (start: number, into: string, at: "first" | "last") => () =>
    void deed({ kind: "carry-part", path, start, into, at });
  const { carry: carryWords, moveUp, moveDown, remove } = words.forms;
  const carried = (to: Neighbor) => put(carryWords, { name: title, module: to.title });
  const named = {
    moveUp: index === 0 && before ? carried(before) : moveUp,
    moveDown: index === count - 1 && after ? carried(after) : moveDown,
    remove,
  };
  return h(
    "li",
    {},
    h(
      "div",
      { class: "line" },
      h(
        "span",
        { class: "grow" },
        h(
          "button",
          {
            type: "button",
            class: "as-link",
            click: show,
            "aria-label": put(words.forms.edit, { name: title }),
          },
          title,
        ),
        kind !== undefined && h("span", { class: "kind" }, kind),
      ),
      start !== undefined &&
        movers(title, named, {
          ...(index > 0 ? { up: move(start, index - 1) } : {}),
          ...(index === 0 && before ? { up: carry(start, before.path, "last") } : {}),
          ...(index < count - 1 ? { down: move(start, index + 1) } : {}),
          ...(index === count - 1 && after ? { down: carry(start, after.path, "first") } : {}),
          remove: () =>
            void deed(
              { kind: "remove-part", path, start },
              put(words.forms.course.removedPart, { name: title }),
            ),
        }),
    ),
  );
}
