import { h } from "../dom.ts";
import type { App, Screen } from "../screen.ts";
import { words } from "../words/current.ts";

/** The network failed. Nothing is lost, and the same screen is one press away. */
export function errorScreen(app: App): Screen {
  return {
    name: "error",
    title: words.loadFailed,
    body: [h("p", words.loadFailedHint)],
    actions: [
      { name: "contents", label: words.contents, to: ":contents" },
      { name: "reload", label: words.reload, to: () => app.refresh() },
    ],
  };
}
