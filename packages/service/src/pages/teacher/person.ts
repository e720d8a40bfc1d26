import { standingCorrection } from "../../learning/correct-result.ts";
import { attemptTable, readAttempts } from "../shared/attempts.ts";
import { answerDesk, carry, type Desk } from "../shared/desk.ts";
import { field, isUuid } from "../shared/form.ts";
import type { Notice } from "../shared/layout.ts";
import { linkName } from "../shared/link-name.ts";
import { html, type Markup } from "../shared/markup.ts";
import { scoreSection } from "../shared/scores.ts";
import { correctionForm, correctionNote } from "./correction.ts";

/** A learner of the teacher's own class. */
export interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly subject: string;
  readonly extra_attempts: number;
  readonly extra_minutes: number;
}

/** The learner whom a form names, if the teacher's link has such a one. */
export async function findPerson({ service, who, form }: Desk): Promise<Person | undefined> {
  const id = field(form, "learner");
  if (!isUuid(id)) return undefined;
  return service.store.db
    .selectFrom("member as m")
    .innerJoin("learner as l", "l.id", "m.learner_id")
    .select(["l.id", "l.name", "l.subject", "m.extra_attempts", "m.extra_minutes"])
    .where("m.link_id", "=", who.link_id)
    .where("m.learner_id", "=", id)
    .where("m.role", "=", "learner")
    .executeTakeFirst();
}

export function answerNotHere(desk: Desk): Response {
  const { notHere, notHereText } = desk.words.teach;
  const main = html`<p>${notHereText}</p>${backToClass(desk)}`;
  return answerDesk(desk, { title: notHere, here: "/teach", main, status: 404 });
}

/** One learner: attempts, what was sent, and what a teacher may allow. */
export async function showPerson(desk: Desk): Promise<Response> {
  const person = await findPerson(desk);
  return person ? answerPerson(desk, person) : answerNotHere(desk);
}

export async function answerPerson(
  desk: Desk,
  person: Person,
  notice?: Notice,
  status: 200 | 400 | 409 = 200,
): Promise<Response> {
  const { words, times, service, who } = desk;
  const t = words.teach;
  const { db } = service.store;
  const attempts = await readAttempts(db, who.link_id, person.id);
  const correction = await standingCorrection(db, who.link_id, person.id);
  const open = attempts.find(({ submitted_at, due_at }) => submitted_at === null && due_at);
  return answerDesk(desk, {
    title: person.name ?? t.nameless(person.subject.slice(0, 12)),
    here: "/teach/person",
    state: { learner: person.id },
    notice,
    status,
    main: html`<p class="eyebrow">${await linkName(db, words, who.link_id)}</p>
${backToClass(desk)}
<section><h2>${t.person}</h2>${
      attempts.length > 0
        ? attemptTable(words, times, service.now(), attempts)
        : html`<p>${t.noAttempts}</p>`
    }${correction && correctionNote(desk, correction)}</section>
<section class="no-print">${open?.due_at && timeForm(desk, person, open.id, open.due_at)}
${attemptForm(desk, person)}
${correctionForm(desk, person, attempts, correction)}
${laterTimeForm(desk, person)}</section>
${await scoreSection(desk, person.id)}`,
  });
}

function backToClass(desk: Desk): Markup {
  return html`<form method="post" action="/teach">${carry(desk)}<button class="button">${desk.words.teach.back}</button></form>`;
}

/** `was`: how it stood when the form was made, so that a form that is sent twice does nothing the second time. */
function timeForm(desk: Desk, { id }: Person, attempt: string, due: Date): Markup {
  const t = desk.words.teach;
  return html`<form class="card" method="post" action="/teach/person/time">${carry(desk, { learner: id, attempt, was: due.toISOString() })}
<h2>${t.extraTime}</h2><p>${t.extraTimeHint}</p>
<div class="row"><label>${t.extraMinutes}<input type="number" name="minutes" min="1" max="600" value="10" required></label>${reasonField(desk, "time")}
<button class="button">${t.giveTime}</button></div></form>`;
}

function attemptForm(desk: Desk, { id, extra_attempts }: Person): Markup {
  const t = desk.words.teach;
  return html`<form class="card" method="post" action="/teach/person/attempt">${carry(desk, { learner: id, was: String(extra_attempts) })}
<h2>${t.extraAttempt}</h2><p>${t.extraAttemptHint(extra_attempts)}</p>
<div class="row">${reasonField(desk, "attempt")}<button class="button">${t.giveAttempt}</button></div></form>`;
}

function laterTimeForm(desk: Desk, { id, extra_minutes }: Person): Markup {
  const t = desk.words.teach;
  return html`<form class="card" method="post" action="/teach/person/later-time">${carry(desk, { learner: id, was: String(extra_minutes) })}
<h2>${t.laterTime}</h2><p>${t.laterTimeHint}</p>
<div class="row"><label>${t.extraMinutes}<input type="number" name="minutes" min="0" max="600" value="${extra_minutes}" required></label>${reasonField(desk, "later")}
<button class="button">${t.giveLaterTime}</button></div></form>`;
}

export function reasonField({ words }: Desk, form: string): Markup {
  const { reason, reasonHint } = words.teach;
  return html`<label class="grow">${reason}<span class="hint" id="hint-${form}">${reasonHint}</span><input name="reason" maxlength="300" required aria-describedby="hint-${form}"></label>`;
}
