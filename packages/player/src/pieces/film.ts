import { makeButton } from "./parts/make-button.ts";
import { whenShown } from "./parts/when-shown.ts";
import * as words from "./words/current.ts";

/** A film stops at the questions beneath it that have a time: each stands in its place until it is told to go on. */
export function start(): void {
  whenShown(".page .timed", (line) => {
    const film = [...document.querySelectorAll("video")]
      .filter((one) => one.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING)
      .pop();
    const figure = film?.parentElement;
    const check = line.nextElementSibling;
    if (!film || !figure || !check) return;
    const at = Number(line.dataset.at);
    let before = 0;
    line.tabIndex = -1;
    film.addEventListener("timeupdate", () => {
      // One question after the other, where somebody went past several.
      if (film.hidden) return;
      const isPassed = before < at && film.currentTime >= at;
      before = film.currentTime;
      // What was answered before stops nobody again.
      if (!isPassed || !check.querySelector("[data-do=check]")) return;
      film.pause();
      leaveFullScreen(film, line);
      const place = new Comment();
      const go = makeButton(words.watchOn);
      go.onclick = () => {
        film.hidden = false;
        place.replaceWith(line, check);
        go.remove();
        film.focus();
        film.play();
      };
      line.before(place);
      film.hidden = true;
      figure.prepend(line, check, go);
      line.focus();
    });
  });
}

/** As long as a film fills the screen, nothing else takes the focus. iPhones show one in a window of their own. */
function leaveFullScreen(
  film: HTMLVideoElement & { webkitExitFullscreen?(): void },
  next: HTMLElement,
): void {
  if (document.fullscreenElement) {
    document.addEventListener("fullscreenchange", () => next.focus(), { once: true });
    document.exitFullscreen();
  } else film.webkitExitFullscreen?.();
}
