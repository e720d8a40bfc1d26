import { askedOf, isChoice, plainText, type Question } from "@hocvu/model";
import { type Kysely, sql } from "kysely";
import { disqualify, reinstate } from "../../../contest/disqualify.ts";
import type { Contestant } from "../../../contest/entry.ts";
import { wantedIn } from "../../../contest/facts.ts";
import { drawPaper, gradeAnswer, questionsOf } from "../../../learning/paper.ts";
import type { Tables } from "../../../store/schema.ts";
import { answerStream } from "../../shared/answer.ts";
import { csv } from "../../shared/csv.ts";
import { pattern } from "../../shared/folded.ts";
import { field, isUuid, wholeNumber } from "../../shared/form.ts";
import { html, type Markup, named } from "../../shared/markup.ts";
import { note } from "../../shared/note.ts";
import { table } from "../../shared/table.ts";
import { TIME_ZONE } from "../../shared/times.ts";
import { facts } from "../facts.ts";
import { type AdminScene, answerAdmin, answerNowhere, csrf, goOn } from "../scene.ts";
import { type Organising, organising } from "./scene.ts";

/** Rows of one page of the list. */
const ROWS = 50;

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly entered_at: Date;
  readonly out: boolean;
  readonly open: boolean | null;
  readonly right: number | null;
  readonly asked: number | null;
}

/** Contestants, a page of them, found by whatever they gave, with tone marks or without; each page is one statement. */
export async function showPeople(admin: AdminScene): Promise<Response> {
  const scene = await organising(admin);
  if (!scene) return answerNowhere(admin);
  const { words, said, course, service, at } = scene;
  const wanted = field(admin.form, "find").slice(0, 100);
  const page = wholeNumber(field(admin.form, "page"), 1, 1_000_000) ?? 1;
  const { count, rows } = await listed(service.store.db, course.id, wanted, page);
  const pages = Math.max(1, Math.ceil(count / ROWS));
  const turn = (to: number, title: string) =>
    html`<button class="button" name="page" value="${to}">${title}</button>`;
  return answerAdmin(admin, {
    room: "contests",
    title: words.people,
    main: html`<p><a href="${at}">${words.back}</a></p>
<form class="row" method="post" action="${at}/people">${csrf(admin)}
<label class="grow">${words.find}<input type="search" name="find" value="${wanted}" maxlength="100"></label>
<button class="button strong">${words.show}</button></form>
<p role="status">${words.found(count)}</p>
${
  rows.length > 0 &&
  table(
    words.people,
    [
      {
        title: said.contestant,
        names: true,
        cell: ({ id, name }) => html`<a href="${at}/people/${id}">${named(name)}</a>`,
      },
      { title: said.unit, cell: ({ unit }) => named(unit ?? "") },
      { title: words.entry, cell: ({ entered_at }) => scene.times.at(entered_at) },
      { title: words.now, number: true, cell: (row) => standOf(scene, row) },
    ],
    rows,
  )
}
<form class="row" method="post" action="${at}/people">${csrf(admin)}<input type="hidden" name="find" value="${wanted}">
${page > 1 && turn(page - 1, said.previous)}<p>${said.page(page, pages)}</p>${page < pages && turn(page + 1, said.page(page + 1, pages))}</form>
<form method="post" action="${at}/export">${csrf(admin)}<button class="button">${words.export}</button></form>`,
  });
}

function standOf({ words }: Organising, { out, open, right, asked }: Listed): string {
  if (out) return words.out;
  if (open) return words.underWay;
  return asked === null ? "" : `${right}/${asked}`;
}

async function listed(
  db: Kysely<Tables>,
  courseId: string,
  wanted: string,
  page: number,
): Promise<{ readonly count: number; readonly rows: readonly Listed[] }> {
  const found = sql`c.course_id = ${courseId} and c.found_by like ${pattern(wantedIn(wanted))}`;
  const counted = await sql<{ count: number }>`
    select count(*)::int as count from contestant c where ${found}`.execute(db);
  const { rows } = await sql<Listed>`
    select c.id, c.name, c.unit, c.entered_at, c.disqualified_at is not null as out,
      a.open, a.right, a.asked
    from (select * from contestant c where ${found}
      order by c.entered_at, c.id limit ${ROWS} offset ${(page - 1) * ROWS}) c
    left join lateral (select bool_or(submitted_at is null) as open,
        max(coalesce(regraded, right_answers)) as right, max(asked) as asked
      from attempt where learner_id = c.learner_id and link_id = c.link_id and contest) a on true
    order by c.entered_at, c.id`.execute(db);
  return { count: counted.rows[0]?.count ?? 0, rows };
}

/** All contestants with what they gave and how they stand, as a file; that it was taken is written down. */
export async function exportPeople(admin: AdminScene): Promise<Response> {
  const scene = await organising(admin);
  if (!scene) return answerNowhere(admin);
  const { course, service } = scene;
  const about = { course: course.id };
  await note(service.store.db, service.now(), admin.session.actor, "contestants-exported", about);
  return answerStream(`${course.id}-contestants.csv`, "text/csv; charset=utf-8", rowsOf(scene));
}

async function* rowsOf({ service, course, contest, said, words }: Organising) {
  const { db } = service.store;
  const titles = contest.facts.map(({ title }) => title);
  const head = [
    said.name,
    ...titles,
    words.guess,
    words.guardian,
    words.entry,
    said.right,
    said.time,
    words.out,
  ];
  yield csv([head]);
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await sql<
      Contestant & { right: number | null; seconds: number | null }
    >`select c.*, a.right, a.seconds from contestant c
      left join lateral (select coalesce(regraded, right_answers) as right,
          extract(epoch from submitted_at - started_at)::float8 as seconds
        from attempt where learner_id = c.learner_id and link_id = c.link_id and contest and submitted_at is not null
        order by coalesce(regraded, right_answers) desc, submitted_at - started_at limit 1) a on true
      where c.course_id = ${course.id} and c.id > ${after}::uuid order by c.id limit 1000`.execute(
      db,
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const lines = rows.map((row) => [
      row.name,
      ...contest.facts.map(({ id }) => row.facts[id] ?? ""),
      row.guess === null ? "" : Number(row.guess),
      row.guardian ?? "",
      row.entered_at.toISOString(),
      row.right ?? "",
      row.seconds === null ? "" : Math.round(row.seconds),
      row.disqualified_why ?? "",
    ]);
    // The mark at the beginning stands once.
    yield csv(lines).slice(1);
  }
}

/** One contestant: what they gave, each attempt, its paper as it was asked and what was answered. */
export async function showContestantOf(admin: AdminScene): Promise<Response> {
  const scene = await organising(admin);
  const found = scene && (await contestantAt(scene));
  if (!scene || !found) return answerNowhere(admin);
  const { words, contest, times, at } = scene;
  const out = found.disqualified_at;
  return answerAdmin(admin, {
    room: "contests",
    title: found.name,
    main: html`<p><a href="${at}/people">${words.people}</a> · <a href="${at}">${words.back}</a></p>
${out && html`<p><strong>${words.outSince(times.text(out), found.disqualified_why ?? "")}</strong></p>`}
${facts([
  ...contest.facts.map(({ id, title }) => [title, found.facts[id] ?? ""] as const),
  [words.guess, found.guess ?? ""],
  [words.guardian, found.guardian ?? ""],
  [words.entry, times.at(found.entered_at)],
])}
<section><h2>${words.attempts}</h2>${await attemptsOf(scene, found)}</section>
<section><h2>${out ? words.reinstate : words.disqualify}</h2><p>${words.disqualifyText}</p>
<form class="fields" method="post" action="${at}/people/${found.id}/${out ? "reinstate" : "disqualify"}">${csrf(admin)}
<label>${words.reason}<input type="text" name="reason" maxlength="500" required></label>
<button class="button ${!out && "danger"}">${out ? words.reinstate : words.disqualify}</button></form></section>`,
  });
}

export async function judgeContestant(admin: AdminScene): Promise<Response> {
  const scene = await organising(admin);
  const found = scene && (await contestantAt(scene));
  if (!scene || !found) return answerNowhere(admin);
  const address = `${scene.at}/people/${found.id}`;
  const reason = field(admin.form, "reason").slice(0, 500);
  if (reason === "") return goOn(admin, address, { failed: "reason" });
  const act = admin.c.req.path.endsWith("/reinstate") ? reinstate : disqualify;
  const done = await act(scene.service, found.id, reason, admin.session.actor);
  return goOn(admin, address, done ? { done: "saved" } : { failed: "gone" });
}

async function contestantAt({ admin, service, course }: Organising) {
  const id = admin.c.req.param("id") ?? "";
  if (!isUuid(id)) return undefined;
  return service.store.db
    .selectFrom("contestant")
    .selectAll()
    .where("id", "=", id)
    .where("course_id", "=", course.id)
    .executeTakeFirst();
}

/** To the second: that is what an appeal may be about. */
const CLOCK = new Intl.DateTimeFormat("en-GB", { timeZone: TIME_ZONE, timeStyle: "medium" });

/** What was answered, choices by their words. */
function answerIn(question: Question, response: unknown): string {
  const choices = isChoice(question)
    ? question.choices.map(({ id, html }) => ({ id, text: plainText(html) }))
    : askedOf(question).asked.choices;
  const texts = new Map(choices.map(({ id, text }) => [id, text]));
  const parts = (response ?? []) as readonly string[];
  return parts.map((part) => texts.get(part) ?? part).join("; ");
}

async function attemptsOf(scene: Organising, found: Contestant): Promise<Markup> {
  const { service, models, words, times, course } = scene;
  const { db } = service.store;
  const attempts = await db
    .selectFrom("attempt")
    .selectAll()
    .where("learner_id", "=", found.learner_id)
    .where("link_id", "=", found.link_id)
    .where("contest", "=", true)
    .orderBy("number")
    .execute();
  const shown: Markup[] = [];
  for (const attempt of attempts) {
    const model = await models.at(course.id, attempt.version);
    const { exam } = model?.course ?? {};
    const again = model && exam ? drawPaper(model, exam, attempt.seed) : [];
    const isSame = JSON.stringify(again) === JSON.stringify(attempt.paper);
    const answers = await db
      .selectFrom("answer")
      .select(["question_id", "response", "received_at"])
      .where("attempt_id", "=", attempt.id)
      .execute();
    const given = new Map(answers.map((one) => [one.question_id, one]));
    const questions = model ? questionsOf(model, attempt.paper, attempt.seed) : [];
    shown.push(html`<h3>${words.attempt} ${attempt.number}</h3>
${facts([
  [words.started, times.at(attempt.started_at)],
  [words.submitted, attempt.submitted_at ? times.at(attempt.submitted_at) : words.underWay],
  [words.first, attempt.right_answers === null ? "" : `${attempt.right_answers}/${attempt.asked}`],
  [words.now, attempt.regraded === null ? "" : `${attempt.regraded}/${attempt.asked}`],
  [
    words.seed,
    html`<span class="code">${attempt.seed}</span> ${isSame ? words.paperSame : words.paperOther}`,
  ],
])}
<details><summary>${words.paper}</summary>${table(
      words.paper,
      [
        {
          title: words.question,
          names: true,
          cell: (question: Question) =>
            html`${askedOf(question).asked.text} <span class="code">${question.id}</span>`,
        },
        {
          title: words.answer,
          cell: (question: Question) => answerIn(question, given.get(question.id)?.response),
        },
        {
          title: words.answeredAt,
          cell: ({ id }: Question) => {
            const answer = given.get(id);
            return answer && CLOCK.format(answer.received_at);
          },
        },
        {
          title: words.now,
          cell: (question: Question) =>
            gradeAnswer(question, (given.get(question.id)?.response ?? []) as readonly string[])
              ? words.isRight
              : words.isWrong,
        },
      ],
      questions,
    )}</details>`);
  }
  return html`${shown}`;
}
