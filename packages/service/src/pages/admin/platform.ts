import type { Selectable } from "kysely";
import type { PlatformTable } from "../../store/schema.ts";
import type { Words } from "../../words/words.ts";
import { field, isUuid } from "../shared/form.ts";
import { html, type Markup, named, type Part } from "../shared/markup.ts";
import { note } from "../shared/note.ts";
import { table } from "../shared/table.ts";
import { consumerSections } from "./consumer.ts";
import { facts } from "./facts.ts";
import { platformTag } from "./platform-tag.ts";
import { type AdminScene, action, answerAdmin, answerNowhere, csrf, goOn } from "./scene.ts";
import { titleOf } from "./setups.ts";

type Platform = Selectable<PlatformTable>;

/** One registration: what it says of itself, and what may be done with it. */
export async function showPlatform(scene: AdminScene): Promise<Response> {
  const platform = await findPlatform(scene);
  if (!platform) return answerNowhere(scene);
  const pending = platform.status === "pending";
  const isLegacy = platform.consumer_secret !== null;
  const deploymentTitle = scene.words.admin.platforms.deployments;
  return answerAdmin(scene, {
    room: "platforms",
    title: platform.title,
    copies: isLegacy,
    main: html`<p>${platformTag(scene.words, platform.status)}</p>
${pending && decision(scene, platform)}
${platformFacts(scene, platform)}
${!pending && settings(scene, platform)}
${isLegacy ? await consumerSections(scene, platform) : html`<section><h2>${deploymentTitle}</h2>${await deployments(scene, platform)}</section>`}
<section><h2>${scene.words.admin.platforms.links}</h2>${await links(scene, platform)}</section>`,
  });
}

/** Approves, refuses, switches off or on. */
export async function decidePlatform(scene: AdminScene): Promise<Response> {
  const decision = DECISIONS[field(scene.form, "decision")];
  const id = scene.c.req.param("id") ?? "";
  if (!decision || !isUuid(id)) return answerNowhere(scene);
  const { db } = scene.service.store;
  const at = scene.service.now();
  const changed = await db.transaction().execute(async (tx) => {
    const { from, to } = decision;
    const rows = to
      ? await tx
          .updateTable("platform")
          .set(decision.done === "approved" ? { status: to, approved_at: at } : { status: to })
          .where("id", "=", id)
          .where("status", "=", from)
          .returning(["issuer", "client_id"])
          .execute()
      : await tx
          .deleteFrom("platform")
          .where("id", "=", id)
          .where("status", "=", from)
          .returning(["issuer", "client_id"])
          .execute();
    const [row] = rows;
    if (row) {
      await note(tx, at, scene.session.actor, decision.action, { platform: id, ...row });
    }
    return row !== undefined;
  });
  const address = changed && decision.to ? `/admin/platforms/${id}` : "/admin/platforms";
  return goOn(scene, address, changed ? { done: decision.done } : { failed: "gone" });
}

interface Decision {
  readonly from: Platform["status"];
  /** Nothing where the registration goes. */
  readonly to?: Platform["status"];
  readonly done: keyof Words["admin"]["done"];
  readonly action: string;
}

const DECISIONS: Readonly<Record<string, Decision>> = {
  approve: { from: "pending", to: "active", done: "approved", action: "platform-approved" },
  refuse: { from: "pending", done: "refused", action: "platform-refused" },
  off: { from: "active", to: "off", done: "off", action: "platform-off" },
  on: { from: "off", to: "active", done: "on", action: "platform-on" },
};

export async function changePlatform(scene: AdminScene): Promise<Response> {
  const platform = await findPlatform(scene);
  if (!platform) return answerNowhere(scene);
  const title = field(scene.form, "title").slice(0, 200) || platform.title;
  const origins = field(scene.form, "frames").split(/\s+/).flatMap(originOf);
  const { store, now } = scene.service;
  await store.db
    .updateTable("platform")
    .set({ title, frame_origins: JSON.stringify([...new Set(origins)]) })
    .where("id", "=", platform.id)
    .execute();
  await note(store.db, now(), scene.session.actor, "platform-changed", {
    platform: platform.id,
    title,
    frames: origins.join(" "),
  });
  return goOn(scene, `/admin/platforms/${platform.id}`, { done: "saved" });
}

export async function addDeployment(scene: AdminScene): Promise<Response> {
  const platform = await findPlatform(scene);
  const deployment = field(scene.form, "deployment").slice(0, 255);
  if (!platform || deployment === "") return answerNowhere(scene);
  const { store, now } = scene.service;
  await store.db
    .insertInto("deployment")
    .values({ platform_id: platform.id, deployment_id: deployment, created_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const about = { platform: platform.id, deployment };
  await note(store.db, now(), scene.session.actor, "deployment-added", about);
  return goOn(scene, `/admin/platforms/${platform.id}`, { done: "deployment" });
}

async function findPlatform({ c, service }: AdminScene): Promise<Platform | undefined> {
  const id = c.req.param("id") ?? "";
  if (!isUuid(id)) return undefined;
  return service.store.db
    .selectFrom("platform")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

function platformFacts({ words, times }: AdminScene, platform: Platform): Markup {
  const p = words.admin.platforms;
  const code = (text: string | null) => text !== null && html`<span class="code">${text}</span>`;
  const since = [p.since, times.at(platform.created_at)] as const;
  if (platform.consumer_secret !== null) {
    const l = words.admin.legacy;
    return facts([
      [l.protocol, l.tag],
      [p.kind, titleOf(platform.kind)],
      [l.address, code(platform.issuer)],
      [l.key, code(platform.client_id)],
      since,
    ]);
  }
  return facts([
    [p.kind, titleOf(platform.kind)],
    [p.issuer, code(platform.issuer)],
    [p.client, code(platform.client_id)],
    [p.login, code(platform.login_url)],
    [p.token, code(platform.token_url)],
    [p.audience, platform.token_audience === null ? undefined : code(platform.token_audience)],
    [p.keys, code(platform.keys_url)],
    [p.sharesLearners, platform.learners_of === platform.issuer ? p.learnersShared : p.learnersOwn],
    since,
    [p.approvedAt, platform.approved_at ? times.at(platform.approved_at) : undefined],
  ]);
}

function decision(scene: AdminScene, platform: Platform): Markup {
  const p = scene.words.admin.platforms;
  const address = `/admin/platforms/${platform.id}/decide`;
  const oddities = odd(p, platform);
  return html`<div class="card"><h2>${p.pendingTitle}</h2><p>${p.pendingText}</p>
${oddities.length > 0 && html`<div class="callout callout-warning"><p><b>${p.odd}</b></p><ul>${oddities.map((one) => html`<li>${one}</li>`)}</ul></div>`}
<div class="row">${action(scene, address, p.approve, { look: "strong", fields: { decision: "approve" } })}
${action(scene, address, p.refuse, { look: "danger", fields: { decision: "refuse" } })}</div></div>`;
}

/** What an administrator should look at before approving. */
function odd(p: Words["admin"]["platforms"], platform: Platform): readonly string[] {
  const [issuer, keys, login] = [platform.issuer, platform.keys_url, platform.login_url].map(
    hostOf,
  );
  const addresses = [platform.issuer, platform.keys_url, platform.login_url, platform.token_url];
  return [
    ...(keys === issuer ? [] : [p.oddKeys(keys ?? "", issuer ?? "")]),
    ...(login === issuer ? [] : [p.oddLogin(login ?? "", issuer ?? "")]),
    ...(addresses.every((url) => url.startsWith("https:")) ? [] : [p.oddHttp]),
  ];
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function originOf(text: string): readonly string[] {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return [];
  return [new URL(text).origin];
}

function settings(scene: AdminScene, platform: Platform): Markup {
  const p = scene.words.admin.platforms;
  const isOn = platform.status === "active";
  return html`<section><form class="fields" method="post" action="/admin/platforms/${platform.id}/change">${csrf(scene)}
<label>${p.rename}<input name="title" value="${platform.title}" maxlength="200" required></label>
<label>${p.frames}<textarea name="frames" rows="2" aria-describedby="frames-hint">${platform.frame_origins.join("\n")}</textarea></label>
<p class="hint" id="frames-hint">${p.framesHint}</p>
<button class="button">${p.save}</button></form></section>
<section>${action(
    scene,
    `/admin/platforms/${platform.id}/decide`,
    isOn ? p.switchOff : p.switchOn,
    {
      look: isOn ? "danger" : "",
      fields: { decision: isOn ? "off" : "on" },
    },
  )}</section>`;
}

async function deployments(scene: AdminScene, { id }: Platform): Promise<Markup> {
  const { words, times, service } = scene;
  const p = words.admin.platforms;
  const rows = await service.store.db
    .selectFrom("deployment")
    .select(["deployment_id", "created_at"])
    .where("platform_id", "=", id)
    .orderBy("created_at")
    .limit(100)
    .execute();
  const list = table(
    p.deployments,
    [
      {
        title: p.deployment,
        names: true,
        cell: ({ deployment_id }) => html`<span class="code">${deployment_id}</span>`,
      },
      { title: p.since, cell: ({ created_at }) => times.at(created_at) },
    ],
    rows,
  );
  return html`${rows.length > 0 ? list : html`<p>${p.noDeployments}</p>`}
<form class="row" method="post" action="/admin/platforms/${id}/deployments">${csrf(scene)}
<label class="grow">${p.deployment}<input name="deployment" maxlength="255" required></label>
<button class="button">${p.addDeployment}</button></form>`;
}

async function links({ words, service }: AdminScene, { id }: Platform): Promise<Part> {
  const p = words.admin.platforms;
  const rows = await service.store.db
    .selectFrom("resource_link as l")
    .select(["l.id", "l.title", "l.context_title", "l.context_id", "l.course_id", "l.part"])
    .select((eb) =>
      eb
        .selectFrom("member as m")
        .select((count) => count.fn.countAll<string>().as("people"))
        .whereRef("m.link_id", "=", "l.id")
        .as("people"),
    )
    .where("l.platform_id", "=", id)
    .orderBy("l.created_at", "desc")
    .limit(100)
    .execute();
  if (rows.length === 0) return html`<p>${p.noLinks}</p>`;
  return table(
    p.links,
    [
      { title: p.linkTitle, names: true, cell: ({ title, id }) => named(title ?? id.slice(0, 8)) },
      { title: p.context, cell: (row) => named(row.context_title ?? row.context_id) },
      { title: p.course, cell: ({ course_id }) => course_id },
      { title: p.opens, cell: ({ part }) => words.part(part) },
      { title: p.people, number: true, cell: ({ people }) => words.count(Number(people)) },
    ],
    rows,
  );
}
