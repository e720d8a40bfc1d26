// Runs in the platform's page: a frame with the course in it, whose clock, luck and network are ours.

import type { Scorm12Functions } from "@hocvu/simulator/scorm12";
import { type Clock, type FakeMethod, withGlobal } from "@sinonjs/fake-timers";

declare global {
  interface Window {
    API?: Scorm12Functions;
    /** Called by each window of the course before its own scripts run; see `INIT`. */
    hocvuPrepare?: (opened: Window & typeof globalThis) => void;
  }
}

/** To be run first in every window of the browser. */
export const INIT = `if (location.pathname.startsWith("/package/")) parent.hocvuPrepare?.(window);`;

/** What a window of the course is to believe. */
export interface World {
  /** In milliseconds since 1970; goes on with every window's clock. */
  now: number;
  online(): boolean;
  /** A number in [0, 1). */
  chance(): number;
}

const FAKED: FakeMethod[] = [
  "setTimeout",
  "clearTimeout",
  "setInterval",
  "clearInterval",
  "Date",
  "performance",
];

/** In milliseconds of real time, which nothing should take. */
const PATIENCE = 10_000;

export interface CourseWindow {
  /** The first element in the course that `selector` finds, if any. */
  find(selector: string): HTMLElement | undefined;
  findAll(selector: string): readonly HTMLElement[];
  screen(): string;
  /** Goes to a place by its hash and waits for the screen. */
  turn(hash: string): Promise<void>;
  /** Presses an action and waits for the screen that follows. */
  press(action: string): Promise<void>;
  /** Waits until `holds`; it is asked again at each change of the page. */
  until(what: string, holds: () => boolean): Promise<void>;
  tick(milliseconds: number): Promise<void>;
  tell(event: string): void;
  /** The frame goes away; the course hears of it as browsers tell it. */
  close(): void;
}

/** Opens the course at `address` and waits for its first screen. */
export async function openCourse(
  address: string,
  api: Scorm12Functions,
  world: World,
): Promise<CourseWindow> {
  let clock: Clock | undefined;
  // No two windows open at the same moment.
  world.now++;
  window.API = api;
  window.hocvuPrepare = (opened) => {
    clock = withGlobal(opened).install({ now: world.now, toFake: FAKED });
    Object.defineProperty(opened.navigator, "onLine", { get: () => world.online() });
    Object.defineProperty(opened.crypto, "getRandomValues", {
      value: (numbers: Uint32Array) =>
        numbers.map((_, i) => {
          numbers[i] = Math.floor(world.chance() * 2 ** 32);
          return numbers[i];
        }),
    });
  };
  const frame = document.createElement("iframe");
  frame.title = "SCO";
  frame.src = address;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  const course = frame.contentWindow as Window;
  const page = course.document;
  const main = () => page.querySelector<HTMLElement>("main[data-screen]");

  function until(what: string, holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(timer);
        observer.disconnect();
      };
      const look = () => {
        if (!holds()) return;
        done();
        resolve();
      };
      const observer = new MutationObserver(look);
      const timer = setTimeout(() => {
        done();
        reject(new Error(`waited in vain: ${what}, at ${course.location.hash}`));
      }, PATIENCE);
      observer.observe(page.body, { childList: true, subtree: true, attributes: true });
      look();
    });
  }

  async function follow(what: string, deed: () => void): Promise<void> {
    const before = main();
    deed();
    await until(what, () => main() !== null && main() !== before);
  }

  await until("the first screen", () => main() !== null);
  const findAll = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string) => findAll(selector)[0];
  return {
    find,
    findAll,
    until,
    screen: () => main()?.dataset.screen ?? "",
    async turn(hash) {
      if (course.location.hash === hash) return;
      await follow(hash, () => {
        course.location.hash = hash;
      });
    },
    press: (action) =>
      follow(action, () => {
        const [button] = findAll(`.turn [data-action="${action}"]`);
        if (!button) throw new Error(`nothing to press: ${action} at ${course.location.hash}`);
        button.click();
      }),
    async tick(milliseconds) {
      await clock?.tickAsync(milliseconds);
      world.now = Math.max(world.now, clock?.now ?? 0);
    },
    tell: (event) => void course.dispatchEvent(new Event(event)),
    close: () => frame.remove(),
  };
}
