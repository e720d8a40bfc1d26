import { ask, type Reply, troubleOf } from "../ask.ts";
import { waitAfter } from "../session/backoff.ts";
import { randomName } from "../session/journal.ts";
import type { Answer, Progress, Tracker } from "../tracker.ts";
import { wait } from "../wait.ts";

/** What the service keeps of a learner in a course. */
interface Kept {
  readonly state: string;
  /** Counts up with each write, whoever makes it. */
  readonly revision: number;
  /** Whom this is about, as far as they may be named. */
  readonly name: string;
  readonly teaches: boolean;
}

/**
 * The service as a platform: it has the state, and what it makes of an exam is its own. `key` names learner and link,
 * `shareOf` says how much was read of what the link is for.
 */
export function serviceTracker(key: string, shareOf: (progress: Progress) => number): Tracker {
  let revision = 0;
  // The service knows by these what this visit itself said last: what goes out as the window closes, while a save is under
  // way, cannot know that one's revision.
  let turn = 0;
  const writer = randomName();
  /** What the service is known to have. */
  let taken: string | undefined;

  async function put(progress: Progress, last: boolean): Promise<Reply<Kept>> {
    const { state } = progress;
    const sent = { state, revision, share: shareOf(progress), writer, turn: ++turn };
    const reply = await ask<Kept>("PUT", "progress", sent, last);
    if (reply.status === 200) {
      revision = reply.data.revision;
      taken = state;
    }
    return reply;
  }

  return {
    key,
    async open() {
      for (let failures = 0; ; ) {
        const reply = await ask<Kept>("GET", "progress");
        const trouble = troubleOf(reply);
        if (!trouble) {
          const { state: saved, name, teaches } = reply.data;
          revision = reply.data.revision;
          taken = saved;
          return {
            connected: true,
            saved,
            learner: { id: key, name },
            mode: teaches ? "browse" : "normal",
          };
        }
        if (trouble !== "offline") throw new Error(trouble);
        failures++;
        await wait(waitAfter(failures));
      }
    },
    async save(progress): Promise<Answer> {
      const reply = await put(progress, false);
      if (reply.status !== 409) return troubleOf(reply) || "received";
      revision = reply.data.revision;
      return { theirs: reply.data.state };
    },
    async close(progress, waits) {
      // Of 26,000 learners each would say everything once more.
      if (progress.state === taken) return "taken";
      const reply = put(progress, true);
      // What another device did meanwhile is merged by the save that follows.
      return waits ? troubleOf(await reply) || "taken" : "silent";
    },
    async readAgain() {
      const reply = await ask<Kept>("GET", "progress");
      if (troubleOf(reply)) return undefined;
      revision = reply.data.revision;
      return reply.data.state;
    },
  };
}
