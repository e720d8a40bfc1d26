import type { Launch, Tracker } from "../tracker.ts";

/** How often a platform is looked for that is not there yet, in milliseconds. */
const STEP = 250;

/**
 * The tracker of a platform that may put its API in place when the course is running already, as some do on a slow network:
 * it is looked for as long as the course is open. Rejects where there is no window around that could have one, or where the
 * platform that is found does not open.
 */
export function lateTracker(find: () => Tracker | undefined): Tracker {
  let found: Tracker | undefined;
  const mayCome = parent !== self || Boolean(opener);
  return {
    open: () =>
      new Promise<Launch>((resolve, reject) => {
        const look = () => {
          found = find();
          if (found) resolve(found.open());
          else if (mayCome) setTimeout(look, STEP);
          else reject();
        };
        look();
      }),
    save: (progress) => (found as Tracker).save(progress),
    close: (progress, waits) => (found as Tracker).close(progress, waits),
  };
}
