import { percent } from "@hocvu/model";
import { h } from "../dom.ts";
import type { App, Screen } from "../screen.ts";
import type { State } from "../session/state.ts";
import * as words from "../words/current.ts";
import { calm } from "./calm.ts";

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
    cover: calm(
      h("li", words.progress(seen.length, outline.pages.length)),
      best && h("li", words.examBest(percent(best.right, best.asked))),
    ),
    body: [h("p.note", words.unsentHint)],
    actions: [
      { name: "yes", label: words.unsentSend, to: settle(true) },
      { name: "no", label: words.unsentDrop, to: settle(false) },
    ],
  };
}

/** What was done is not saved, and the learner wants to leave; `why` says what stands in the way. */
export function leaveScreen(why: string, leave: () => void, again: () => void): Screen {
  return {
    name: "ask",
    title: words.notSent,
    cover: calm(),
    body: [h("p.note", why)],
    actions: [
      { name: "yes", label: words.reload, to: again },
      { name: "no", label: words.leaveAnyway, to: leave },
    ],
  };
}
