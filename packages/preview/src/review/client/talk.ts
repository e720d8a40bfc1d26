import type { Comment } from "@hocvu/model";
import { h } from "../../client/h.ts";
import type { Block } from "./blocks.ts";
import { tell, words } from "./page.ts";
import type { Draft } from "./store.ts";

/** What is said of one block, with its button and its form. */
export interface Talk {
  readonly block: Block;
  /** Shows these comments; a form that is open stays. */
  show(comments: readonly Comment[]): void;
  /** Opens the form with what was begun. */
  goOn(draft: Draft): void;
  focus(): void;
}

export interface Deeds {
  /** The name that is offered. */
  name(): string;
  keep(
    block: Block,
    said: { readonly name: string; readonly text: string },
    before?: Comment,
  ): void;
  remove(comment: Comment): void;
  /** Remembers what is being written; nothing once it is done with. */
  begin(draft: Draft | undefined): void;
}

/** A few words, to tell one button from another by hearing. */
const SHORT = 50;
const INSIDE = ["LI", "DD", "ARTICLE"];
const HEADING = /^H\d$/;

export function openTalk(block: Block, deeds: Deeds): Talk {
  const { element, quote } = block;
  element.dataset.block = "";
  const list = h("ul", { class: "said-list" });
  const short = quote.length > SHORT ? `${quote.slice(0, SHORT)}…` : quote;
  const button = h(
    "button",
    { type: "button", class: "say", click: () => write() },
    words.say,
  ) as HTMLButtonElement;
  button.setAttribute("aria-label", short === "" ? words.say : `${words.say}: ${short}`);
  const place = h("div", { class: "talk" });
  setBeside(element, button, place);

  function write(before?: Comment, draft?: Draft): void {
    place.querySelector("form")?.remove();
    tell("");
    const name = h("input", { name: "reviewer", autocomplete: "name", maxlength: 100 });
    const text = h("textarea", { rows: 3, required: true, maxlength: 10_000 });
    (name as HTMLInputElement).value = draft?.name ?? before?.name ?? deeds.name();
    (text as HTMLTextAreaElement).value = draft?.text ?? before?.text ?? "";
    const close = () => {
      deeds.begin(undefined);
      form.remove();
      button.focus();
    };
    const form = h(
      "form",
      {
        input: () => {
          const said = {
            name: (name as HTMLInputElement).value,
            text: (text as HTMLTextAreaElement).value,
          };
          // A comment that is there already is not lost with the page.
          if (!before) deeds.begin({ part: block.part, quote, ...said });
        },
        keydown: (event) => {
          const isLeft = (event as KeyboardEvent).key === "Escape";
          // What was written is not thrown away by one key.
          if (isLeft && (text as HTMLTextAreaElement).value === (before?.text ?? "")) close();
        },
        submit: (event) => {
          event.preventDefault();
          const said = {
            name: (name as HTMLInputElement).value.trim(),
            text: (text as HTMLTextAreaElement).value.trim(),
          };
          if (said.text === "") return;
          form.remove();
          deeds.keep(block, said, before);
          button.focus();
        },
      },
      h("label", {}, words.name, name),
      h("label", {}, words.text, text),
      h(
        "div",
        { class: "deeds" },
        h("button", { class: "first" }, words.keep),
        h("button", { type: "button", click: close }, words.cancel),
      ),
    );
    place.append(form);
    text.focus();
  }

  return {
    block,
    focus: () => button.focus(),
    goOn: (draft) => write(undefined, draft),
    show(comments) {
      list.replaceChildren(...comments.map((comment) => commentItem(comment, deeds, write)));
      button.toggleAttribute("data-has", comments.length > 0);
      if (comments.length > 0) place.prepend(list);
      else list.remove();
    },
  };
}

/** A button at the end of the text, and what is said below it; a heading's name stays what it is. */
function setBeside(element: HTMLElement, button: HTMLElement, place: HTMLElement): void {
  if (HEADING.test(element.tagName)) {
    const line = h("div", { class: "headed" });
    element.replaceWith(line);
    line.append(element, button);
    line.after(place);
  } else if (element.tagName === "P") {
    element.append(button);
    element.after(place);
  } else if (INSIDE.includes(element.tagName)) {
    element.append(button, place);
  } else {
    element.after(button, place);
  }
}

/** A comment, in text alone: it may have come in a file of anybody's. */
export function commentItem(
  comment: Comment,
  { remove }: Pick<Deeds, "remove">,
  change?: (comment: Comment) => void,
): HTMLElement {
  const { name, text, made } = comment;
  const when = Date.parse(made);
  const date = Number.isNaN(when)
    ? ""
    : new Date(when).toLocaleString(document.documentElement.lang, {
        dateStyle: "short",
        timeStyle: "short",
      });
  return h(
    "li",
    { class: "said" },
    h(
      "p",
      { class: "who" },
      name === "" ? words.nobody : name,
      date !== "" && h("span", { class: "when" }, ` · ${date}`),
    ),
    h("p", {}, text),
    h(
      "div",
      { class: "deeds" },
      change && h("button", { type: "button", click: () => change(comment) }, words.change),
      h(
        "button",
        {
          type: "button",
          click: () => {
            if (confirm(words.removeSure)) remove(comment);
          },
        },
        words.remove,
      ),
    ),
  );
}
