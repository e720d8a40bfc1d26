import type { Snippet } from "@hocvu/language-server";
import { h, language, words } from "../page.ts";

export interface Menus {
  readonly bar: HTMLElement;
  /** Shows those that have something for the file which is open. */
  fit(): Promise<void>;
}

/** Buttons, each of which opens the snippets of one group. */
export function snippetMenus(
  snippets: () => Promise<readonly Snippet[]>,
  chosen: (snippet: Snippet) => void,
): Menus {
  const { groups, insert } = words.editor;
  const bar = h("div", { class: "menus", role: "group", "aria-label": insert });
  const menus = (Object.keys(groups) as Snippet["group"][]).map((group) =>
    menu(group, groups[group]),
  );
  bar.append(...menus.map(({ box }) => box));

  function menu(group: Snippet["group"], label: string) {
    const list = h("div", { class: "menu", hidden: true, role: "group", "aria-label": label });
    const button = h("button", { type: "button", class: "quiet", "aria-expanded": "false" }, label);
    const box = h("div", { class: "with-menu", "data-group": group }, button, list);
    const turn = (isOpen: boolean) => {
      list.hidden = !isOpen;
      button.setAttribute("aria-expanded", String(isOpen));
    };
    async function open(): Promise<void> {
      const own = (await snippets()).filter((one) => one.group === group);
      list.replaceChildren(
        ...own.map((snippet) =>
          h(
            "button",
            {
              ...{ type: "button", "data-snippet": snippet.id },
              click: () => {
                turn(false);
                chosen(snippet);
              },
            },
            snippet.label[language],
          ),
        ),
      );
      for (const one of menus) one.turn(one.box === box);
      list.querySelector("button")?.focus();
    }
    button.addEventListener("click", () => {
      if (list.hidden) void open();
      else turn(false);
    });
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !list.hidden) {
        event.stopPropagation();
        turn(false);
        button.focus();
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined || list.hidden) return;
      event.preventDefault();
      const items = [...list.querySelectorAll("button")];
      const at = items.indexOf(document.activeElement as HTMLButtonElement);
      items.at((at + step) % items.length)?.focus();
    });
    box.addEventListener("focusout", ({ relatedTarget }) => {
      if (!box.contains(relatedTarget as Node | null)) turn(false);
    });
    return { group, box, turn };
  }
  return {
    bar,
    async fit() {
      const held = new Set((await snippets()).map(({ group }) => group));
      for (const { group, box } of menus) box.hidden = !held.has(group);
    },
  };
}
