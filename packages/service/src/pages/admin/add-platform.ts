import { randomUUID } from "node:crypto";
import { learnersOf } from "../../lti/register.ts";
import { platformOf } from "../../platforms/table.ts";
import type { Service } from "../../service.ts";
import type { Words } from "../../words/words.ts";
import { field } from "../shared/form.ts";
import { html, type Markup } from "../shared/markup.ts";
import { note } from "../shared/note.ts";
import { copyField } from "./copy-field.ts";
import { type AdminScene, answerAdmin, answerNowhere, csrf, goOn } from "./scene.ts";
import { type Address, isSetupKind, type PlatformField, SETUPS, type SetupKind } from "./setups.ts";
import { isPlatformAddress } from "./web-address.ts";

/** Which platform is to be entered. */
export async function choosePlatform(scene: AdminScene): Promise<Response> {
  const p = scene.words.admin;
  return answerAdmin(scene, {
    room: "platforms",
    title: p.platforms.add,
    main: html`<p>${p.add.choose}</p>
<ul class="choices">${Object.entries(SETUPS).map(
      ([kind, { title }]) =>
        html`<li><a class="button" href="/admin/platforms/add/${kind}">${title}</a></li>`,
    )}</ul>
<section><h2>${p.legacy.title}</h2><p>${p.legacy.when}</p>
<p><a class="button" href="/admin/platforms/add/lti-1.1">${p.legacy.add}</a></p></section>`,
  });
}

/** What to do at the platform, what to copy there, and what to enter here. */
export async function showAddPlatform(scene: AdminScene): Promise<Response> {
  const kind = scene.c.req.param("kind") ?? "";
  return isSetupKind(kind) ? answerSetup(scene, kind, {}, {}) : answerNowhere(scene);
}

type Values = Readonly<Partial<Record<PlatformField, string>>>;
type Problems = Readonly<Partial<Record<PlatformField, keyof Words["admin"]["add"]["wrong"]>>>;

const FIELDS: readonly PlatformField[] = [
  "title",
  "issuer",
  "client_id",
  "deployment_id",
  "login_url",
  "token_url",
  "keys_url",
  "token_audience",
];
const OPTIONAL: readonly PlatformField[] = ["deployment_id", "token_audience"];

function answerSetup(
  scene: AdminScene,
  kind: SetupKind,
  values: Values,
  problems: Problems,
): Response {
  const { words, service } = scene;
  const setup = SETUPS[kind];
  const steps = words.platforms[kind];
  const a = words.admin.add;
  const register = `${service.publicUrl}/lti/register`;
  const failed = Object.keys(problems).length > 0;
  const manual = html`<h3>${a.manualFirst}</h3>${stepList(steps.manual)}
<h3>${a.addresses}</h3>
${setup.gives.map(([name, address], at) => addressesFor(service, address).map((url, also) => copyField(words, `give-${at}-${also}`, name, url)))}
<h3>${a.manualThen}</h3><p>${a.manualThenText}</p>${entryForm(scene, kind, values, problems)}`;
  return answerAdmin(scene, {
    room: "platforms",
    title: `${words.admin.platforms.add}: ${setup.title}`,
    copies: true,
    status: failed ? 400 : 200,
    main: html`${
      setup.dynamic &&
      html`<section><h2>${a.dynamic}</h2>${stepList(steps.dynamic)}
<p>${a.dynamicText}</p>${copyField(words, "register", a.dynamicUrl, register)}</section>`
    }
<section><h2>${a.manual}</h2>${manual}</section>`,
  });
}

function stepList(steps: readonly string[]): Markup {
  return html`<ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>`;
}

function entryForm(scene: AdminScene, kind: SetupKind, values: Values, problems: Problems): Markup {
  const { takes, known = {} } = SETUPS[kind];
  const { words } = scene;
  const fields = FIELDS.filter(
    (name) => name !== "token_audience" || takes.token_audience !== undefined,
  ).map((name) => {
    const problem = problems[name];
    const own = labelOf(words, name);
    const theirs = takes[name];
    const label =
      theirs === undefined || own.toLowerCase().includes(theirs.toLowerCase())
        ? own
        : `${own}: “${theirs}”`;
    const value = values[name] ?? known[name] ?? (name === "title" ? SETUPS[kind].title : "");
    const optional = OPTIONAL.includes(name);
    const state = html`${!optional && html` required`}${problem && html` aria-invalid="true" aria-describedby="wrong-${name}"`}`;
    return html`<div><label for="field-${name}">${label}${optional && html` <span class="hint">(${words.admin.add.optional})</span>`}</label>
<input id="field-${name}" name="${name}" value="${value}" maxlength="1000" autocomplete="off" spellcheck="false"${state}>
${problem && html`<p class="wrong" id="wrong-${name}">${own}: ${words.admin.add.wrong[problem]}</p>`}</div>`;
  });
  return html`<form class="fields" method="post" action="/admin/platforms/add/${kind}">${csrf(scene)}${fields}
<button class="button strong">${words.admin.add.enter}</button></form>`;
}

function labelOf({ admin }: Words, name: PlatformField): string {
  const p = admin.platforms;
  const labels: Readonly<Record<PlatformField, string>> = {
    title: p.name,
    issuer: p.issuer,
    client_id: p.client,
    deployment_id: p.deployment,
    login_url: p.login,
    token_url: p.token,
    keys_url: p.keys,
    token_audience: p.audience,
  };
  return labels[name];
}

/** Our addresses of that kind, as a platform may have them. */
function addressesFor({ publicUrl }: Service, address: Address): readonly string[] {
  const launch = `${publicUrl}/lti/launch`;
  const deepLink = `${publicUrl}/lti/deep-link`;
  const addresses: Readonly<Record<Address, readonly string[]>> = {
    login: [`${publicUrl}/lti/login`],
    launch: [launch],
    deepLink: [deepLink],
    redirects: [launch, deepLink],
    keys: [`${publicUrl}/lti/jwks`],
    domain: [publicUrl],
  };
  return addresses[address];
}

/** Enters a platform that an administrator vouches for: it is on at once. */
export async function addPlatform(scene: AdminScene): Promise<Response> {
  const kind = scene.c.req.param("kind") ?? "";
  if (!isSetupKind(kind)) return answerNowhere(scene);
  const values = Object.fromEntries(
    FIELDS.map((name) => [name, field(scene.form, name).slice(0, 1000)]),
  ) as Record<PlatformField, string>;
  const problems = problemsOf(values);
  if (Object.keys(problems).length > 0) return answerSetup(scene, kind, values, problems);
  const id = await insertPlatform(scene, kind, values);
  if (id === undefined) return answerSetup(scene, kind, values, { client_id: "taken" });
  return goOn(scene, `/admin/platforms/${id}`, { done: "added" });
}

function problemsOf(values: Readonly<Record<PlatformField, string>>): Problems {
  const missing = FIELDS.filter((name) => !OPTIONAL.includes(name) && values[name] === "");
  const odd = (["issuer", "login_url", "token_url", "keys_url"] as const).filter(
    (name) => values[name] !== "" && !isPlatformAddress(values[name]),
  );
  return Object.fromEntries([
    ...missing.map((name) => [name, "missing"]),
    ...odd.map((name) => [name, "url"]),
  ]);
}

async function insertPlatform(
  { service, session }: AdminScene,
  kind: SetupKind,
  values: Readonly<Record<PlatformField, string>>,
): Promise<string | undefined> {
  const { store, now } = service;
  const { deployment_id, token_audience, ...rest } = values;
  const id = randomUUID();
  const at = now();
  return store.db.transaction().execute(async (db) => {
    const row = await db
      .insertInto("platform")
      .values({
        ...rest,
        id,
        kind,
        status: "active",
        token_audience: token_audience || null,
        learners_of: learnersOf(id, {
          issuer: values.issuer,
          keysUrl: values.keys_url,
          platform: platformOf(kind),
        }),
        frame_origins: "[]",
        created_at: at,
        approved_at: at,
      })
      .onConflict((conflict) => conflict.columns(["issuer", "client_id"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!row) return undefined;
    if (deployment_id !== "") {
      const deployment = { platform_id: id, deployment_id, created_at: at };
      await db.insertInto("deployment").values(deployment).execute();
    }
    const about = { platform: id, issuer: rest.issuer, client_id: rest.client_id };
    await note(db, at, session.actor, "platform-added", about);
    return id;
  });
}
