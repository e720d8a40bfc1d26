import {
  type Correcting,
  type Correction,
  correctResult,
  withdrawCorrection,
} from "../../learning/correct-result.ts";
import { type Attempt, passedTag } from "../shared/attempts.ts";
import { carry, type Desk } from "../shared/desk.ts";
import { field, isUuid, wholeNumber } from "../shared/form.ts";
import { html, type Markup } from "../shared/markup.ts";
import { actorOf, allow } from "./allow.ts";
import { type Person, reasonField } from "./person.ts";

/** More than any exam asks. */
const MOST = 1000;

/** What counts in the place of the attempts above it. */
export function correctionNote({ words, times }: Desk, correction: Correction): Markup {
  const { given, maximum, passed, reason, created_at } = correction;
  const t = words.teach;
  return html`<p><strong>${t.correctedTo(given, maximum)}</strong> ${passed !== null && passedTag(words, passed)}
<span class="hint">${times.at(created_at)} · ${t.reason}: ${reason}</span></p>`;
}

/** Sets another result, or takes back the one that was set; nothing before something was handed in. */
export function correctionForm(
  desk: Desk,
  { id }: Person,
  attempts: readonly Attempt[],
  correction: Correction | undefined,
): Markup | false {
  const t = desk.words.teach;
  const best = bestOf(attempts);
  if (!best) return false;
  const state = carry(desk, { learner: id, was: correction?.id ?? "" });
  const given = correction?.given ?? best.right_answers ?? 0;
  return html`<form class="card" method="post" action="/teach/person/correct">${state}
<h2>${t.correct}</h2><p>${t.correctHint}</p>
<div class="row"><label>${t.correctRight(best.asked ?? 0)}<input type="number" name="given" min="0" max="${best.asked ?? 0}" value="${given}" required></label>${reasonField(desk, "correct")}
<button class="button">${t.giveCorrection}</button></div></form>${
    correction &&
    html`<form class="card" method="post" action="/teach/person/withdraw">${state}
<h2>${t.withdraw}</h2><p>${t.withdrawHint(best.right_answers ?? 0, best.asked ?? 0)}</p>
<div class="row">${reasonField(desk, "withdraw")}<button class="button">${t.giveWithdrawal}</button></div></form>`
  }`;
}

function bestOf(attempts: readonly Attempt[]): Attempt | undefined {
  const share = ({ right_answers, asked }: Attempt) => (right_answers ?? 0) / (asked || 1);
  return attempts
    .filter(({ submitted_at, asked, to_mark }) => submitted_at && asked && to_mark === 0)
    .reduce<Attempt | undefined>((a, b) => (a && share(a) >= share(b) ? a : b), undefined);
}

/** Another result in the place of the best attempt's. */
export function setCorrection(desk: Desk): Promise<Response> {
  const given = wholeNumber(field(desk.form, "given"), 0, MOST);
  return allow(desk, given === undefined ? "given" : undefined, async (person, reason) => {
    const correcting = correctingOf(desk, person, reason);
    if (!correcting || given === undefined) return undefined;
    const done = await correctResult(desk.service, correcting, given);
    return done ? desk.words.teach.done.corrected : undefined;
  });
}

/** The best attempt counts again. */
export function takeCorrectionBack(desk: Desk): Promise<Response> {
  return allow(desk, undefined, async (person, reason) => {
    const correcting = correctingOf(desk, person, reason);
    const done = correcting && (await withdrawCorrection(desk.service, correcting));
    return done ? desk.words.teach.done.withdrawn : undefined;
  });
}

function correctingOf(desk: Desk, person: Person, reason: string): Correcting | undefined {
  const was = field(desk.form, "was");
  if (was !== "" && !isUuid(was)) return undefined;
  return {
    linkId: desk.who.link_id,
    learnerId: person.id,
    was,
    reason,
    actor: actorOf(desk),
  };
}
