import { h } from "../dom.ts";
import { whenShown } from "./parts/when-shown.ts";
import { words } from "./words/current.ts";

/** A link to a film or document of another site becomes a frame with it once it is pressed: nothing is asked of that site before. */
export function start(): void {
  whenShown(".page .embed a[data-embed]", (element) => {
    const link = element as HTMLAnchorElement;
    const { embed: src = "" } = link.dataset;
    const title = link.textContent || "";
    const facade = h(
      "button.facade",
      {
        type: "button",
        onclick: () => {
          const frame = h("iframe.framed", {
            src,
            title,
            allow: "fullscreen; picture-in-picture",
            allowfullscreen: true,
            referrerpolicy: "strict-origin-when-cross-origin",
          });
          facade.replaceWith(frame);
          frame.focus();
        },
      },
      h("b", title),
      h("span", words.loads(link.hostname.replace(/^www\./, ""))),
    );
    link.closest("p")?.before(facade);
    link.textContent = words.elsewhere;
  });
}
