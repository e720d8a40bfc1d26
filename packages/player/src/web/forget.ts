import type { Id } from "@hocvu/model";
import { fill, h } from "../dom.ts";
import { journalKey } from "../session/journal.ts";
import { openShelf } from "../session/shelf.ts";
import { ifAllowed } from "../tolerate.ts";
import { storageKey } from "../trackers/browser.ts";
import * as words from "../words/current.ts";

/**
 * People share devices, and a site's results stay on them: whoever leaves is offered to take theirs away. Not before, as
 * the course would only write them again.
 */
export function offerToForget(course: Id, place: string, storage: () => Storage): void {
  new MutationObserver(() => {
    const bye = document.querySelector('main[data-screen="bye"]');
    if (!bye || bye.querySelector(".forget")) return;
    const box = h("div.forget");
    const button = (name: string, label: string, onclick: () => void) =>
      h("button.quiet", { type: "button", "data-action": name, onclick }, label);
    const forget = async () => {
      storage().removeItem(storageKey(course, place));
      forgetDrafts();
      await openShelf(storage, () => indexedDB).remove(journalKey(course, place));
      location.replace(location.pathname + location.search);
    };
    const offer = () => fill(box, [h("p", words.shared), button("forget", words.forget, makeSure)]);
    // In the page, as frames may forbid dialogues: then nothing would happen.
    const makeSure = () => {
      const sure = button("yes", words.forget, forget);
      fill(box, [h("p", words.forgetSure), sure, button("no", words.notNow, offer)]);
      sure.focus();
    };
    offer();
    bye.append(box);
  }).observe(document.body, { childList: true, subtree: true });
}

/** What was written in this tab and not yet checked: see `pieces/written.ts`. */
function forgetDrafts(): void {
  ifAllowed(() => {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(`hocvu:${location.pathname} `)) sessionStorage.removeItem(key);
    }
  });
}
