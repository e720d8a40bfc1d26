import { h } from "../dom.ts";
import type { App, Screen } from "../screen.ts";
import * as words from "../words/current.ts";
import { calm } from "./calm.ts";

/** The network failed. Nothing is lost, and the same screen is one press away. */
export function errorScreen(app: App): Screen {
  return {
    name: "ask",
    title: words.loadFailed,
    cover: calm(),
    body: [h("p.note", words.loadFailedHint)],
    actions: [
      { name: "yes", label: words.reload, to: () => app.refresh() },
      { name: "no", label: words.contents, to: ":contents" },
    ],
  };
}
