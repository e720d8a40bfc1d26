import type { Trouble } from "../tracker.ts";
import { wait } from "../wait.ts";

/** What the browser saw of the requests that a platform made. */
export type Sight = "received" | "lost" | undefined;

/**
 * The line to a platform's server. A platform's "true" is a hint: Moodle 5.1 gives it before anything was sent when its
 * request fails (mod/scorm/request.js hands over to a beacon then).
 */
export interface Line {
  /** Whether the device says that it has a network: without one some platforms say yes and lose all. */
  online(): boolean;
  /** To be called before a platform is asked, and what it gives back after: what came of the requests made in between. */
  watch(): () => Promise<Sight>;
  /** Asks the server for a small file of the package. Undefined where it answers. */
  probe(): Promise<Trouble | undefined>;
}

/** In milliseconds: how long a request may go on after a platform has answered, and how long a probe may take. */
const LOOKS = [0, 50, 200];
const PATIENCE = 20_000;

/** What of {@link PerformanceResourceTiming} older browsers lack. */
type Seen = PerformanceResourceTiming & { readonly responseStatus?: number };

/**
 * `home` is the window with the platform's API, whose requests the browser notes. `file` is what is asked for in doubt,
 * uncached: a redirect leads to a login page.
 */
export function lineTo(home: Window, file: string): Line {
  const clock = home.performance;
  // Some platforms load more than the 250 files that browsers note unless told otherwise.
  clock.setResourceTimingBufferSize(2_000);
  const online = () => navigator.onLine;
  return {
    online,
    watch() {
      const from = clock.now();
      return async () => {
        // Everything else in that window stood still meanwhile, so all that began was the platform's.
        const to = clock.now();
        let sight: Sight;
        for (const pause of LOOKS) {
          if (pause > 0) await wait(pause);
          const seen = clock.getEntriesByType("resource") as Seen[];
          const own = seen.filter(({ startTime }) => startTime >= from && startTime <= to);
          const [first] = own;
          if (!first) continue;
          // The first is what was handed over, others come after it: Moodle asks for its contents' state. Tried again by a
          // beacon, it goes to the same place.
          const [place = ""] = first.name.split("?");
          if (own.some((one) => one.name.startsWith(place) && arrived(one))) return "received";
          sight = "lost";
        }
        return sight;
      };
    },
    async probe() {
      if (!online()) return "offline";
      const stop = new AbortController();
      const timer = setTimeout(() => stop.abort(), PATIENCE);
      try {
        const init = { cache: "no-store", redirect: "manual", signal: stop.signal } as const;
        const { type, status } = await fetch(file, init);
        return type === "opaqueredirect" || status === 401 || status === 403
          ? "expired"
          : undefined;
      } catch {
        return "offline";
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** A request that failed has no status, or took nothing; one that was led elsewhere, to a login page say, did not arrive. */
function arrived({ responseStatus, transferSize, redirectEnd }: Seen): boolean {
  return !redirectEnd && (responseStatus ? responseStatus < 300 : transferSize > 0);
}
