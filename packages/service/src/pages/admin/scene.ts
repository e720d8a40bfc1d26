import type { Context } from "hono";
import type { Language } from "../../http/language.ts";
import type { Service } from "../../service.ts";
import type { Words } from "../../words/words.ts";
import type { PagesOptions } from "../options.ts";
import { answerPage } from "../shared/answer.ts";
import { languageSwitch } from "../shared/language-switch.ts";
import { layOut, type Notice } from "../shared/layout.ts";
import { html, type Markup, type Part } from "../shared/markup.ts";
import type { Times } from "../shared/times.ts";
import type { AdminSession } from "./session.ts";

/** What a page of the administration is made with. */
export interface AdminScene {
  readonly c: Context;
  readonly service: Service;
  readonly options: PagesOptions;
  readonly session: AdminSession;
  readonly language: Language;
  readonly words: Words;
  readonly times: Times;
  /** What was sent; empty unless a form was. */
  readonly form: URLSearchParams;
}

export type AdminRoom = keyof Words["admin"]["rooms"];

export interface AdminSheet {
  readonly room: AdminRoom;
  readonly title?: string;
  readonly main: Part;
  readonly notice?: Notice | undefined;
  readonly copies?: boolean;
  readonly status?: 200 | 400 | 403 | 404 | 409;
}

/** A page of the administration. */
export function answerAdmin(scene: AdminScene, sheet: AdminSheet): Response {
  const { words, language } = scene;
  const { room, main, status, copies = false } = sheet;
  const page = layOut({
    language,
    words,
    title: sheet.title ?? words.admin.rooms[room],
    nav: navigation(scene, room),
    languages: html`${languageSwitch(words, language, (other, name) => languageLink(addressOf(room), other, name))}
<form method="post" action="/admin/sign-out">${csrf(scene)}<button class="quiet">${words.admin.signOut}</button></form>`,
    notice: sheet.notice ?? noticeOf(scene),
    main,
    copies,
  });
  return answerPage(page, "nobody", status);
}

function navigation({ words }: AdminScene, current: AdminRoom): Markup {
  const rooms = Object.entries(words.admin.rooms) as [AdminRoom, string][];
  return html`<nav aria-label="${words.admin.title}"><ul>${rooms.map(
    ([room, title]) =>
      html`<li><a class="quiet" href="${addressOf(room)}"${
        room === current && html` aria-current="page"`
      }>${title}</a></li>`,
  )}</ul></nav>`;
}

export function addressOf(room: AdminRoom): string {
  return room === "overview" ? "/admin" : `/admin/${room}`;
}

export function languageLink(address: string, language: Language, name: string): Markup {
  return html`<a class="quiet" lang="${language}" href="${address}?lang=${language}">${name}</a>`;
}

/** The field without which no form is taken. */
export function csrf({ session }: AdminScene): Markup {
  return html`<input type="hidden" name="csrf" value="${session.csrf}">`;
}

/** A form of one button. */
export function action(
  scene: AdminScene,
  address: string,
  title: string,
  { look = "", fields = {} as Readonly<Record<string, string>> } = {},
): Markup {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form method="post" action="${address}">${csrf(scene)}${hidden}<button class="button ${look}">${title}</button></form>`;
}

type Done = keyof Words["admin"]["done"];
type Failed = keyof Words["admin"]["failed"];

/** Sends the browser on to a page that says what came of it, so that a reload does nothing twice. */
export function goOn(
  { c }: AdminScene,
  address: string,
  outcome: { done: Done } | { failed: Failed },
) {
  const [[name, value]] = Object.entries(outcome) as [[string, string]];
  return c.redirect(`${address}?${name}=${value}`, 303);
}

function noticeOf({ c, words }: AdminScene): Notice | undefined {
  const done = c.req.query("done") ?? "";
  const failed = c.req.query("failed") ?? "";
  if (Object.hasOwn(words.admin.done, done)) {
    return { kind: "good", text: words.admin.done[done as Done] };
  }
  if (Object.hasOwn(words.admin.failed, failed)) {
    return { kind: "bad", text: words.admin.failed[failed as Failed] };
  }
  return undefined;
}

/** For what is not there, or no more. */
export function answerNowhere(scene: AdminScene): Response {
  return answerAdmin(scene, {
    room: "overview",
    title: scene.words.admin.notFound,
    main: "",
    status: 404,
  });
}
