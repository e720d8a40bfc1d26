import { emptied, keepStill, loadOf } from "./frames.ts";
import { need } from "./page.ts";
import { openSecond, type Second } from "./second-window.ts";

/** How long a page may take until it is as high as it was, in milliseconds. */
const PATIENCE = 2_000;

/** The frame that the course plays in. */
export interface Stage {
  /** Where the learner is, or is on the way to. */
  place(): Place | undefined;
  /** The course's own window, once a screen of it is on. Rejects where none comes. */
  ready(): Promise<Window>;
  /** Lets the course save what it has and go. */
  empty(): Promise<void>;
  /** Takes the course away as a browser does that is killed: it hears nothing of it. */
  kill(): Promise<void>;
  /** Opens it at `address`, and there at `place`. */
  open(address: string, place?: Place): void;
  /** Opens it a second time, beside the first; `launch` gives the address, for the window around it. */
  openSecond(launch: (around: Window) => Promise<string>): Promise<void>;
  /** Lets the second one save what it has and go, if there is one. */
  closeSecond(): Promise<void>;
  /** Turns to a screen of the course that is open. */
  turnTo(screen: string): void;
}

export interface Place {
  /** As it stands behind the `#`. */
  readonly screen: string;
  readonly scroll: number;
}

/** What tells a page that it goes. */
const FAREWELLS = ["beforeunload", "visibilitychange", "pagehide", "unload", "freeze"];

/** `left` is called, with the window around it, once a course has gone. */
export function openStage(left: (around: Window) => void): Stage {
  const frame = need<HTMLIFrameElement>("course");
  keepStill(frame);
  let opened = 0;
  /** Where it was opened, until it is there. */
  let intended: Place | undefined;
  let second: Second | undefined;

  /** The address with what makes it another one: that differs in its hash alone would not be loaded. */
  function visit(address: string): string {
    opened++;
    return `${address}${address.includes("?") ? "&" : "?"}visit=${opened}`;
  }

  async function closeSecond(): Promise<void> {
    await second?.close();
    if (second) left(second.around);
    second = undefined;
  }

  return {
    place() {
      const inner = frame.contentWindow;
      if (!inner || inner.location.protocol === "about:") return intended;
      return { screen: inner.location.hash.slice(1), scroll: inner.scrollY };
    },
    ready: () => screenOn(frame),
    async empty() {
      await closeSecond();
      await emptied(frame, ["beforeunload"]);
      left(window);
    },
    async kill() {
      await closeSecond();
      await emptied(frame, FAREWELLS);
      left(window);
    },
    open(address, place) {
      intended = place;
      const hash = place?.screen ? `#${place.screen}` : "";
      const own = visit(address);
      const turn = opened;
      if (place?.scroll) {
        loadOf(frame).then(() => {
          if (turn === opened) scrollTo(frame, place.scroll);
        });
      }
      frame.contentWindow?.location.replace(own + hash);
    },
    async openSecond(launch) {
      await closeSecond();
      second = await openSecond();
      second.open(visit(await launch(second.around)));
    },
    closeSecond,
    turnTo(screen) {
      const inner = frame.contentWindow;
      if (inner) inner.location.hash = `#${screen}`;
      frame.focus();
    },
  };
}

/** How long a course may take until its first screen is on, in milliseconds. */
const LONGEST = 15_000;

function screenOn(frame: HTMLIFrameElement): Promise<Window> {
  const until = performance.now() + LONGEST;
  return new Promise((done, fail) => {
    const look = () => {
      const inner = frame.contentWindow;
      if (inner?.document?.querySelector("main[data-screen]")) done(inner);
      else if (performance.now() > until) fail(new Error("the course shows no screen"));
      else setTimeout(look, 30);
    };
    look();
  });
}

/** The page is made by and by: it is scrolled once it is long enough. */
function scrollTo(frame: HTMLIFrameElement, top: number): void {
  const inner = frame.contentWindow;
  const until = performance.now() + PATIENCE;
  const look = () => {
    const root = inner?.document?.documentElement;
    if (!inner || !root || performance.now() > until) return;
    if (root.scrollHeight - inner.innerHeight >= top) inner.scrollTo(0, top);
    else requestAnimationFrame(look);
  };
  look();
}
