import { h } from "../dom.ts";
import type { App, Screen } from "../screen.ts";
import { judge } from "../verdict.ts";
import { words } from "../words/current.ts";

/** The visit is over and saved. Going on means to open the course anew. */
export function byeScreen({ outline, session }: App, title: string): Screen {
  const unfinished = judge(outline, session.state()) === "incomplete";
  return {
    name: "bye",
    title,
    body: [unfinished && h("p", words.byeUnfinished)],
    actions: [{ name: "reload", label: words.goOn, to: () => location.reload(), icon: "right" }],
  };
}
