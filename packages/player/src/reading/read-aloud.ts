import { h, icon } from "../dom.ts";
import * as words from "../words/current.ts";

// Blocks that are read one after the other; what holds another of them is read through those it holds.
const BLOCKS = "p,li,h3,h4,dt,dd,td,th,summary,figcaption";
const SENTENCE = /[^.!?…]+[.!?…"”’)\s]*/g;

/**
 * A button that reads `page` aloud with the device's own voice, the sentence being read marked. Hidden until the device
 * turns out to have a voice for `lang`.
 */
export function readAloudButton(page: Element, lang: string): HTMLElement {
  const label = h("span", words.listen);
  const button = h(
    "button.quiet",
    { type: "button", hidden: true, "data-do": "read-aloud" },
    icon("sound"),
    label,
  );
  const speech = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!speech) return button;
  const voice = () => speech.getVoices().find((one) => one.lang.slice(0, 2) === lang.slice(0, 2));
  const offer = () => {
    button.hidden = !voice();
  };
  offer();
  speech.onvoiceschanged = offer;

  let reading = false;
  const stop = () => {
    reading = false;
    speech.cancel();
    mark(undefined);
    label.textContent = words.listen;
  };
  function next(ranges: readonly Range[], at: number): void {
    const range = ranges[at];
    // Another screen came: its own button begins anew.
    if (!reading || !range || !button.isConnected) {
      stop();
      return;
    }
    mark(range);
    const said = new SpeechSynthesisUtterance(String(range));
    said.voice = voice() as SpeechSynthesisVoice;
    said.lang = lang;
    said.onend = () => next(ranges, at + 1);
    said.onerror = stop;
    speech?.speak(said);
  }
  button.onclick = () => {
    if (reading) {
      stop();
      return;
    }
    speech.cancel();
    reading = true;
    label.textContent = words.stopListening;
    next(sentencesOf(page), 0);
  };
  // Voices go on talking when their window has gone.
  addEventListener("hashchange", stop, { once: true });
  addEventListener("pagehide", stop, { once: true });
  return button;
}

function sentencesOf(page: Element): readonly Range[] {
  const blocks = [...page.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => block.getClientRects().length > 0 && !block.querySelector(BLOCKS),
  );
  return blocks.flatMap((block) => {
    const ranges: Range[] = [];
    // Old phones lack `matchAll`.
    (block.textContent || "").replace(SENTENCE, (text, at: number) => {
      if (text.trim() !== "") ranges.push(rangeOf(block, at, at + text.length));
      return "";
    });
    return ranges;
  });
}

/** The part of `block` from one character of its text to another. */
function rangeOf(block: Element, from: number, to: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let before = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const after = before + node.length;
    if (from >= before && from < after) range.setStart(node, from - before);
    if (to > before && to <= after) range.setEnd(node, to - before);
    before = after;
  }
  return range;
}

/** Shows where the voice is, where the browser can (Chrome 105). */
function mark(range: Range | undefined): void {
  const { highlights } = CSS as { highlights?: Map<string, unknown> };
  if (range) {
    highlights?.set("reading", new Highlight(range));
    range.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
  } else highlights?.delete("reading");
}
