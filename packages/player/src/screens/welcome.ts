import { h } from "../dom.ts";
import type { Route } from "../route.ts";
import type { App, Screen } from "../screen.ts";
import { IN_EXAM } from "../session/state.ts";
import * as words from "../words/current.ts";
import { ruleOf } from "./exam-start.ts";

export function welcomeScreen(app: App): Screen {
  const { outline } = app;
  const { course } = outline;
  const { at } = app.session.current();
  const { exam } = course;
  return {
    name: "welcome",
    title: course.title,
    cover: app.cover,
    body: [
      app.welcome,
      h("p", exam ? ruleOf(course, exam) : words.readRule),
      h("p.soft", words.larger),
      app.session.unreadable && h("p.note", words.startedOver),
      app.session.merged() && h("p.note", words.merged),
    ],
    actions: [
      {
        name: "start",
        label: at === "" ? words.start : goOnLabel(app),
        to: continueRoute(app),
        icon: "right",
      },
    ],
    tellPlatform: true,
  };
}

/** Where it goes on, in the same words as the bar has once there. */
function goOnLabel({ outline, session }: App): string {
  const { at } = session.current();
  if (at === IN_EXAM && outline.course.exam) return words.goOnAt(words.exam);
  const page = outline.byKey.get(at);
  if (!page) return words.goOn;
  return words.goOnAt(`${words.module(page.module.number)}, ${words.page(page.number + 1)}`);
}

/** Where the learner goes on: in the exam under way, at the last page, or at the first; a part may be the exam alone. */
export function continueRoute({ outline, session }: App): Route {
  const { at, attempt } = session.current();
  if (at === IN_EXAM && outline.course.exam) {
    return attempt && !attempt.submitted ? `:exam-${attempt.position + 1}` : ":exam";
  }
  const page = outline.byKey.get(at) || outline.pages[0];
  return page ? page.id : ":exam";
}
