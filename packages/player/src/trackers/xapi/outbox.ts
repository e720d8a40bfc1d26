import type { Trouble } from "../../tracker.ts";
import { isFine, type Lrs, meaningOf } from "./lrs.ts";
import type { Statement } from "./statement.ts";

/** What waits for the store to have it. */
export interface Parcel {
  readonly statement: Statement;
  /** Whether the store has said that it will never take this one. */
  readonly isRefused?: boolean;
}

/**
 * Statements on their way: each waits until the store has it. Built once, so that a second try is the same statement and
 * counts once.
 */
export interface Outbox<P extends Parcel> {
  /** Puts in what is not in yet. */
  add(parcels: readonly P[]): void;
  /** What the store is not known to have. */
  waiting(): readonly P[];
  /** Takes back what has the statement `id`. */
  drop(id: string): void;
  /** Sends what waits, oldest first. `forbidden`: every one of the oldest was refused by itself, as it would be were the token no longer good. */
  send(): Promise<"received" | "forbidden" | Trouble>;
  /** Leaves those alone that were just forbidden. */
  giveUp(): void;
  /**
   * All that fits into `room` bytes at once, the newest first in question, as the window may be gone before there is an answer.
   * `whole` tells whether nothing was left out.
   */
  sendLast(room: number): { readonly whole: boolean; readonly answer: Promise<unknown> };
}

const BATCH = 25;

export function openOutbox<P extends Parcel>(lrs: Lrs): Outbox<P> {
  let waiting: readonly P[] = [];

  const drop = (gone: readonly P[]) => {
    waiting = waiting.filter((one) => !gone.includes(one));
  };
  const refuse = (refused: readonly P[]) => {
    waiting = waiting.map((one) => (refused.includes(one) ? { ...one, isRefused: true } : one));
  };
  const next = () => waiting.filter(({ isRefused }) => !isRefused).slice(0, BATCH);

  /** A batch is refused whole, be it for one statement that the store has already or will never take. */
  async function sendOneByOne(batch: readonly P[]): ReturnType<Outbox<P>["send"]> {
    const forbidden: P[] = [];
    for (const parcel of batch) {
      const { statement } = parcel;
      const { status } = await lrs.ask("PUT", "statements", {
        query: { statementId: statement.id },
        body: statement,
      });
      // 409: it has one of this id, so it has this event.
      if (isFine(status) || status === 409) drop([parcel]);
      else if (status === 403) forbidden.push(parcel);
      else if (status === 400) refuse([parcel]);
      else return meaningOf(status) as Trouble;
    }
    if (forbidden.length === batch.length) return "forbidden";
    // The token is good, so these are never taken; what follows may count.
    refuse(forbidden);
    return "received";
  }

  return {
    add(parcels) {
      const known = waiting.map(({ statement }) => statement.id);
      waiting = [...waiting, ...parcels.filter(({ statement }) => !known.includes(statement.id))];
    },
    waiting: () => waiting,
    drop: (id) => drop(waiting.filter(({ statement }) => statement.id === id)),
    async send() {
      for (let batch = next(); batch.length > 0; batch = next()) {
        const { status } = await lrs.ask("POST", "statements", { body: statementsOf(batch) });
        if (isFine(status)) {
          drop(batch);
          continue;
        }
        const came = [400, 403, 409, 413].includes(status)
          ? await sendOneByOne(batch)
          : (meaningOf(status) as Trouble);
        if (came !== "received") return came;
      }
      return "received";
    },
    giveUp: () => refuse(next()),
    sendLast(room) {
      const ready = waiting.filter(({ isRefused }) => !isRefused);
      let left = room;
      const sent = [...ready]
        .reverse()
        .filter(({ statement }) => {
          const size = bytesOf(statement);
          if (size > left) return false;
          left -= size;
          return true;
        })
        .reverse();
      const answer = lrs
        .ask("POST", "statements", { body: statementsOf(sent), last: true })
        .then(({ status }) => {
          if (isFine(status)) drop(sent);
          return meaningOf(status);
        });
      return { whole: sent.length === ready.length, answer };
    },
  };
}

function statementsOf(parcels: readonly Parcel[]): readonly Statement[] {
  return parcels.map(({ statement }) => statement);
}

/** What `content` takes on its way, with the comma that follows. */
export function bytesOf(content: unknown): number {
  return new TextEncoder().encode(JSON.stringify(content)).length + 1;
}
