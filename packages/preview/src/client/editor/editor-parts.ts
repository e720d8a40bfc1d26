import { h, need, words } from "../page.ts";

/** A button with a sign on it, named by its label. */
export function tool(name: string, label: string, sign: string, click: () => void): HTMLElement {
  return h(
    "button",
    { type: "button", class: `quiet tool ${name}`, "aria-label": label, title: label, click },
    sign,
  );
}

export interface EditorParts {
  readonly box: HTMLElement;
  readonly files: HTMLSelectElement;
  readonly close: HTMLElement;
  readonly tools: HTMLElement;
  readonly state: HTMLElement;
  readonly problems: HTMLElement;
  readonly offers: HTMLElement;
  readonly conflict: HTMLElement;
  readonly text: ShadowRoot;
}

/** Fills the part of the window that is kept for the editor. */
export function layOut(): EditorParts {
  const { editor } = words;
  const files = h("select", { id: "editor-file", autocomplete: "off" }) as HTMLSelectElement;
  const close = h(
    "button",
    { type: "button", class: "quiet", "aria-label": editor.close, title: editor.close },
    "✕",
  );
  const tools = h("div", { class: "editor-tools" });
  const state = h("p", { id: "editor-state", role: "status" });
  const problems = h("p", { id: "editor-problems" });
  const offers = h("div", { id: "editor-offers" });
  const conflict = h("div", { id: "editor-conflict", role: "alert" });
  const host = h("div", { id: "editor-text" });
  const box = need("editor");
  box.replaceChildren(
    h(
      "div",
      { class: "editor-head" },
      h("label", { for: "editor-file" }, editor.file),
      files,
      close,
    ),
    tools,
    offers,
    conflict,
    host,
    h("div", { class: "editor-foot" }, state, problems, h("p", { class: "hint" }, editor.keys)),
  );
  // The editor brings its own sheet, which only a root of its own may adopt under the window's policy.
  const text = host.attachShadow({ mode: "open" });
  return { box, files, close, tools, state, problems, offers, conflict, text };
}
