import { askedOf, type Question } from "@hocvu/model";
import {
  type AskedQuestion,
  askedQuestions,
  isKeyCorrected,
  questionAsked,
  regrade,
  standingRegrades,
  withdrawRegrade,
} from "../../../contest/regrade.ts";
import { digestOf } from "../../../learning/paper.ts";
import { field } from "../../shared/form.ts";
import { html, type Markup } from "../../shared/markup.ts";
import { type AdminScene, answerNowhere, csrf, goOn } from "../scene.ts";
import { type Organising, organising } from "./scene.ts";

/** What is marked anew, and the forms to do so. */
export async function regradeSection(scene: Organising): Promise<Markup> {
  const { words, service, course, at, admin, models, version } = scene;
  const { db } = service.store;
  const asked = await askedQuestions(db, course.id);
  const standing = await standingRegrades(db, course.id);
  const inForce = new Map(standing.map((one) => [`${one.question_id} ${one.digest}`, one]));
  const model = await models.at(course.id, version);
  const current = new Map((model?.bank ?? []).map((question) => [question.id, question]));
  const corrected: AskedQuestion[] = [];
  for (const one of asked) {
    const now = current.get(one.id);
    if (!now || digestOf(now) === one.digest) continue;
    const before = await questionAsked(db, models, course.id, one);
    if (before && isKeyCorrected(before, now)) corrected.push(one);
  }
  const changed = new Set(corrected.map(({ id, digest }) => `${id} ${digest}`));
  const options = asked.map(({ id, digest, papers }) => {
    const key = `${id} ${digest}`;
    const hint = [
      words.papers(papers),
      ...(changed.has(key) ? [words.keyNow] : []),
      ...(inForce.has(key) ? [words.standing] : []),
    ].join(" · ");
    return html`<option value="${key}">${id} (${hint})${stemOf(current.get(id))}</option>`;
  });
  return html`<section><h2>${words.regrade}</h2><p>${words.regradeText}</p>
${
  standing.length > 0 &&
  html`<ul>${standing.map(
    ({ question_id, remedy, reason }) =>
      html`<li>${question_id}: ${remedy === "annul" ? words.annulled : words.keyCorrected}. ${words.reason}: ${reason}</li>`,
  )}</ul>`
}
${
  asked.length > 0 &&
  html`<form class="fields" method="post" action="${at}/regrade">${csrf(admin)}
<label>${words.question}<select name="question">${options}</select></label>
<label>${words.reason}<input type="text" name="reason" maxlength="500" required></label>
<div class="row"><button class="button" name="do" value="key">${words.byKey}</button>
<button class="button" name="do" value="annul">${words.annul}</button>
<button class="button" name="do" value="withdraw">${words.withdraw}</button></div></form>`
}</section>`;
}

/** So many letters of a question tell which it is. */
const STEM = 70;

function stemOf(question: Question | undefined): string {
  if (!question) return "";
  const { text } = askedOf(question).asked;
  return `: ${[...text].length > STEM ? `${[...text].slice(0, STEM).join("").trimEnd()}…` : text}`;
}

/** Marks a question anew, or takes that back. */
export async function regradeQuestion(admin: AdminScene): Promise<Response> {
  const scene = await organising(admin);
  if (!scene) return answerNowhere(admin);
  const { service, course, at, models, version } = scene;
  const reason = field(admin.form, "reason").slice(0, 500);
  if (reason === "") return goOn(admin, at, { failed: "reason" });
  const [questionId = "", digest = ""] = field(admin.form, "question").split(" ");
  const asked = await askedQuestions(service.store.db, course.id);
  if (!asked.some((one) => one.id === questionId && one.digest === digest)) {
    return goOn(admin, at, { failed: "gone" });
  }
  const about = { courseId: course.id, questionId, digest, reason, actor: admin.session.actor };
  switch (field(admin.form, "do")) {
    case "annul":
      await regrade(service, models, { ...about, remedy: "annul" });
      break;
    case "withdraw":
      await withdrawRegrade(service, models, about);
      break;
    case "key": {
      const now = (await models.at(course.id, version))?.bank.find(({ id }) => id === questionId);
      const one = { id: questionId, digest };
      const before = await questionAsked(service.store.db, models, course.id, one);
      // By another question's key what was answered to this one cannot be marked.
      if (!now || !before || !isKeyCorrected(before, now))
        return goOn(admin, at, { failed: "gone" });
      await regrade(service, models, { ...about, remedy: "key", version });
      break;
    }
    default:
      return goOn(admin, at, { failed: "gone" });
  }
  return goOn(admin, at, { done: "regraded" });
}
