import type { Contest } from "@hocvu/model";
import type { ContestEntry, Placed, UnitPlace } from "@hocvu/results";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema.ts";

/** The contest as it stands: places, units, and who they are. */
export interface Standings {
  readonly placed: readonly Placed[];
  readonly disqualified: readonly ContestEntry[];
  readonly units: readonly UnitPlace[];
  /** All attempts, open ones and those taken out included. */
  readonly entries: readonly ContestEntry[];
  readonly people: ReadonlyMap<string, Person>;
  /** What was to be guessed, once the organiser has said it. */
  readonly truth?: number;
}

export interface Person {
  readonly name: string;
  readonly unit: string | null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly guess: string | null;
  readonly out: string | null;
  readonly number: number;
  readonly right: number | null;
  readonly started_at: Date;
  readonly submitted_at: Date | null;
}

/** Reads all attempts of a contest and ranks them; half a second for 26,000. */
export async function readStandings(
  db: Kysely<Tables>,
  courseId: string,
  contest: Contest,
): Promise<Standings> {
  // What reports are made with comes along: it is loaded when somebody asks.
  const { rankContest, rankUnits } = await import("@hocvu/results");
  const { rows } = await sql<Row>`
    select c.id, c.name, c.unit, c.guess, c.disqualified_why as out, a.number,
      coalesce(a.regraded, a.right_answers) as right, a.started_at, a.submitted_at
    from contestant c join attempt a on a.learner_id = c.learner_id and a.link_id = c.link_id
    where c.course_id = ${courseId} and a.course_id = ${courseId} and a.contest`.execute(db);
  const truth = await readTruth(db, courseId);
  const people = new Map<string, Person>();
  const entries = rows.map((row): ContestEntry => {
    people.set(row.id, { name: row.name, unit: row.unit });
    return {
      contestant: row.id,
      attempt: row.number,
      right: row.right ?? 0,
      started: row.started_at.getTime(),
      ...(row.submitted_at ? { submitted: row.submitted_at.getTime() } : {}),
      ...(row.guess === null ? {} : { guess: Number(row.guess) }),
      ...(row.out === null ? {} : { disqualified: row.out }),
    };
  });
  const rules = { ties: contest.ties, ...(truth === undefined ? {} : { truth }) };
  const { placed, disqualified } = rankContest(entries, rules);
  const units = contest.units
    ? rankUnits(placed, (id) => people.get(id)?.unit ?? undefined, contest.units.least)
    : [];
  return {
    placed,
    disqualified,
    units,
    entries,
    people,
    ...(truth === undefined ? {} : { truth }),
  };
}

export async function readTruth(db: Kysely<Tables>, courseId: string): Promise<number | undefined> {
  const said = await db
    .selectFrom("contest")
    .select("truth")
    .where("course_id", "=", courseId)
    .executeTakeFirst();
  return said?.truth == null ? undefined : Number(said.truth);
}

/** Everybody may ask for the ranking at once: a process ranks anew once in so many milliseconds. */
const FRESH = 30_000;

interface Kept {
  readonly at: number;
  readonly version: string;
  readonly standings: Promise<Standings>;
}

const kept = new WeakMap<Kysely<Tables>, Map<string, Kept>>();

/** The standings for everybody, at most half a minute old. */
export function publicStandings(
  db: Kysely<Tables>,
  courseId: string,
  version: string,
  contest: Contest,
  now: Date,
): Promise<Standings> {
  const own = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, own);
  const known = own.get(courseId);
  if (known && known.version === version && now.getTime() - known.at < FRESH)
    return known.standings;
  const standings = readStandings(db, courseId, contest);
  own.set(courseId, { at: now.getTime(), version, standings });
  standings.catch(() => own.delete(courseId));
  return standings;
}
