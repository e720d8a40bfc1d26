/** How often, in milliseconds, and how many times a platform is looked for that is not there yet. */
const STEP = 100;
const TRIES = 20;

/**
 * What `find` finds, at once or, within a frame or a window that somebody opened, in the two seconds after: some platforms
 * put their API in place when the course is running already.
 */
export async function waitFor<T>(find: () => T | undefined): Promise<T | undefined> {
  for (let left = parent === self && !opener ? 0 : TRIES; ; left--) {
    const found = find();
    if (found || left <= 0) return found;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}
