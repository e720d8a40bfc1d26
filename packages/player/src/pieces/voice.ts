import { whenShown } from "./parts/when-shown.ts";
import * as words from "./words/current.ts";

/**
 * A page with a recorded voice is read aloud by it: the bar's button plays the recording, and what is being said is marked,
 * with the seconds that the build found for each piece of the text. A recording stops by itself when its page goes.
 */
export function start(): void {
  whenShown(".page audio[data-voice]", (element) => {
    const audio = element as HTMLAudioElement;
    const other = document.querySelector("[data-do=read-aloud]") as Element;
    // A copy has none of what the device's own voice does at a press.
    const button = other.cloneNode(true) as HTMLElement;
    const label = button.lastChild as Node;
    const parts = document.querySelectorAll<HTMLElement>("[data-said]");
    const follow = () => {
      // One that is over is paused too.
      const now = audio.paused ? -1 : audio.currentTime;
      let shown = false;
      label.textContent = now < 0 ? words.listen : words.stopListening;
      parts.forEach((part) => {
        const [from, to] = (part.dataset.said as string).split(" ").map(Number) as [number, number];
        const isSaid = from <= now && now < to;
        // Only when another sentence begins, so that a reader may look elsewhere meanwhile.
        if (isSaid && !part.classList.contains("said") && !shown) {
          const { top, bottom } = part.getBoundingClientRect();
          shown = true;
          if (top < 60 || bottom > innerHeight - 90) part.scrollIntoView({ block: "center" });
        }
        part.classList.toggle("said", isSaid);
      });
    };
    button.hidden = false;
    button.onclick = () => (audio.paused ? audio.play() : audio.pause());
    audio.onplay = audio.onpause = audio.ontimeupdate = follow;
    other.replaceWith(button);
  });
}
