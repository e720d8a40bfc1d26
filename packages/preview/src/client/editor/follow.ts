import type { Outline } from "../../editing/outline.ts";
import { need } from "../page.ts";
import { blockAt } from "../places.ts";

/** The page that follows the caret, and leads it. */
export interface Follow {
  /** Turns the page to what is written at that line of a file. */
  show(outline: Outline, file: string, line: number): void;
  /** What is seen now, as far as it is known where it is written. */
  seen(outline: Outline): Written | undefined;
}

export interface Written {
  readonly file: string;
  readonly line: number;
}

/** Clicks that do something of their own. */
const OWN = "a, button, input, select, textarea, summary, label, video, audio";

/**
 * `led` is called with the screen, and with the line of the block where one was chosen, when the learner's page leads. While
 * somebody `isWriting`, the page does not take the focus from them.
 */
export function followPage(
  led: (screen: string, line?: number) => void,
  isWriting: () => boolean,
): Follow {
  const frame = need<HTMLIFrameElement>("course");
  let turning: string | undefined;
  let marked: HTMLElement | undefined;
  let wanted: number | undefined;

  function screenOf(inner: Window | null): string {
    return inner?.location.hash.slice(1) || ":welcome";
  }

  function hear(): void {
    const inner = frame.contentWindow;
    if (!inner || inner.location.href === "about:blank") return;
    leaveFocus(inner as Window & typeof globalThis, isWriting);
    inner.addEventListener("hashchange", () => {
      const screen = screenOf(inner);
      if (screen === turning) {
        turning = undefined;
        mark();
      } else led(screen);
    });
    inner.document.addEventListener("click", ({ target }) => {
      const block = (target as Element | null)?.closest?.("[data-source-lines]");
      if (!block || (target as Element).closest(OWN)) return;
      const line = Number(block.getAttribute("data-source-lines")?.split("-")[0]);
      led(screenOf(inner), line);
    });
    mark();
  }

  /** Shows the block that the caret is in, once it is there: a page is made by and by. */
  function mark(patience = 20): void {
    const page = frame.contentDocument;
    if (wanted === undefined || !page) return;
    const block = blockAt(wanted, page) as HTMLElement | undefined;
    if (!block) {
      if (patience > 0) setTimeout(() => mark(patience - 1), 50);
      return;
    }
    if (marked && marked !== block) marked.style.outline = "";
    marked = block;
    block.style.outline = "3px solid color-mix(in srgb, currentColor 30%, transparent)";
    block.style.outlineOffset = "6px";
    const { top, bottom } = block.getBoundingClientRect();
    const height = page.defaultView?.innerHeight ?? 0;
    if (top < 0 || bottom > height) block.scrollIntoView({ block: "center" });
  }

  frame.addEventListener("load", hear);
  if (frame.contentDocument?.readyState === "complete") hear();

  return {
    show({ screens }, file, line) {
      const found = screens.findLast(
        (one) => one.file === file && one.line <= line && one.screen !== ":contents",
      );
      const inner = frame.contentWindow;
      // Of a question in a bank no screen is sure to show it.
      if (!found || !inner || found.screen.startsWith(":quiz-") || found.screen === ":exam") return;
      wanted = line;
      // On its way to another version it stays where it is; the mark is made once it is there.
      if (inner.location.protocol === "about:") return;
      if (screenOf(inner) === found.screen) mark();
      else {
        turning = found.screen;
        inner.location.hash = `#${found.screen}`;
      }
    },
    seen({ screens }) {
      const inner = frame.contentWindow;
      const screen = screens.find((one) => one.screen === screenOf(inner));
      if (!screen || !inner) return screen;
      const blocks = [...inner.document.querySelectorAll("main [data-source-lines]")];
      const top = inner.scrollY > 0 && blocks.find((one) => one.getBoundingClientRect().top >= 0);
      const line = top ? Number(top.getAttribute("data-source-lines")?.split("-")[0]) : screen.line;
      return { file: screen.file, line };
    },
  };
}

/** A screen of the player takes the focus as it comes: keys would go there in the middle of a word. */
function leaveFocus(inner: Window & typeof globalThis, isWriting: () => boolean): void {
  const { prototype } = inner.HTMLElement;
  const { focus } = prototype;
  prototype.focus = function (options) {
    if (!isWriting()) focus.call(this, options);
  };
}
