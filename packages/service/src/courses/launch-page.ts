import type { Course } from "@hocvu/model";
import type { Kysely } from "kysely";
import { isRevealed } from "../contest/phase.ts";
import { languageOf } from "../http/language.ts";
import { hasExamIn, moduleIn } from "../lti/part.ts";
import { wordsIn } from "../pages/shared/language.ts";
import type { Service } from "../service.ts";
import type { Tables } from "../store/schema.ts";

/** What the player is told by the page that a launch opens, and by nothing that stands in an address. */
export interface LaunchData {
  readonly course: string;
  /** The session's, which each request carries in a header. */
  readonly token: string;
  readonly learnerId: string;
  readonly linkId: string;
  /** See `part` of a resource link. */
  readonly part: string;
}

/**
 * The start page of a course with the launch's token in it; undefined where there is no such course (any more). It may stand at
 * any address of the service: the player puts the course's own in its place, so that a reload asks for a page that is there.
 */
export async function launchPage(
  { store: { db }, publicUrl, now }: Pick<Service, "store" | "publicUrl" | "now">,
  { course, token, learnerId, linkId, part }: LaunchData,
): Promise<string | undefined> {
  const version = await servedVersion(db, course);
  if (version === undefined) return undefined;
  const start = await startPage(db, course, version);
  if (!start) return undefined;
  // Until then the player offers no review.
  const page = isRevealed(start.course, now())
    ? start.page.replace('"feedback":"after-close"', '"feedback":"end"')
    : start.page;
  const at = routeOf(start.course, part);
  // In the language of what stands around it.
  const mine = wordsIn(languageOf(start.course.lang)).mine.title;
  const told = {
    token,
    key: `${linkId}.${learnerId}`,
    at,
    mine,
    exam: hasExamIn(part),
    module: moduleIn(part),
  };
  const data = JSON.stringify(told).replaceAll("<", "\\u003c");
  return (
    page
      // Before the page's policy, which allows none from then on.
      .replace(
        `<meta charset="utf-8">`,
        (meta) => `${meta}\n<base href="${publicUrl}/c/${course}/${version}/">`,
      )
      .replace(
        "</body>",
        (end) => `<script type="application/json" id="launch">${data}</script>\n${end}`,
      )
  );
}

/** Where in the player a part of the course begins; empty for the whole of it, which opens where it was left. */
function routeOf({ modules, exam }: Course, part: string): string {
  const [kind, id] = part.split(":");
  const module = modules.find((module) => module.id === id);
  if (kind === "exam" && exam) return ":exam";
  if (kind === "practice" && module?.quiz) return `:quiz-${module.id}`;
  return (kind === "module" && module?.pages[0]?.id) || "";
}

/** The version that whoever comes now gets, if its page is there. */
async function servedVersion(db: Kysely<Tables>, course: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("course as c")
    .innerJoin("course_path as p", (join) =>
      join.onRef("p.course_id", "=", "c.id").onRef("p.version", "=", "c.version"),
    )
    .select("c.version")
    .where("c.id", "=", course)
    .where("p.path", "=", "index.html")
    .executeTakeFirst();
  return row?.version;
}

interface StartPage {
  readonly page: string;
  readonly course: Course;
}

/** How many start pages a process keeps. */
const MOST = 8;

/** By the database that they are of. A version never changes, so what is kept is never old. */
const kept = new WeakMap<Kysely<Tables>, Map<string, StartPage>>();

async function startPage(
  db: Kysely<Tables>,
  course: string,
  version: string,
): Promise<StartPage | undefined> {
  const pages = kept.get(db) ?? new Map<string, StartPage>();
  kept.set(db, pages);
  const key = `${course}/${version}`;
  const known = pages.get(key) ?? (await readStartPage(db, course, version));
  if (!known) return undefined;
  // What was asked for last goes last.
  pages.delete(key);
  pages.set(key, known);
  for (const oldest of pages.keys()) if (pages.size > MOST) pages.delete(oldest);
  return known;
}

async function readStartPage(
  db: Kysely<Tables>,
  course: string,
  version: string,
): Promise<StartPage | undefined> {
  const row = await db
    .selectFrom("course_path as p")
    .innerJoin("course_file as f", "f.digest", "p.digest")
    .innerJoin("course_version as v", (join) =>
      join.onRef("v.course_id", "=", "p.course_id").onRef("v.version", "=", "p.version"),
    )
    .select(["f.content", "v.model"])
    .where("p.course_id", "=", course)
    .where("p.version", "=", version)
    .where("p.path", "=", "index.html")
    .executeTakeFirst();
  if (!row) return undefined;
  const { course: played } = row.model as { readonly course: Course };
  return { page: new TextDecoder().decode(row.content), course: played };
}
