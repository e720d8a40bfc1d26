import { type Kysely, sql } from "kysely";
import type { Tables } from "../../../store/schema.ts";

export interface Figures {
  readonly entered: number;
  readonly out: number;
  readonly begun: number;
  readonly underWay: number;
  readonly handedIn: number;
}

/** How many contestants there are, and where they stand, now. */
export async function figuresOf(db: Kysely<Tables>, courseId: string): Promise<Figures> {
  const { rows } = await sql<Figures>`
    select (select count(*)::int from contestant where course_id = ${courseId}) as entered,
      (select count(*)::int from contestant where course_id = ${courseId} and disqualified_at is not null) as out,
      count(distinct learner_id)::int as begun,
      (count(distinct learner_id) filter (where submitted_at is null))::int as "underWay",
      (count(distinct learner_id) filter (where submitted_at is not null))::int as "handedIn"
    from attempt where course_id = ${courseId} and contest`.execute(db);
  return rows[0] as Figures;
}
