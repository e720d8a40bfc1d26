import type { Kysely } from "kysely";
import { digest } from "../secrets/digest.ts";
import type { Tables } from "../store/schema.ts";

/** Who asks, and about which place of which course: what the token of a launch stands for. */
export interface Sitter {
  readonly learnerId: string;
  readonly linkId: string;
  readonly role: "learner" | "teacher";
  readonly name: string | null;
  readonly courseId: string;
  /** See `part` of a resource link. */
  readonly part: string;
  /** The version that whoever comes now gets. */
  readonly version: string;
  /** What a teacher allowed this person. */
  readonly extraAttempts: number;
  readonly extraMinutes: number;
}

/** Undefined for a token that is none, or is over, and where the platform was switched off or the course is gone. */
export async function sitterOf(
  db: Kysely<Tables>,
  authorization: string | undefined,
  now: Date,
): Promise<Sitter | undefined> {
  const hash = tokenHashOf(authorization);
  if (hash === undefined) return undefined;
  const row = await db
    .selectFrom("session as s")
    .innerJoin("resource_link as r", "r.id", "s.link_id")
    .innerJoin("platform as p", "p.id", "r.platform_id")
    .innerJoin("course as c", "c.id", "r.course_id")
    .innerJoin("learner as l", "l.id", "s.learner_id")
    .leftJoin("member as m", (join) =>
      join.onRef("m.link_id", "=", "s.link_id").onRef("m.learner_id", "=", "s.learner_id"),
    )
    .select([
      "s.learner_id as learnerId",
      "s.link_id as linkId",
      "s.role",
      "l.name",
      "r.course_id as courseId",
      "r.part",
      "c.version",
      "m.extra_attempts as extraAttempts",
      "m.extra_minutes as extraMinutes",
    ])
    .where("s.token_hash", "=", hash)
    .where("s.expires_at", ">", now)
    .where("p.status", "=", "active")
    .executeTakeFirst();
  return (
    row && { ...row, extraAttempts: row.extraAttempts ?? 0, extraMinutes: row.extraMinutes ?? 0 }
  );
}

/** As sessions are kept by; undefined for what can be no token. */
export function tokenHashOf(authorization: string | undefined): string | undefined {
  const token = /^Bearer ([\w-]{20,200})$/.exec(authorization ?? "")?.[1];
  return token === undefined ? undefined : digest(token);
}
