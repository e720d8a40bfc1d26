import type { PlayableCourse } from "@hocvu/model";
import type { Ending, Launch, Progress, Tracker } from "../../tracker.ts";
import { activitiesOf } from "./activities.ts";
import { openDocument } from "./document.ts";
import { NOTHING_TOLD, newsIn, type Told } from "./events.ts";
import { type Lrs, openOutbox } from "./lrs.ts";
import { type Context, duration, type Event, type Statement, verbOf } from "./statement.ts";
import { uuidOf } from "./uuid.ts";

/** One launch, whichever way it came about. */
export interface Visit {
  readonly lrs: Lrs;
  /** As the platform gave it, unaltered. */
  readonly actor: unknown;
  readonly registration: string | undefined;
  /** What the platform calls the course: the object of verdicts, and where state is kept. */
  readonly activityId: string;
  /** Tells this visit from all others. */
  readonly key: string;
  readonly mode: Launch["mode"];
  readonly passing?: Launch["passing"];
  /** The context of a statement about `event`, whole. */
  context(event: Event): Context;
  /** Called once the visit has ended well by the learner's own wish. */
  ended(): void;
  /** Called when nothing more may be said. */
  closed(): void;
}

/** What is kept of a learner in the store. */
interface Kept {
  readonly state: string;
  readonly once: readonly string[];
  readonly interactions: number;
}

const STATE_ID = "hocvu";

/** Speaks xAPI to the store that `open` finds. Rejects where `open` does. */
export function xapiTracker(course: PlayableCourse, open: () => Promise<Visit>): Tracker {
  let visit: Visit;
  let told: Told = NOTHING_TOLD;
  let say: (events: readonly Event[]) => void;
  let outbox: ReturnType<typeof openOutbox>;
  let document: ReturnType<typeof openDocument<Kept>>;

  /** What another device put in the store, to be merged before the next save. */
  let theirs: string | undefined;

  /** All that is new goes into the outbox, once. */
  function tell(progress: Progress): void {
    if (visit.mode !== "normal") return;
    const activities = activitiesOf(course, course.iri ?? visit.activityId);
    const own = { ...activities, course: { ...activities.course, id: visit.activityId } };
    const news = newsIn(progress, told, own, visit.key, new Date());
    told = news.told;
    say(news.events);
  }

  const kept = ({ state }: Progress): Kept => {
    const { once, interactions } = told;
    return { state, once, interactions };
  };

  async function save(progress: Progress): Promise<boolean | string> {
    if (visit.lrs.wantsRest()) return false;
    tell(progress);
    if (!(await outbox.send())) return false;
    if (visit.mode !== "normal") return true;
    if (theirs !== undefined) {
      const merged = theirs;
      theirs = undefined;
      return merged;
    }
    const written = await document.write(kept(progress));
    if (written !== "conflict") return written === "taken";
    const found = await document.read();
    told = { ...told, once: [...new Set([...told.once, ...(found?.once ?? [])])] };
    return found?.state ?? false;
  }

  function terminated({ seconds }: Progress): Event {
    return {
      key: `${visit.key} terminated`,
      verb: "terminated",
      object: { id: visit.activityId },
      result: { duration: duration(seconds) },
      at: new Date(),
    };
  }

  /** The window goes away: all at once, and whoever is left hears the answer. */
  async function leave(progress: Progress): Promise<Ending> {
    tell(progress);
    say([terminated(progress)]);
    visit.closed();
    const [sent, written] = await Promise.all([
      outbox.send(true),
      visit.mode === "normal" ? document.write(kept(progress), true) : "taken",
    ]);
    return sent && written === "taken" ? "taken" : "silent";
  }

  return {
    async open() {
      visit = await open();
      const { lrs, actor, registration, activityId, key, mode, passing } = visit;
      say = (events) => outbox.add(events.map((event) => statementOf(event, visit)));
      outbox = openOutbox(lrs);
      const agent = JSON.stringify(actor);
      document = openDocument<Kept>(lrs, { activityId, agent, registration, stateId: STATE_ID });
      const before = await document.read();
      told = { ...NOTHING_TOLD, once: before?.once ?? [], interactions: before?.interactions ?? 0 };
      const initialized = { key: `${key} initialized`, verb: "initialized" } as const;
      say([{ ...initialized, object: { id: activityId }, at: new Date() }]);
      if (!(await outbox.send())) throw new Error("the store takes no statements");
      return {
        connected: true,
        learner: { id: agent, name: nameOf(actor) },
        saved: before?.state ?? "",
        mode,
        ...(passing ? { passing } : {}),
      };
    },
    async save(progress) {
      const taken = await save(progress);
      if (typeof taken === "string") return { theirs: taken };
      return taken ? "received" : navigator.onLine ? "refused" : "offline";
    },
    close(progress, waits) {
      return waits ? end(progress) : leave(progress);
    },
  };

  async function end(progress: Progress): Promise<Ending> {
    const taken = await save(progress);
    if (typeof taken === "string") theirs = taken;
    if (taken !== true) return "refused";
    say([terminated(progress)]);
    visit.closed();
    const sent = await outbox.send();
    visit.ended();
    return sent ? "taken" : "silent";
  }
}

function statementOf(event: Event, visit: Visit): Statement {
  const { key, verb, object, result, at } = event;
  const { actor, registration, activityId } = visit;
  return {
    id: uuidOf(`${registration ?? JSON.stringify(actor)} ${activityId} ${key}`),
    actor,
    verb: verbOf(verb),
    object: { objectType: "Activity", ...object },
    ...(result ? { result } : {}),
    context: visit.context(event),
    timestamp: at.toISOString(),
  };
}

/** A name to greet the learner by; an account's name where that is all there is. */
function nameOf(actor: unknown): string {
  const { name, account } = actor as { name?: string; account?: { name?: string } };
  return name ?? account?.name ?? "";
}
