import { OWN_DOOR } from "../../contest/own-door.ts";
import { html, named } from "../shared/markup.ts";
import { table } from "../shared/table.ts";
import { legacyTag, platformTag } from "./platform-tag.ts";
import { type AdminScene, answerAdmin } from "./scene.ts";
import { titleOf } from "./setups.ts";

/** All registrations; those that wait for a decision come first. */
export async function showPlatforms(scene: AdminScene): Promise<Response> {
  const { service, words, times } = scene;
  const p = words.admin.platforms;
  const platforms = await service.store.db
    .selectFrom("platform")
    .select(["id", "title", "kind", "issuer", "status", "created_at"])
    .select((eb) => eb("consumer_secret", "is not", null).as("is_legacy"))
    .where("kind", "!=", OWN_DOOR)
    .orderBy((eb) => eb.case("status").when("pending").then(0).when("active").then(1).else(2).end())
    .orderBy("title")
    .execute();
  const list = table(
    p.title,
    [
      {
        title: p.name,
        names: true,
        cell: ({ id, title }) => html`<a href="/admin/platforms/${id}">${named(title)}</a>`,
      },
      { title: p.state, cell: ({ status }) => platformTag(words, status) },
      {
        title: p.kind,
        cell: ({ kind, is_legacy }) =>
          html`${titleOf(kind)}${is_legacy && html` ${legacyTag(words)}`}`,
      },
      { title: p.issuer, cell: ({ issuer }) => html`<span class="code">${issuer}</span>` },
      { title: p.since, cell: ({ created_at }) => times.at(created_at) },
    ],
    platforms,
  );
  return answerAdmin(scene, {
    room: "platforms",
    main: html`<p><a class="button strong" href="/admin/platforms/add">${p.add}</a></p>
${platforms.length > 0 ? list : html`<p>${p.none}</p>`}`,
  });
}
