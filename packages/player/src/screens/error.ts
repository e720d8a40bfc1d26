import { h } from "../dom.ts";
import type { App, Screen } from "../screen.ts";
import * as words from "../words/current.ts";
import { toContents } from "./to-contents.ts";

/** The network failed. Nothing is lost, and the same screen is one press away. */
export function errorScreen(app: App): Screen {
  return {
    name: "error",
    title: words.loadFailed,
    body: [h("p", words.loadFailedHint)],
    actions: [toContents, { name: "reload", label: words.reload, to: () => app.refresh() }],
  };
}
