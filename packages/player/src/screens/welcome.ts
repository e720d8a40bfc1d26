import { h } from "../dom.ts";
import type { Outline } from "../outline.ts";
import type { Route } from "../route.ts";
import type { App, Screen } from "../screen.ts";
import { IN_EXAM } from "../session/state.ts";
import { words } from "../words/current.ts";
import { ruleOf } from "./exam-start.ts";

export function welcomeScreen(app: App): Screen {
  const { outline } = app;
  const { course, byKey } = outline;
  const { at } = app.session.current();
  const begun = at !== "";
  const place = at === IN_EXAM ? words.exam : byKey.get(at)?.title;
  return {
    name: "welcome",
    title: course.title,
    body: [
      app.welcome,
      h("ul.facts", ...factsOf(outline).map((fact) => h("li", fact))),
      app.session.unreadable && h("p.note", words.startedOver),
      app.session.merged() && h("p.note", words.merged),
      begun && place && h("p.note", words.lastTime(place)),
    ],
    actions: [
      {
        name: "start",
        label: begun ? words.goOn : words.start,
        to: continueRoute(app),
        icon: "right",
      },
    ],
    tellPlatform: true,
  };
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

function factsOf({ course, pages }: Outline): readonly string[] {
  const minutes = course.modules.reduce((sum, module) => sum + (module.minutes || 0), 0);
  const { exam } = course;
  return [
    ...(pages.length > 0 ? [words.extent(course.modules.length, pages.length)] : []),
    ...(minutes > 0 ? [words.duration(minutes)] : []),
    exam ? ruleOf(course, exam) : words.readRule,
  ];
}
