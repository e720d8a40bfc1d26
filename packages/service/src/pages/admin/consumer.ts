import type { Selectable } from "kysely";
import { renewSecret } from "../../lti/legacy/consumer.ts";
import type { PlatformTable } from "../../store/schema.ts";
import { field, isUuid } from "../shared/form.ts";
import { html, type Markup } from "../shared/markup.ts";
import { note } from "../shared/note.ts";
import { answerConsumer } from "./add-consumer.ts";
import { launchAddresses } from "./launch-addresses.ts";
import { type AdminScene, answerNowhere, csrf } from "./scene.ts";

/** What only a platform of LTI 1.1 has: where it launches, and a secret that can be renewed. */
export async function consumerSections(
  scene: AdminScene,
  platform: Selectable<PlatformTable>,
): Promise<Markup> {
  const { words, times, service } = scene;
  const l = words.admin.legacy;
  const until = platform.consumer_secret_until;
  const isPending = until !== null && until > service.now();
  return html`<section><h2>${l.addresses}</h2>${await launchAddresses(scene)}</section>
<section><h2>${l.secret}</h2><p>${l.secretText}</p>
${isPending && html`<p><span class="tag warn">${l.pending}</span> ${l.pendingText(times.text(until))}</p>`}
<form class="fields" method="post" action="/admin/platforms/${platform.id}/secret">${csrf(scene)}
<label class="check"><input type="checkbox" name="at-once" value="yes"> ${l.atOnce}</label>
<p class="hint">${l.atOnceHint}</p>
<button class="button">${l.renew}</button></form></section>`;
}

/** Makes a new secret and shows it, this once. */
export async function renewConsumerSecret(scene: AdminScene): Promise<Response> {
  const { c, service, session, form } = scene;
  const id = c.req.param("id") ?? "";
  if (!isUuid(id)) return answerNowhere(scene);
  const atOnce = field(form, "at-once") === "yes";
  const made = await service.store.db.transaction().execute(async (db) => {
    const consumer = await renewSecret(service, db, id, atOnce);
    if (!consumer) return undefined;
    await note(db, service.now(), session.actor, "consumer-renewed", { platform: id, atOnce });
    return consumer;
  });
  if (!made) return answerNowhere(scene);
  const { title } = await service.store.db
    .selectFrom("platform")
    .select("title")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return answerConsumer(scene, title, made);
}
