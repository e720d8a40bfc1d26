import { type Selectable, sql } from "kysely";
import { type Language, languageOf } from "../http/language.ts";
import { hasExamIn } from "../lti/part.ts";
import type { Registration } from "../lti/registration.ts";
import { findOrAddLineItem, isColumnOf } from "../lti/services/line-items.ts";
import type { PlatformServices } from "../lti/services/platform-services.ts";
import { SCOPES } from "../lti/vocabulary.ts";
import { wordsIn } from "../pages/shared/language.ts";
import { platformOf } from "../platforms/table.ts";
import type { Service } from "../service.ts";
import type { ResourceLinkTable, ScoreTable } from "../store/schema.ts";

type Link = Selectable<ResourceLinkTable>;
type About = ScoreTable["about"];

/** Who makes a column has so long before somebody else may. */
const MAKING = 120_000;

/** Another process is making the column at this moment. */
export class ColumnUnderWay extends Error {
  override readonly name = "ColumnUnderWay";
}

/**
 * The address of the column that scores of a link go to: what the launch named, else found or made, once for all processes.
 * Undefined where the platform offers none. Throws {@link ColumnUnderWay} and what the platform's services throw.
 */
export async function columnOf(
  service: Service,
  services: PlatformServices,
  registration: Registration,
  link: Link,
  about: About,
): Promise<string | undefined> {
  const { store, now } = service;
  const mayAdd = link.scopes.includes(SCOPES.lineItem);
  // The column that a launch names is the exam's where there is one: reading must not fill it.
  const beside = about === "progress" ? await examOf(service, link) : undefined;
  const named = beside ? null : link.line_item_url;
  const { namedColumn, columns } = platformOf(registration.kind).scores;
  if (beside && columns === "one") return undefined;
  if (named && (namedColumn === "trust" || !mayAdd)) return named;
  const kept = await store.db
    .selectFrom("line_item")
    .select("url")
    .where("link_id", "=", link.id)
    .where("about", "=", about)
    .executeTakeFirst();
  if (kept?.url) return kept.url;
  if (!link.line_items_url || !mayAdd) return undefined;
  if (beside && columns !== "apart") {
    const exam = await columnOf(service, services, registration, link, "exam");
    if (exam) await keepForExam(service, link.id, exam);
  }
  if (!(await mayMake(service, link, about))) throw new ColumnUnderWay();
  const { link_id: linkId } = link;
  const title = link.title ?? link.course_id;
  const resourceId = `${link.course_id} ${link.part} ${about}`;
  const url =
    named && (await isColumnOf(services, registration, named, linkId))
      ? named
      : await findOrAddLineItem(services, registration, link.line_items_url, {
          label: beside ? `${title} · ${wordsIn(beside.language).score.about[about]}` : title,
          ...(beside && columns === "apart"
            ? { resourceId: `${resourceId} ${linkId}` }
            : { linkId, resourceId }),
          tag: about,
        });
  await store.db
    .updateTable("line_item")
    .set({ url, created_at: now() })
    .where("link_id", "=", link.id)
    .where("about", "=", about)
    .execute();
  return url;
}

/** Whether {@link columnOf} has one, or may make one, for what was read at a link. */
export async function takesProgress(
  service: Service,
  { kind, consumer_secret }: Pick<Registration, "kind" | "consumer_secret">,
  link: Link,
): Promise<boolean> {
  const { scopes, line_item_url, line_items_url } = link;
  if (consumer_secret !== null || !scopes.includes(SCOPES.score)) return false;
  const mayMake = line_items_url !== null && scopes.includes(SCOPES.lineItem);
  if (!(await examOf(service, link))) return mayMake || line_item_url !== null;
  return mayMake && platformOf(kind).scores.columns !== "one";
}

/** The platform has it no longer: the next launch or score finds another. */
export async function forgetColumn(
  { store }: Service,
  linkId: string,
  about: About,
): Promise<void> {
  await store.db
    .deleteFrom("line_item")
    .where("link_id", "=", linkId)
    .where("about", "=", about)
    .execute();
}

/** A row without an address says that somebody is at it. */
async function mayMake({ store, now }: Service, link: Link, about: About): Promise<boolean> {
  const at = now();
  const row = { link_id: link.id, about, url: "", created_at: at };
  const taken = await store.db
    .insertInto("line_item")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["link_id", "about"])
        .doUpdateSet({ created_at: at })
        .where("line_item.url", "=", "")
        .where("line_item.created_at", "<", new Date(at.getTime() - MAKING)),
    )
    .returning("link_id")
    .executeTakeFirst();
  return taken !== undefined;
}

/**
 * A launch names the column of a link while it has one only. So the exam has its own before there is another, which would be taken
 * for it; and from the second on, this is how it is known.
 */
async function keepForExam({ store, now }: Service, linkId: string, url: string): Promise<void> {
  await store.db
    .insertInto("line_item")
    .values({ link_id: linkId, about: "exam", url, created_at: now() })
    .onConflict((on) => on.columns(["link_id", "about"]).doNothing())
    .execute();
}

/** In which language the exam of a link is held; undefined where it has none. */
async function examOf(
  { store }: Service,
  { course_id, part }: Link,
): Promise<{ readonly language: Language } | undefined> {
  if (!hasExamIn(part)) return undefined;
  const found = await store.db
    .selectFrom("course")
    .innerJoin("course_version", (join) =>
      join
        .onRef("course_version.course_id", "=", "course.id")
        .onRef("course_version.version", "=", "course.version"),
    )
    .select([
      sql<boolean>`(model -> 'course' -> 'exam') is not null`.as("hasExam"),
      sql<string | null>`model -> 'course' ->> 'lang'`.as("lang"),
    ])
    .where("course.id", "=", course_id)
    .executeTakeFirst();
  return found?.hasExam ? { language: languageOf(found.lang ?? undefined) } : undefined;
}
