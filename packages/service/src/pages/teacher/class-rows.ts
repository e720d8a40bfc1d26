import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../../store/schema.ts";
import { folded, foldedColumn, pattern } from "../shared/folded.ts";

/** One learner at a link, as the class shows them. */
export interface ClassRow {
  readonly id: string;
  readonly name: string | null;
  readonly subject: string;
  readonly seen_at: Date;
  readonly pages_seen: number | null;
  readonly pages: number | null;
  readonly attempts: number;
  /** Of the best attempt that was handed in, or as it was corrected. */
  readonly right_answers: number | null;
  readonly asked: number | null;
  readonly passed: boolean | null;
  readonly corrected: boolean;
  /** An attempt is under way. */
  readonly open: boolean;
  readonly due_at: Date | null;
  /** Written answers that wait for a teacher. */
  readonly to_mark: number;
}

export const SORTS = ["name", "pages", "attempts", "best", "state", "last"] as const;
export type Sort = (typeof SORTS)[number];

export interface ClassQuery {
  readonly linkId: string;
  /** A piece of a name. */
  readonly find: string;
  readonly sort: Sort;
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
}

const SORTED_BY: Readonly<Record<Sort, RawBuilder<unknown>>> = {
  // Vietnamese names end with the one that people are called and listed by.
  name: sql`regexp_replace(${foldedColumn("coalesce(name, subject)")}, '^.*\\s', '')`,
  pages: sql`coalesce(pages_seen::float / nullif(pages, 0), -1)`,
  attempts: sql`attempts`,
  best: sql`coalesce(share, -1)`,
  state: sql`case when open then 1 when passed then 3 when to_mark > 0 then 1.5 when passed is false then 2 else 0 end`,
  last: sql`seen_at`,
};

/** The learners of a class that a query asks for, in its order. */
export async function readClass(
  db: Kysely<Tables>,
  query: ClassQuery,
): Promise<readonly ClassRow[]> {
  const { limit, offset, sort, descending } = query;
  const { rows } = await sql<ClassRow>`select * from (${classOf(query)}) as class
    order by ${SORTED_BY[sort]} ${sql.raw(descending ? "desc" : "asc")}, name, id limit ${limit} offset ${offset}`.execute(
    db,
  );
  return rows.map((row) => ({
    ...row,
    attempts: Number(row.attempts),
    to_mark: Number(row.to_mark),
  }));
}

/** What a class comes to. */
export interface ClassSums {
  readonly learners: number;
  readonly sat: number;
  readonly passed: number;
  readonly open: number;
  /** Whose written answers wait for a teacher. */
  readonly waiting: number;
  /** Shares; nothing where there is nothing to take an average of. */
  readonly reading: number | undefined;
  readonly best: number | undefined;
}

export async function sumClass(
  db: Kysely<Tables>,
  query: Pick<ClassQuery, "linkId" | "find">,
): Promise<ClassSums> {
  const { rows } = await sql<Record<string, string | number | null>>`select
      count(*) as learners,
      count(share) as sat,
      count(*) filter (where passed) as passed,
      count(*) filter (where open) as open,
      count(*) filter (where to_mark > 0) as waiting,
      avg(pages_seen::float / nullif(pages, 0)) as reading,
      avg(share) as best
    from (${classOf(query)}) as class`.execute(db);
  const [row = {}] = rows;
  const number = (name: string) => Number(row[name] ?? 0);
  const share = (name: string) => (row[name] == null ? undefined : Number(row[name]));
  return {
    learners: number("learners"),
    sat: number("sat"),
    passed: number("passed"),
    open: number("open"),
    waiting: number("waiting"),
    reading: share("reading"),
    best: share("best"),
  };
}

function classOf({ linkId, find }: Pick<ClassQuery, "linkId" | "find">) {
  return sql`select l.id, l.name, l.subject, m.seen_at, p.pages_seen, p.pages,
      coalesce(a.attempts, 0) as attempts, coalesce(a.open, false) as open, a.due_at,
      coalesce(a.to_mark, 0) as to_mark,
      coalesce(c.given, b.right_answers) as right_answers, coalesce(c.maximum, b.asked) as asked,
      coalesce(c.passed, b.passed) as passed, c.id is not null as corrected,
      case when c.id is null then b.share else c.given::float / nullif(c.maximum, 0) end as share
    from member m
    join learner l on l.id = m.learner_id
    left join progress p on p.link_id = m.link_id and p.learner_id = m.learner_id
    left join (
      select learner_id, count(*) as attempts, bool_or(submitted_at is null) as open,
        sum(to_mark) as to_mark,
        max(due_at) filter (where submitted_at is null) as due_at
      from attempt where link_id = ${linkId} group by learner_id
    ) a on a.learner_id = m.learner_id
    left join (
      select distinct on (learner_id) learner_id, coalesce(regraded, right_answers) as right_answers,
        asked, passed, coalesce(regraded, right_answers)::float / nullif(asked, 0) as share
      from attempt where link_id = ${linkId} and submitted_at is not null
      order by learner_id, coalesce(regraded, right_answers)::float / nullif(asked, 0) desc nulls last, passed desc nulls last
    ) b on b.learner_id = m.learner_id
    left join correction c
      on c.link_id = m.link_id and c.learner_id = m.learner_id and c.withdrawn_at is null
    where m.link_id = ${linkId} and m.role = 'learner'
      and (${find} = '' or ${foldedColumn("l.name")} like ${pattern(folded(find))})`;
}
