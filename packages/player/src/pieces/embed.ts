import { make } from "./parts/make.ts";
import { whenShown } from "./parts/when-shown.ts";
import * as words from "./words/current.ts";

/** A link to a film or document of another site becomes a frame with it once it is pressed: nothing is asked of that site before. */
export function start(): void {
  whenShown(".page .embed a[data-embed]", (element) => {
    const link = element as HTMLAnchorElement;
    const title = link.text;
    const facade = make(
      "button",
      { type: "button", className: "facade", onclick: show },
      make("b", {}, title),
      make("span", {}, words.loads(link.hostname.replace("www.", ""))),
    );
    function show(): void {
      const frame = make("iframe", {
        className: "facade",
        src: link.dataset.embed || "",
        title,
        allowFullscreen: true,
        referrerPolicy: "strict-origin-when-cross-origin",
      });
      facade.replaceWith(frame);
      frame.focus();
    }
    (link.closest("p") as Element).before(facade);
    link.text = words.elsewhere;
  });
}
