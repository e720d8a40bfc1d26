import { h } from "../dom.ts";
import type { App, Screen } from "../screen.ts";

/** The network failed. Nothing is lost, and the same screen is one press away. */
export function errorScreen(app: App): Screen {
  const { words } = app;
  return {
    name: "error",
    title: words.loadFailed,
    body: [h("p", words.loadFailedHint)],
    actions: [
      { name: "contents", label: words.contents, to: { screen: "contents" } },
      { name: "reload", label: words.reload, to: () => app.refresh() },
    ],
  };
}
