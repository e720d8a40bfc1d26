import { addConsumer, type Consumer } from "../../lti/legacy/consumer.ts";
import { PLATFORMS } from "../../platforms/table.ts";
import type { Words } from "../../words/words.ts";
import { field } from "../shared/form.ts";
import { html } from "../shared/markup.ts";
import { note } from "../shared/note.ts";
import { copyField } from "./copy-field.ts";
import { launchAddresses } from "./launch-addresses.ts";
import { type AdminScene, answerAdmin, csrf } from "./scene.ts";
import { isSetupKind, type SetupKind, titleOf } from "./setups.ts";
import { isPlatformAddress } from "./web-address.ts";

type Field = "title" | "address";
type Problems = Readonly<Partial<Record<Field, keyof Words["admin"]["add"]["wrong"]>>>;

/** The form for a key of LTI 1.1. */
export async function showAddConsumer(scene: AdminScene): Promise<Response> {
  return answerForm(scene, {});
}

function answerForm(scene: AdminScene, problems: Problems): Response {
  const { words, form } = scene;
  const l = words.admin.legacy;
  const chosen = field(form, "kind") || "open-edx-maple";
  const kinds = PLATFORMS.map(({ kind }) => kind).filter(isSetupKind);
  const text = (name: Field, label: string, hint?: string) => {
    const problem = problems[name];
    const told = [problem && `wrong-${name}`, hint && `hint-${name}`].filter(Boolean).join(" ");
    return html`<div><label for="field-${name}">${label}</label>
<input id="field-${name}" name="${name}" value="${field(form, name)}" maxlength="1000" autocomplete="off" spellcheck="false" required${problem && html` aria-invalid="true"`}${told !== "" && html` aria-describedby="${told}"`}>
${problem && html`<p class="wrong" id="wrong-${name}">${label}: ${words.admin.add.wrong[problem]}</p>`}
${hint && html`<p class="hint" id="hint-${name}">${hint}</p>`}</div>`;
  };
  return answerAdmin(scene, {
    room: "platforms",
    title: l.add,
    status: Object.keys(problems).length > 0 ? 400 : 200,
    main: html`<p>${l.text}</p><p>${l.textWeak}</p>
<form class="fields" method="post" action="/admin/platforms/add/lti-1.1">${csrf(scene)}
${text("title", words.admin.platforms.name)}
${text("address", l.address, l.addressHint)}
<div><label for="field-kind">${words.admin.platforms.kind}</label>
<select id="field-kind" name="kind">${kinds.map((kind) => html`<option value="${kind}"${kind === chosen && html` selected`}>${kind === "generic" ? l.otherKind : titleOf(kind)}</option>`)}</select></div>
<button class="button strong">${l.make}</button></form>`,
  });
}

/** Makes a key that is on at once, and shows its secret this once. */
export async function addConsumerKey(scene: AdminScene): Promise<Response> {
  const { form, service, session } = scene;
  const title = field(form, "title").slice(0, 200);
  const address = field(form, "address").slice(0, 1000);
  const kind = field(form, "kind");
  const problems: Problems = {
    ...(title === "" ? { title: "missing" } : {}),
    ...(address === ""
      ? { address: "missing" }
      : isPlatformAddress(address)
        ? {}
        : { address: "url" }),
  };
  if (Object.keys(problems).length > 0 || !isSetupKind(kind)) return answerForm(scene, problems);
  const { origin } = new URL(address);
  const made = await service.store.db.transaction().execute(async (db) => {
    const consumer = await addConsumer(service, db, { title, origin, kind: kind as SetupKind });
    const about = { platform: consumer.id, issuer: origin, client_id: consumer.key };
    await note(db, service.now(), session.actor, "consumer-added", about);
    return consumer;
  });
  return answerConsumer(scene, title, made);
}

/** What is to be entered at the platform. The secret is shown nowhere else. */
export async function answerConsumer(
  scene: AdminScene,
  title: string,
  { id, key, secret }: Consumer,
): Promise<Response> {
  const { words } = scene;
  const l = words.admin.legacy;
  return answerAdmin(scene, {
    room: "platforms",
    title,
    copies: true,
    main: html`<div class="card"><h2>${l.once}</h2><p>${l.onceText}</p>
${copyField(words, "consumer-key", l.key, key)}
${copyField(words, "consumer-secret", l.secret, secret)}
${copyField(words, "passport", l.passport, `hocvu:${key}:${secret}`)}
<p class="hint">${l.passportHint}</p></div>
<section><h2>${l.addresses}</h2>${await launchAddresses(scene)}</section>
<p><a class="button" href="/admin/platforms/${id}">${l.goOn}</a></p>`,
  });
}
