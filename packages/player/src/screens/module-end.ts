import { buttonOf } from "../button.ts";
import { bar, h, icon } from "../dom.ts";
import { type PlacedPage, unseen } from "../outline.ts";
import type { App } from "../screen.ts";
import type { State } from "../session/state.ts";
import * as words from "../words/current.ts";

/**
 * After a module's last page: once all of it was seen, what one now can do and how far that is in the course; and the way
 * to its practice. Nothing after any other page.
 */
export function moduleEnd(
  { outline }: App,
  { module, number, position }: PlacedPage,
  { seen }: State,
): readonly (HTMLElement | false)[] {
  if (number < module.pages.length - 1) return [];
  const { modules, outcomes } = outline.course;
  const isDone = (id: string) => unseen(outline, seen, id).length === 0;
  const learned = outcomes.filter((one) => one.module === module.id);
  const done = modules.filter(({ id }) => isDone(id)).length;
  const next = outline.pages[position + 1]?.module;
  return [
    isDone(module.id) &&
      modules.length > 1 &&
      h(
        "section.verdict.good",
        h("h2.sum", icon("check"), words.moduleDone(module.number)),
        learned.length > 0 &&
          h("div", words.nowAble, h("ul", ...learned.map(({ title }) => h("li", title)))),
        h("p.segments", ...modules.map(({ id }) => bar(isDone(id) ? 1 : 0, 1))),
        h("p", words.modulesDone(done, modules.length)),
        next && h("p", words.upNext(words.module(next.number, next.title))),
      ),
    practiceOf(module),
  ];
}

function practiceOf({ id, quiz }: PlacedPage["module"]): HTMLElement | false {
  return (
    quiz !== undefined &&
    h(
      "section.note",
      h("p", words.practiceHint),
      buttonOf({ name: "practice", label: words.practiceOf(quiz.questions), to: `:quiz-${id}` }),
    )
  );
}
