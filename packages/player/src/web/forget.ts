import type { Id } from "@hocvu/model";
import { h } from "../dom.ts";
import { storageKey } from "../trackers/browser.ts";
import { words } from "../words/current.ts";

/**
 * People share devices, and a site's results stay on them: whoever leaves is offered to take theirs away. Not before, as
 * the course would only write them again.
 */
export function offerToForget(course: Id, storage: () => Storage): void {
  new MutationObserver(() => {
    const bye = document.querySelector('main[data-screen="bye"]');
    if (!bye || bye.querySelector(".forget")) return;
    const forget = () => {
      if (!confirm(words.forgetSure)) return;
      storage().removeItem(storageKey(course));
      location.replace(location.pathname + location.search);
    };
    const button = h(
      "button.quiet",
      { type: "button", "data-action": "forget", onclick: forget },
      words.forget,
    );
    bye.append(h("div.forget", h("p", words.shared), button));
  }).observe(document.body, { childList: true, subtree: true });
}
