import { resend } from "../../outbox/resend.ts";
import type { ScoreTable } from "../../store/schema.ts";
import { REASONS } from "../../words/reasons.ts";
import type { Words } from "../../words/words.ts";
import { field, isUuid } from "../shared/form.ts";
import { html, type Markup, named, type Part } from "../shared/markup.ts";
import { note } from "../shared/note.ts";
import { scoreText } from "../shared/score-text.ts";
import { type Column, table } from "../shared/table.ts";
import { type AdminScene, action, answerAdmin, goOn } from "./scene.ts";

const MOST = 100;

/** Scores that still wait, and those that a platform refused for good. */
export async function showOutbox(scene: AdminScene): Promise<Response> {
  const { words } = scene;
  const o = words.admin.outbox;
  const counts = await countScores(scene);
  const [waiting, dead] = [await readScores(scene, "waiting"), await readScores(scene, "dead")];
  const columns = columnsOf(scene);
  return answerAdmin(scene, {
    room: "outbox",
    title: o.title,
    main: html`<section><h2>${o.counts}</h2><dl class="figures">${(
      ["waiting", "sent", "dead", "superseded"] as const
    ).map(
      (status) =>
        html`<div><dt>${words.score.status[status]}</dt><dd>${words.count(counts[status])}</dd></div>`,
    )}</dl></section>
<section><h2>${o.deadTitle}</h2>
${
  dead.length === 0
    ? html`<p>${o.noneDead}</p>`
    : html`<p>${o.deadText}</p>
${action(scene, "/admin/outbox/resend-all", o.resendAll, { look: "strong" })}
${table(o.deadTitle, [...columns, ...deadColumns(scene)], dead)}${more(o, dead.length, counts.dead)}`
}</section>
<section><h2>${o.waitingTitle}</h2>
${
  waiting.length === 0
    ? html`<p>${o.noneWaiting}</p>`
    : html`${table(o.waitingTitle, [...columns, ...waitingColumns(scene)], waiting)}${more(o, waiting.length, counts.waiting)}`
}</section>`,
  });
}

export async function resendScore(scene: AdminScene): Promise<Response> {
  const id = field(scene.form, "score");
  const sent = isUuid(id) && (await resend(scene.service, id, scene.session.actor));
  return goOn(scene, "/admin/outbox", sent ? { done: "resent" } : { failed: "gone" });
}

/** As many as a platform is sent in some minutes; the button is there for the rest. */
const AT_ONCE = 1000;

export async function resendAllScores(scene: AdminScene): Promise<Response> {
  const dead = await scene.service.store.db
    .selectFrom("score")
    .select("id")
    .where("status", "=", "dead")
    .orderBy("created_at")
    .limit(AT_ONCE)
    .execute();
  let sent = 0;
  for (const { id } of dead) if (await resend(scene.service, id, scene.session.actor)) sent++;
  return goOn(scene, "/admin/outbox", sent > 0 ? { done: "resentAll" } : { failed: "gone" });
}

export async function giveUpScore(scene: AdminScene): Promise<Response> {
  const id = field(scene.form, "score");
  const { store, now } = scene.service;
  const row = isUuid(id)
    ? await store.db
        .updateTable("score")
        .set({ status: "superseded" })
        .where("id", "=", id)
        .where("status", "=", "dead")
        .returning("id")
        .executeTakeFirst()
    : undefined;
  if (!row) return goOn(scene, "/admin/outbox", { failed: "gone" });
  await note(store.db, now(), scene.session.actor, "score-given-up", { score: id });
  return goOn(scene, "/admin/outbox", { done: "givenUp" });
}

async function countScores({ service }: AdminScene) {
  const rows = await service.store.db
    .selectFrom("score")
    .select(["status", (eb) => eb.fn.countAll<string>().as("scores")])
    .groupBy("status")
    .execute();
  const count = (status: ScoreTable["status"]) =>
    Number(rows.find((row) => row.status === status)?.scores ?? 0);
  return {
    waiting: count("waiting"),
    sent: count("sent"),
    dead: count("dead"),
    superseded: count("superseded"),
  };
}

type Score = Awaited<ReturnType<typeof readScores>>[number];

function readScores({ service }: AdminScene, status: "waiting" | "dead") {
  return service.store.db
    .selectFrom("score as s")
    .innerJoin("learner as l", "l.id", "s.learner_id")
    .innerJoin("platform as p", "p.id", "s.platform_id")
    .select(["s.id", "s.about", "s.reason", "s.given", "s.maximum", "s.tries", "s.next_at"])
    .select(["s.last_status", "s.last_error", "s.last_answer", "s.created_at"])
    .select(["l.id as learner_id", "l.name", "l.subject", "p.title", "p.id as platform_id"])
    .where("s.status", "=", status)
    .orderBy("s.created_at")
    .limit(MOST)
    .execute();
}

function columnsOf({ words, times }: AdminScene): readonly Column<Score>[] {
  const o = words.admin.outbox;
  return [
    {
      title: o.learner,
      names: true,
      cell: ({ learner_id, name, subject }) =>
        html`<a href="/admin/learners/${learner_id}">${named(name ?? subject)}</a>`,
    },
    {
      title: o.platform,
      cell: ({ platform_id, title }) =>
        html`<a href="/admin/platforms/${platform_id}">${named(title)}</a>`,
    },
    { title: o.score, cell: (row) => scoreText(words, row) },
    { title: o.since, cell: ({ created_at }) => times.at(created_at) },
    { title: o.tries, number: true, cell: ({ tries }) => tries },
  ];
}

function waitingColumns(scene: AdminScene): readonly Column<Score>[] {
  const { words, times } = scene;
  const o = words.admin.outbox;
  return [
    { title: o.nextTry, cell: ({ next_at }) => times.at(next_at) },
    { title: o.why, cell: (row) => (row.tries > 0 ? why(scene, row) : words.none) },
  ];
}

function deadColumns(scene: AdminScene): readonly Column<Score>[] {
  const o = scene.words.admin.outbox;
  return [
    { title: o.why, cell: (row) => why(scene, row) },
    {
      title: html`<span class="unseen">${o.resend}</span>`,
      label: "",
      cell: ({ id }) =>
        html`${action(scene, "/admin/outbox/resend", o.resend, { fields: { score: id } })}
${action(scene, "/admin/outbox/give-up", o.giveUp, { look: "quiet", fields: { score: id } })}`,
    },
  ];
}

function why(
  { words, language }: AdminScene,
  { last_status, last_error, last_answer }: Score,
): Part {
  const o = words.admin.outbox;
  const reasons: Readonly<Record<string, string>> = REASONS[language];
  return html`${last_error && (reasons[last_error] ?? last_error)}${
    last_status !== null && html`<span class="hint">${o.status(last_status)}</span>`
  }${
    last_answer &&
    html`<details><summary>${o.said}</summary><p class="code">${last_answer}</p></details>`
  }`;
}

function more(o: Words["admin"]["outbox"], shown: number, all: number): Markup {
  return html`${all > shown && html`<p class="hint">${o.first(shown, all)}</p>`}`;
}
