import type { Context } from "hono";
import {
  countIssued,
  issueCodes,
  readCodes,
  withdrawCodes,
} from "../../../contest/issued-codes.ts";
import { field } from "../../shared/form.ts";
import { html, type Markup } from "../../shared/markup.ts";
import { note } from "../../shared/note.ts";
import { type AdminScene, answerAdmin, answerNowhere, csrf, goOn } from "../scene.ts";
import { type Organising, organising } from "./scene.ts";

/** Where lists of codes go: by itself, as only there something large is taken, and from nobody but administrators. */
export const CODES_PATH = "/admin/contest-codes/";
/** So large may a list be: five times that of 26,000 people. */
export const LARGEST_LIST = 16 * 1024 * 1024;
/** So many rows that are wrong are named. */
const MOST = 50;

/** What a form sent that carries a file: its fields, and the file. */
export async function readUpload(
  c: Context,
): Promise<{ readonly form: URLSearchParams; readonly file?: Uint8Array }> {
  const form = new URLSearchParams();
  const type = c.req.header("content-type") ?? "";
  if (!/^multipart\/form-data\b/i.test(type)) return { form };
  const sent = await c.req.formData().catch(() => undefined);
  if (!sent) return { form };
  let file: Uint8Array | undefined;
  for (const [name, value] of sent) {
    if (typeof value === "string") form.append(name, value);
    else file = new Uint8Array(await value.arrayBuffer());
  }
  return { form, ...(file && file.length > 0 ? { file } : {}) };
}

/** Codes that were given and not used, and the forms to take in more or to withdraw them. */
export async function codesSection(scene: Organising): Promise<Markup> {
  const { words, at, admin, service, course } = scene;
  const waiting = await countIssued(service.store.db, course.id);
  return html`<section id="codes"><h2>${words.codes}</h2><p>${words.codesText}</p>
<p>${words.codesWaiting(waiting)}</p>
<form class="fields" method="post" action="${CODES_PATH}${course.id}" enctype="multipart/form-data">${csrf(admin)}
<label>${words.codesFile}<input type="file" name="file" accept=".csv,text/csv" required></label>
<button class="button">${words.codesTake}</button></form>
${
  waiting > 0 &&
  html`<form class="fields" method="post" action="${at}/codes/withdraw">${csrf(admin)}
<label class="check"><input type="checkbox" name="sure" value="yes" required> ${words.codesSure}</label>
<button class="button danger">${words.codesWithdraw}</button></form>`
}</section>`;
}

/** Takes in a list of codes, and says what became of it. */
export async function takeCodes(
  admin: AdminScene,
  file: Uint8Array | undefined,
): Promise<Response> {
  const scene = await organising(admin);
  if (!scene) return answerNowhere(admin);
  const { words, service, course, at } = scene;
  const read = file && (await readCodes(file, course.id));
  if (!read) {
    return answerAdmin(admin, {
      room: "contests",
      title: words.codes,
      status: 400,
      notice: { kind: "bad", text: words.codesUnread },
      main: html`<p><a href="${at}#codes">${words.back}</a></p>`,
    });
  }
  const { db } = service.store;
  const issued = await db.transaction().execute(async (transaction) => {
    const count = await issueCodes(transaction, service, course.id, read.codes);
    const about = { course: course.id, count };
    await note(transaction, service.now(), admin.session.actor, "codes-issued", about);
    return count;
  });
  const { faults, others, codes } = read;
  return answerAdmin(admin, {
    room: "contests",
    title: words.codes,
    notice: { kind: "good", text: words.codesTaken(issued) },
    main: html`<p><a href="${at}#codes">${words.back}</a></p>
${codes.length > issued && html`<p>${words.codesKnown(codes.length - issued)}</p>`}
${others > 0 && html`<p>${words.codesOthers(others)}</p>`}
${
  faults.length > 0 &&
  html`<section><h2>${words.codesWrong(faults.length)}</h2><ul>${faults
    .slice(0, MOST)
    .map(({ row, why }) => html`<li>${words.codeFault(row, why)}</li>`)}</ul></section>`
}`,
  });
}

export async function withdrawAllCodes(admin: AdminScene): Promise<Response> {
  const scene = await organising(admin);
  if (!scene) return answerNowhere(admin);
  const { service, course, at } = scene;
  if (field(admin.form, "sure") !== "yes") return goOn(admin, at, { failed: "confirm" });
  await service.store.db.transaction().execute(async (db) => {
    const count = await withdrawCodes(db, course.id);
    const about = { course: course.id, count };
    await note(db, service.now(), admin.session.actor, "codes-withdrawn", about);
  });
  return goOn(admin, at, { done: "saved" });
}
