import { randomUUID } from "node:crypto";
import { Refusal } from "./refusal.ts";
import { sameStatement } from "./same-statement.ts";
import { type Agent, type Statement, type StoredStatement, VOIDED } from "./statement.ts";

/** Statements in memory, in the order in which they were stored. */
export interface StatementStore {
  /** Oldest first, voided ones among them. */
  readonly all: readonly StoredStatement[];
  find(id: string): StoredStatement | undefined;
  isVoided(id: string): boolean;
  /**
   * Ids of `batch` that are held already, with the same content. Throws a {@link Refusal}: 409 for another content under
   * an id that is held, 400 for an id that stands twice in the batch (Communication 2.1.2) or the voiding of a voiding
   * statement (Data 2.3.2).
   */
  known(batch: readonly Statement[]): ReadonlySet<string>;
  /** Stores those of `batch` that are not held yet; returns them. */
  add(batch: readonly Statement[], authority: Agent): readonly StoredStatement[];
}

export function createStatementStore(now: () => Date): StatementStore {
  const all: StoredStatement[] = [];
  const byId = new Map<string, StoredStatement>();
  const voided = new Set<string>();
  let last = 0;

  function known(batch: readonly Statement[]): ReadonlySet<string> {
    const ids = batch.flatMap(({ id }) => (id === undefined ? [] : [id.toLowerCase()]));
    if (new Set(ids).size < ids.length) throw new Refusal(400, "an id stands twice in the batch");
    for (const statement of batch) {
      const held = byId.get(statement.id?.toLowerCase() ?? "");
      if (held && !sameStatement(held, statement)) {
        throw new Refusal(409, `another statement has the id ${held.id}`);
      }
      const target = targetOf(statement);
      if (target !== undefined && byId.get(target)?.verb.id === VOIDED) {
        throw new Refusal(400, `a voiding statement cannot be voided: ${target}`);
      }
    }
    return new Set(ids.filter((id) => byId.has(id)));
  }

  function store(statement: Statement, authority: Agent): StoredStatement {
    // Later ones have a later `stored`, so that `since` leaves out exactly what was seen.
    last = Math.max(now().getTime(), last + 1);
    const stored = new Date(last).toISOString();
    const kept: StoredStatement = {
      ...statement,
      id: statement.id?.toLowerCase() ?? randomUUID(),
      timestamp: statement.timestamp ?? stored,
      stored,
      authority,
      // Data 2.4.10: 1.0.0 for all versions 1.0.x.
      version: statement.version ?? "1.0.0",
    };
    all.push(kept);
    byId.set(kept.id, kept);
    const target = targetOf(kept);
    if (target !== undefined) voided.add(target);
    return kept;
  }

  return {
    all,
    find: (id) => byId.get(id),
    isVoided: (id) => voided.has(id) && byId.get(id)?.verb.id !== VOIDED,
    known,
    add(batch, authority) {
      const held = known(batch);
      return batch
        .filter(({ id }) => id === undefined || !held.has(id.toLowerCase()))
        .map((statement) => store(statement, authority));
    },
  };
}

/** The id of the statement that `statement` voids, if it voids one. */
function targetOf({ verb, object }: Statement): string | undefined {
  return verb.id === VOIDED && object.objectType === "StatementRef"
    ? object.id.toLowerCase()
    : undefined;
}
