import { plainText, pointsOf, type ShortAnswerQuestion } from "@hocvu/model";
import type { Selectable } from "kysely";
import { sharedModels } from "../../../courses/current-course.ts";
import { type Marking, markAnswer, writtenAnswer } from "../../../learning/mark-answer.ts";
import type { MarkTable } from "../../../store/schema.ts";
import { answerDesk, carry, type Desk } from "../../shared/desk.ts";
import { field, isUuid, wholeNumber } from "../../shared/form.ts";
import type { Notice } from "../../shared/layout.ts";
import { html, type Markup, type Part } from "../../shared/markup.ts";
import { actorOf } from "../allow.ts";
import { queueOf, showQueue, stateOf } from "./queue.ts";
import { nextAfter } from "./waiting.ts";

/** What is noted travels to its writer in the place of an answer, and is as long at most. */
const MOST_NOTE = 400;
const MOST_REASON = 300;
/** More marks than anybody gives to one answer. */
const MOST_MARKS = 1000;

type Mark = Selectable<MarkTable>;

/** One answer beside its rubric, to be marked. */
export async function showAnswer(desk: Desk): Promise<Response> {
  const named = namedBy(desk);
  return named ? answerOne(desk, named) : notThere(desk);
}

interface Named {
  readonly attempt: string;
  readonly question: string;
}

function namedBy({ form }: Desk): Named | undefined {
  const [attempt = "", question = ""] = field(form, "answer").split(" ");
  return isUuid(attempt) && question !== "" ? { attempt, question } : undefined;
}

function notThere(desk: Desk): Promise<Response> {
  return showQueue(desk, { kind: "bad", text: desk.words.teach.marking.gone }, 404);
}

/** `kept`: what was typed into a form that could not be taken. */
async function answerOne(
  desk: Desk,
  { attempt, question: id }: Named,
  notice?: Notice,
  status: 200 | 400 | 409 = 200,
  kept?: { readonly met: readonly string[]; readonly note: string },
): Promise<Response> {
  const { words, times, service, who } = desk;
  const { db } = service.store;
  const m = words.teach.marking;
  const found = await writtenAnswer(db, sharedModels(db), who.link_id, attempt, id);
  if (!found) return notThere(desk);
  const { question, text, marks, handedIn } = found;
  const given = await db
    .selectFrom("mark")
    .selectAll()
    .where("attempt_id", "=", attempt)
    .where("question_id", "=", id)
    .orderBy("number", "desc")
    .execute();
  const query = queueOf(desk);
  const answer = `${attempt} ${id}`;
  return answerDesk(desk, {
    title: m.one,
    here: "/teach/marking/answer",
    state: { ...stateOf(query), answer },
    notice,
    status,
    main: html`<form method="post" action="/teach/marking">${carry(desk, stateOf(query))}<button class="button">${m.back}</button></form>
<section><h2>${m.question}</h2><p>${plainText(question.stem)}</p></section>
<section><h2>${m.answer}</h2><p class="eyebrow">${times.at(handedIn)}</p><div class="card written" dir="auto">${text}</div>
<details><summary>${m.sample}</summary><p>${plainText(question.sample)}</p></details></section>
${markForm(desk, question, answer, marks, kept ?? lastOf(given))}
${given.length > 0 && history(desk, question, given)}`,
  });
}

function lastOf([last]: readonly Mark[]): {
  readonly met: readonly string[];
  readonly note: string;
} {
  return { met: [...(last?.met ?? "")], note: last?.note ?? "" };
}

function markForm(
  desk: Desk,
  { rubric, enough }: ShortAnswerQuestion,
  answer: string,
  marks: number,
  { met, note }: { readonly met: readonly string[]; readonly note: string },
): Markup {
  const { words } = desk;
  const t = words.teach;
  const m = t.marking;
  const all = pointsOf(rubric);
  const state = { ...stateOf(queueOf(desk)), answer, was: String(marks) };
  return html`<form class="card fields" method="post" action="/teach/marking/mark">${carry(desk, state)}
<h2>${marks === 0 ? m.mark : m.markAnew}</h2>
<fieldset class="bare" aria-describedby="enough"><legend>${m.criteria}</legend>
${rubric.map(
  ({ id, html: text, points }) =>
    html`<label class="check"><input type="checkbox" name="met" value="${id}"${met.includes(id) && html` checked`}><span>${plainText(text)} <b>(${m.worth(points)})</b></span></label>`,
)}</fieldset>
<p class="hint" id="enough">${m.enough(enough ?? all, all)}</p>
<label>${m.note}<span class="hint" id="hint-note">${m.noteHint}</span><textarea name="note" rows="3" maxlength="${MOST_NOTE}" aria-describedby="hint-note">${note}</textarea></label>
${marks > 0 && html`<label>${t.reason}<span class="hint" id="hint-reason">${t.reasonHint}</span><input name="reason" maxlength="${MOST_REASON}" required aria-describedby="hint-reason"></label>`}
<div class="row"><button class="button strong" name="go" value="next">${m.saveAndNext}</button><button class="button" name="go" value="stay">${m.save}</button></div></form>`;
}

/** All marks, the last first: what was given before stays to be seen. */
function history(
  { words, times }: Desk,
  { rubric }: ShortAnswerQuestion,
  given: readonly Mark[],
): Markup {
  const t = words.teach;
  const m = t.marking;
  const one = ({ number, met, points, maximum, is_right, note, reason, created_at }: Mark): Part =>
    html`<li><strong>${m.points}: ${points}/${maximum}</strong> (${is_right ? m.right : m.wrong}) · ${times.at(created_at)}
<span class="hint">${met === "-" ? m.noneMet : rubric.flatMap(({ id, html }) => (met.includes(id) ? [plainText(html)] : [])).join("; ")}</span>
${note !== "" && html`<span class="hint">${m.note}: ${note}</span>`}
${number > 1 && html`<span class="hint">${t.reason}: ${reason}</span>`}</li>`;
  return html`<section><h2>${m.history}</h2><p class="hint">${m.historyHint}</p><ol reversed>${given.map(one)}</ol></section>`;
}

/** Takes a mark in, and goes on. */
export async function setMark(desk: Desk): Promise<Response> {
  const { form, service, who, words } = desk;
  const { db } = service.store;
  const m = words.teach.marking;
  const named = namedBy(desk);
  const was = wholeNumber(field(form, "was"), 0, MOST_MARKS);
  if (!named || was === undefined) return notThere(desk);
  const met = form.getAll("met");
  const note = [...field(form, "note").replaceAll("\r\n", "\n")].slice(0, MOST_NOTE).join("");
  const marking: Marking = {
    linkId: who.link_id,
    attemptId: named.attempt,
    questionId: named.question,
    was,
    met,
    note,
    reason: field(form, "reason").slice(0, MOST_REASON),
    actor: actorOf(desk),
  };
  if (was > 0 && marking.reason === "") {
    const text = words.teach.failed.reason;
    return answerOne(desk, named, { kind: "bad", text }, 400, { met, note });
  }
  switch (await markAnswer(service, sharedModels(db), marking)) {
    case "none":
      return notThere(desk);
    case "taken":
      return answerOne(desk, named, { kind: "bad", text: m.taken }, 409);
    case "marked": {
      const done: Notice = { kind: "good", text: m.saved };
      if (field(form, "go") !== "next") return answerOne(desk, named, done);
      const query = { ...queueOf(desk), marked: false };
      const next = await nextAfter(db, query, named.attempt, named.question);
      return next ? answerOne(desk, next, done) : showQueue(desk, done);
    }
  }
}
