import { rotateKeys, signingKey } from "../../lti/tool-keys.ts";
import { html, type Markup } from "../shared/markup.ts";
import { note } from "../shared/note.ts";
import { table } from "../shared/table.ts";
import { type AdminScene, action, answerAdmin, goOn } from "./scene.ts";

/** The keys that sign what goes to platforms. */
export async function showKeys(scene: AdminScene): Promise<Response> {
  const { service, words, times } = scene;
  const k = words.admin.keys;
  const keys = await service.store.db
    .selectFrom("tool_key")
    .select(["kid", "created_at", "retired_at"])
    .orderBy("created_at", "desc")
    .execute();
  const current = keys.length > 0 ? await signingKey(service) : undefined;
  const age = (from: Date) => (service.now().getTime() - from.getTime()) / 1000;
  const list = table(
    k.title,
    [
      { title: k.kid, names: true, cell: ({ kid }) => html`<span class="code">${kid}</span>` },
      { title: k.created, cell: ({ created_at }) => times.at(created_at) },
      { title: k.age, cell: ({ created_at }) => words.span(age(created_at)) },
      {
        title: k.state,
        cell: ({ kid, retired_at }) =>
          retired_at ? tag(k.retired) : kid === current?.kid ? tag(k.signs, "good") : tag(k.ripens),
      },
    ],
    keys,
  );
  return answerAdmin(scene, {
    room: "keys",
    title: k.title,
    main: html`<p>${k.text}</p>${keys.length > 0 ? list : html`<p>${k.none}</p>`}
<section><p>${k.rotateHint}</p>${action(scene, "/admin/keys/rotate", k.rotate)}</section>`,
  });
}

function tag(text: string, look = ""): Markup {
  return html`<span class="tag ${look}">${text}</span>`;
}

export async function rotateKey(scene: AdminScene): Promise<Response> {
  const { service, session } = scene;
  await rotateKeys(service);
  await note(service.store.db, service.now(), session.actor, "key-rotated", {});
  return goOn(scene, "/admin/keys", { done: "rotated" });
}
