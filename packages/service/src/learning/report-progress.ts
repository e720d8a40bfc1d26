import type { Transaction } from "kysely";
import { enqueueScore } from "../outbox/enqueue-score.ts";
import type { ProgressTable, Tables } from "../store/schema.ts";

/** How much of a course somebody has read. */
export type Read = Pick<ProgressTable, "pages_seen" | "pages">;

/** Whose, and at which link. */
interface Reader {
  readonly learnerId: string;
  readonly linkId: string;
}

/**
 * Puts what a learner has read on its way, within the transaction that writes it: all of it where there is no exam, and each tenth
 * on the way where a teacher wants that. More often would burden platforms with what nobody looks at.
 */
export async function reportProgress(
  db: Transaction<Tables>,
  reader: Reader,
  before: Read | undefined,
  read: Read,
  hasExam: boolean,
  now: Date,
): Promise<void> {
  const tenths = tenthsOf(read);
  if (tenths <= (before ? tenthsOf(before) : 0)) return;
  if (await isWanted(db, reader.linkId, before === undefined)) {
    await sendRead(db, reader, read, now);
  } else if (tenths === 10 && !hasExam) {
    // A course without an exam is passed by reading it all; where there is one, nothing that a browser says counts.
    await sendRead(db, reader, { pages_seen: 1, pages: 1 }, now);
  }
}

/** Puts a share on its way, unless as much, or more, stands. */
export async function sendRead(
  db: Transaction<Tables>,
  reader: Reader,
  { pages_seen, pages }: Read,
  now: Date,
): Promise<void> {
  const score = {
    ...reader,
    about: "progress",
    reason: "result",
    given: pages_seen,
    maximum: pages,
    activity: pages_seen >= pages ? "Completed" : "InProgress",
    // It is what its learner has reached, so it is final until there is more: what isn't, platforms leave out or wipe the grade with.
    grading: "FullyGraded",
  } as const;
  await enqueueScore(db, score, now);
}

function tenthsOf({ pages_seen, pages }: Read): number {
  return pages > 0 ? Math.floor((pages_seen * 10) / pages) : 0;
}

/**
 * Whoever switches it on looks at what was read then, and waits for rows that are being written. A row that `isNew` cannot be waited
 * for, so the link is held instead.
 */
async function isWanted(db: Transaction<Tables>, linkId: string, isNew: boolean): Promise<boolean> {
  const link = await db
    .selectFrom("resource_link")
    .select("sends_progress")
    .where("id", "=", linkId)
    .$if(isNew, (query) => query.forShare())
    .executeTakeFirst();
  return link?.sends_progress === true;
}
