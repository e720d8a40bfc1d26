import { h, icon } from "../dom.ts";
import { judge } from "../exam/verdict.ts";
import type { App, Screen } from "../screen.ts";
import * as words from "../words/current.ts";
import { calm } from "./calm.ts";

/**
 * The visit is over; `hint` says what became of it where it is not saved, otherwise what comes next. Going on means to
 * open the course anew.
 */
export function byeScreen({ outline, session }: App, title: string, hint?: string): Screen {
  const unfinished = judge(outline, session.current()) === "incomplete";
  const next = unfinished ? words.byeUnfinished : outline.course.ending?.hint;
  const told = hint || next;
  return {
    name: "bye",
    title,
    // Done, as at the end of a module.
    cover:
      title === words.bye ? h("div.verdict.good", h("div.sum", icon("check"), h("h1"))) : calm(),
    body: [told && h("p", told)],
    actions: [{ name: "reload", label: words.goOn, to: () => location.reload(), icon: "right" }],
  };
}
