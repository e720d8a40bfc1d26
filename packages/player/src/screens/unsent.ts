import { percent } from "@hocvu/model";
import { h } from "../dom.ts";
import type { App, Screen } from "../screen.ts";
import type { State } from "../session/state.ts";
import * as words from "../words/current.ts";

/** This browser kept a visit that never arrived, and the platform begins anew: the learner says what becomes of it. */
export function unsentScreen({ outline, session }: App, goOn: () => void): Screen {
  const { seen, best } = session.unsent() as State;
  const settle = (send: boolean) => () => {
    session.settle(send);
    goOn();
  };
  return {
    name: "ask",
    title: words.unsent,
    body: [
      h("p", words.unsentHint),
      h(
        "ul.facts",
        h("li", words.progress(seen.length, outline.pages.length)),
        best && h("li", words.examBest(percent(best.right, best.asked))),
      ),
    ],
    actions: [
      { name: "no", label: words.unsentDrop, to: settle(false) },
      { name: "yes", label: words.unsentSend, to: settle(true) },
    ],
  };
}

/** What was done is not saved, and the learner wants to leave; `why` says what stands in the way. */
export function leaveScreen(why: string, leave: () => void, again: () => void): Screen {
  return {
    name: "ask",
    title: words.notSent,
    body: [h("p", why)],
    actions: [
      { name: "no", label: words.leaveAnyway, to: leave },
      { name: "yes", label: words.reload, to: again },
    ],
  };
}
