import { waitAfter } from "../../session/backoff.ts";

/** Waits so many milliseconds, or less where something is worth trying before. */
export type Pause = (milliseconds: number) => Promise<void>;

/** No longer than until the network is back. */
export const pause: Pause = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    addEventListener("online", () => resolve(), { once: true });
  });

/** What `deed` yields once it yields anything: it is tried again ever later, and never before `rest` milliseconds are over. */
export async function persist<T>(
  deed: () => Promise<T | undefined>,
  wait: Pause,
  rest: () => number = () => 0,
): Promise<T> {
  for (let failures = 1; ; failures++) {
    const result = await deed();
    if (result !== undefined) return result;
    await wait(Math.max(waitAfter(failures), rest()));
  }
}
