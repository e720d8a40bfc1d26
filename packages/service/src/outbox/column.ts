import { type Selectable, sql } from "kysely";
import type { Registration } from "../lti/registration.ts";
import { findOrAddLineItem, isColumnOf } from "../lti/services/line-items.ts";
import type { PlatformServices } from "../lti/services/platform-services.ts";
import { SCOPES } from "../lti/vocabulary.ts";
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
  const isNamed = about === "exam" || !(await hasExam(service, link));
  const named = isNamed ? link.line_item_url : null;
  const { namedColumn } = platformOf(registration.kind).scores;
  if (named && (namedColumn === "trust" || !mayAdd)) return named;
  const kept = await store.db
    .selectFrom("line_item")
    .select("url")
    .where("link_id", "=", link.id)
    .where("about", "=", about)
    .executeTakeFirst();
  if (kept?.url) return kept.url;
  if (!link.line_items_url || !mayAdd) return undefined;
  if (!(await mayMake(service, link, about))) throw new ColumnUnderWay();
  const { link_id: linkId } = link;
  const url =
    named && (await isColumnOf(services, registration, named, linkId))
      ? named
      : await findOrAddLineItem(services, registration, link.line_items_url, {
          label: link.title ?? link.course_id,
          linkId,
          resourceId: `${link.course_id} ${link.part} ${about}`,
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

/** The column that a launch names is the exam's where there is one: reading must not fill it. */
async function hasExam({ store }: Service, { course_id }: Link): Promise<boolean> {
  const found = await store.db
    .selectFrom("course")
    .innerJoin("course_version", (join) =>
      join
        .onRef("course_version.course_id", "=", "course.id")
        .onRef("course_version.version", "=", "course.version"),
    )
    .select(sql<boolean>`(model -> 'exam') is not null`.as("has"))
    .where("course.id", "=", course_id)
    .executeTakeFirst();
  return found?.has === true;
}
