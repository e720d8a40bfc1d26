import { need } from "./page.ts";

/** How long a page may take until it is as high as it was, in milliseconds. */
const PATIENCE = 2_000;

/** The frame that the course plays in. */
export interface Stage {
  /** Where the learner is, or is on the way to. */
  place(): Place | undefined;
  /** Lets the course save what it has and go. */
  empty(): Promise<void>;
  /** Opens it at `address`, and there at `place`. */
  open(address: string, place?: Place): void;
  /** Turns to a screen of the course that is open. */
  turnTo(screen: string): void;
}

export interface Place {
  /** As it stands behind the `#`. */
  readonly screen: string;
  readonly scroll: number;
}

export function openStage(): Stage {
  const frame = need<HTMLIFrameElement>("course");
  let opened = 0;
  /** Where it was opened, until it is there. */
  let intended: Place | undefined;

  function loaded(): Promise<void> {
    return new Promise((done) => frame.addEventListener("load", () => done(), { once: true }));
  }

  return {
    place() {
      const inner = frame.contentWindow;
      if (!inner || inner.location.protocol === "about:") return intended;
      return { screen: inner.location.hash.slice(1), scroll: inner.scrollY };
    },
    async empty() {
      if (frame.contentWindow?.location.href === "about:blank") return;
      // Nobody is asked whether what was not saved may be lost: it is the author who saves.
      frame.contentWindow?.addEventListener(
        "beforeunload",
        (event) => event.stopImmediatePropagation(),
        { capture: true },
      );
      frame.contentWindow?.location.replace("about:blank");
      // The page before may be loaded only now, which says nothing of this one.
      do await loaded();
      while (frame.contentWindow?.location.href !== "about:blank");
    },
    open(address, place) {
      opened++;
      intended = place;
      const turn = opened;
      const hash = place?.screen ? `#${place.screen}` : "";
      // An address that differs in its hash alone would not be loaded.
      const visit = `${address.includes("?") ? "&" : "?"}visit=${turn}`;
      if (place?.scroll) {
        loaded().then(() => {
          if (turn === opened) scrollTo(frame, place.scroll);
        });
      }
      frame.contentWindow?.location.replace(address + visit + hash);
    },
    turnTo(screen) {
      const inner = frame.contentWindow;
      if (inner) inner.location.hash = `#${screen}`;
      frame.focus();
    },
  };
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
