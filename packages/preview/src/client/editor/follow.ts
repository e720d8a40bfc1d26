import type { Outline } from "../../editing/outline.ts";
import { need } from "../page.ts";
import { blockAt } from "../places.ts";
import { onHandScroll } from "./hand-scroll.ts";

/** The page that follows the caret, and leads it. */
export interface Follow {
  /** Turns the page to what is written at that line of a file, and marks it. */
  show(outline: Outline, file: string, line: number): void;
  /** Turns the page to where what is written at that line is its first, and marks nothing. */
  scroll(outline: Outline, file: string, line: number): void;
  /** What is seen now, as far as it is known where it is written. */
  seen(outline: Outline): Written | undefined;
}

export interface Written {
  readonly file: string;
  readonly line: number;
}

/** Clicks that do something of their own. */
const OWN = "a, button, input, select, textarea, summary, label, video, audio";

export interface FollowKit {
  /** The page was turned, or one of its blocks chosen, which begins at a line. */
  led(screen: string, line?: number): void;
  /** The page was scrolled to where the block that begins at a line is its first. */
  scrolled(screen: string, line: number): void;
  /** Whether somebody writes: then a page that turns takes neither the focus from them nor the caret. */
  isWriting(): boolean;
}

export function followPage({ led, scrolled, isWriting }: FollowKit): Follow {
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
    let last = screenOf(inner);
    inner.addEventListener("hashchange", () => {
      const screen = screenOf(inner);
      // As it begins, the course names the screen that it is on already.
      if (screen === last) return;
      last = screen;
      if (screen === turning) {
        turning = undefined;
        mark();
      } else if (!isWriting()) led(screen);
    });
    inner.document.addEventListener("click", ({ target }) => {
      const block = (target as Element | null)?.closest?.("[data-source-lines]");
      if (!block || (target as Element).closest(OWN)) return;
      const line = Number(block.getAttribute("data-source-lines")?.split("-")[0]);
      led(screenOf(inner), line);
    });
    onHandScroll(inner.document, inner, () => {
      const line = firstLine(inner);
      if (line !== undefined) scrolled(screenOf(inner), line);
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

  /** The screen that shows what is written at a line; of a question in a bank none is sure to. */
  function screenAt({ screens }: Outline, file: string, line: number): string | undefined {
    const found = screens.findLast(
      (one) => one.file === file && one.line <= line && one.screen !== ":contents",
    )?.screen;
    return found?.startsWith(":quiz-") || found === ":exam" ? undefined : found;
  }

  return {
    scroll(outline, file, line) {
      const screen = screenAt(outline, file, line);
      const inner = frame.contentWindow;
      const page = frame.contentDocument;
      if (!screen || !inner || !page || inner.location.protocol === "about:") return;
      if (screenOf(inner) === screen) blockAt(line, page)?.scrollIntoView({ block: "start" });
      else {
        wanted = undefined;
        turning = screen;
        inner.location.hash = `#${screen}`;
      }
    },
    show(outline, file, line) {
      const screen = screenAt(outline, file, line);
      const inner = frame.contentWindow;
      if (!screen || !inner) return;
      wanted = line;
      // On its way to another version it stays where it is; the mark is made once it is there.
      if (inner.location.protocol === "about:") return;
      if (screenOf(inner) === screen) mark();
      else {
        turning = screen;
        inner.location.hash = `#${screen}`;
      }
    },
    seen({ screens }) {
      const inner = frame.contentWindow;
      const screen = screens.find((one) => one.screen === screenOf(inner));
      if (!screen || !inner) return screen;
      const line = inner.scrollY > 0 ? firstLine(inner) : undefined;
      return { file: screen.file, line: line ?? screen.line };
    },
  };
}

/** The line that the first block begins at whose beginning is seen. */
function firstLine(inner: Window): number | undefined {
  const blocks = [...inner.document.querySelectorAll("main [data-source-lines]")];
  const top = blocks.find((one) => one.getBoundingClientRect().top >= 0);
  return top && Number(top.getAttribute("data-source-lines")?.split("-")[0]);
}

/** A screen of the player takes the focus as it comes: keys would go there in the middle of a word. */
function leaveFocus(inner: Window & typeof globalThis, isWriting: () => boolean): void {
  const { prototype } = inner.HTMLElement;
  const { focus } = prototype;
  prototype.focus = function (options) {
    if (!isWriting()) focus.call(this, options);
  };
}
