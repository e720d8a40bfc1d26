import { buttonOf } from "./button.ts";
import { bar, fill, h, icon } from "./dom.ts";
import { textSizeButton } from "./reading/text-size.ts";
import { hashOf } from "./route.ts";
import type { Action, App, Screen } from "./screen.ts";
import { contentsList } from "./screens/contents.ts";
import type { State } from "./session/state.ts";
import { ifAllowed } from "./tolerate.ts";
import * as words from "./words/current.ts";

/** What stays around the screens: header, contents beside them on a wide window, and the foot with the next step. */
export interface Frame {
  show(app: App, screen: Screen, focus?: string): void;
  /** Puts `actions` at the foot. */
  offer(actions: readonly Action[]): void;
  /** Marks the screen as waiting, with words if it takes long. */
  wait(text: string): void;
  /** A quiet line at the foot; empty takes it away. */
  tell(text: string): void;
}

/** A question says more than its number, which is the title. */
const STEM = ":scope > fieldset h2";

/** A wait shorter than this, in milliseconds, needs no words. */
const SHORT = 500;

export function makeFrame(root: Element, exit: () => void): Frame {
  let main: Element | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = true;
  const side = h("nav.side");
  const status = h("p.status", { role: "status" });
  const header = h("header.bar");
  const turn = h("div.turn-row");
  const wide = matchMedia("(min-width: 64em)");

  function offer(actions: readonly Action[]): void {
    fill(turn, actions.map(buttonOf));
  }

  return {
    offer,
    show(app, screen, focus) {
      clearTimeout(timer);
      const title = h("h1", { tabindex: -1 }, screen.title);
      const shown = h(
        "main.page",
        { id: "main", "data-screen": screen.name },
        screen.eyebrow && h("p.eyebrow", screen.eyebrow),
        covered(title, screen.cover),
        ...screen.body,
      );
      const isEnd = screen.name === "bye";
      fill(header, isEnd ? [] : headerOf(app, screen, exit));
      offer(screen.actions);
      const sideTop = side.scrollTop;
      side.setAttribute("aria-label", words.contents);
      fill(side, wide.matches && !isEnd && screen.name !== "contents" ? contentsList(app) : []);
      if (first) {
        const skip = h("a.skip", { href: "#main", onclick: skipTo }, words.skip);
        const foot = h("footer.turn", status, turn);
        fill(root, [skip, header, side, shown, foot]);
        comeInSight();
      } else main?.replaceWith(shown);
      main = shown;
      side.scrollTop = sideTop;
      // What the style sheet knows a sheet of its own for.
      document.body.dataset.print = screen.name;
      // The first screen has the course's own title.
      document.title = [...new Set([screen.title, app.outline.course.title])].join(" – ");
      // The first screen must not pull a screen reader away from where the platform put it.
      const heard = shown.querySelector<HTMLElement>(focus || STEM) || title;
      if (focus || !first) heard.focus({ preventScroll: !focus });
      first = false;
      if (!focus) window.scrollTo(0, 0);
    },
    wait(text) {
      clearTimeout(timer);
      const waiting = main;
      timer = setTimeout(() => {
        if (waiting) fill(waiting, [h("p.waiting", { role: "status" }, text)]);
      }, SHORT);
    },
    tell(text) {
      if (status.textContent !== text) status.textContent = text;
    },
  };
}

/** The title in the place that the cover has for it. */
function covered(title: Element, cover?: Element | null): Element {
  if (!cover) return title;
  cover.querySelector("h1")?.replaceWith(title);
  return cover;
}

/** One row: the contents, where the learner is, and what helps to read. */
function headerOf(
  app: App,
  { name, place = [], listen }: Screen,
  exit: () => void,
): readonly Node[] {
  const { outline } = app;
  const state: State = app.session.current();
  const time = app.timeLeft();
  const [seen, all] = [state.seen.length, outline.pages.length];
  const meter = bar(seen, all);
  meter.setAttribute("role", "img");
  meter.setAttribute("aria-label", words.progress(seen, all));
  meter.removeAttribute("aria-hidden");
  return [
    h(
      "div.bar-row",
      h(
        "a.quiet",
        {
          href: hashOf(":contents"),
          "data-action": "contents",
          "aria-current": name === "contents" && "page",
        },
        icon("menu"),
        h("span", words.contents),
      ),
      time === undefined
        ? h("p.where", ...place.map((part) => h("span", `${part} `)))
        : h("p.where", { role: "timer" }, h("span", { "data-timer": true }, time)),
      textSizeButton(),
      listen,
      h(
        "button.quiet",
        { type: "button", "data-action": "exit", onclick: exit },
        icon("exit"),
        h("span", words.exit),
      ),
    ),
    all > 0 && meter,
  ].filter((part): part is HTMLElement => part !== false);
}

/** Platforms put things above a course, and its foot below the fold. Another origin's frame is not ours to reach. */
function comeInSight(): void {
  ifAllowed(() => (frameElement as Element).scrollIntoView({ block: "end" }));
}

/** By hand, as a hash would be taken for a screen's address. */
function skipTo(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#main h1")?.focus();
}
