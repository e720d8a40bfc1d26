import { takesProgress } from "../../outbox/column.ts";
import { carry, type Desk } from "../shared/desk.ts";
import { html, type Part } from "../shared/markup.ts";

/** Whether the platform hears how much is read here, and the choice, where it can. */
export async function progressSection(desk: Desk): Promise<Part> {
  const { words } = desk;
  const p = words.teach.progress;
  const found = await progressOf(desk);
  if (!found) return "";
  const { sends, possible } = found;
  const choice = html`<p><span class="tag ${sends ? "good" : ""}">${sends ? p.on : p.off}</span></p>
<form method="post" action="/teach/progress">${carry(desk, { to: sends ? "off" : "on" })}<button class="button">${sends ? p.switchOff : p.switchOn}</button></form>`;
  return html`<section class="no-print"><h2>${p.title}</h2>
<p>${possible ? p.hint : p.impossible}</p>${(possible || sends) && choice}</section>`;
}

/** How it stands at the teacher's link. */
export async function progressOf({
  service,
  who,
}: Desk): Promise<{ readonly sends: boolean; readonly possible: boolean } | undefined> {
  const { db } = service.store;
  const link = await db
    .selectFrom("resource_link")
    .selectAll()
    .where("id", "=", who.link_id)
    .executeTakeFirst();
  const platform =
    link &&
    (await db
      .selectFrom("platform")
      .selectAll()
      .where("id", "=", link.platform_id)
      .executeTakeFirst());
  if (!platform) return undefined;
  return { sends: link.sends_progress, possible: await takesProgress(service, platform, link) };
}
