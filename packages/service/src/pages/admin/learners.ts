import { sql } from "kysely";
import { answerFile } from "../shared/answer.ts";
import { folded, foldedColumn, pattern } from "../shared/folded.ts";
import { field, isUuid, wholeNumber } from "../shared/form.ts";
import { html, type Markup, named, type Part } from "../shared/markup.ts";
import { note } from "../shared/note.ts";
import { table } from "../shared/table.ts";
import { facts } from "./facts.ts";
import { deleteAllOf, readAllOf } from "./learner-data.ts";
import { type AdminScene, addressOf, answerAdmin, answerNowhere, csrf, goOn } from "./scene.ts";

/** Rows of one page. */
const ROWS = 50;

/** Finds learners by a piece of their name or by their id at the platform. Nobody is listed unasked. */
export async function findLearners(scene: AdminScene): Promise<Response> {
  const { words, options, form } = scene;
  const l = words.admin.learners;
  const wanted = field(form, "find").slice(0, 200);
  const days = options.retentionDays;
  return answerAdmin(scene, {
    room: "learners",
    main: html`<form class="row" method="post" action="/admin/learners">${csrf(scene)}
<label class="grow">${l.find}<input type="search" name="find" value="${wanted}" maxlength="200" required></label>
<button class="button strong">${l.show}</button></form>
${wanted !== "" && (await found(scene, wanted))}
<p class="hint">${days === undefined ? l.noRetention : l.retention(days)}</p>`,
  });
}

async function found(scene: AdminScene, wanted: string): Promise<Markup> {
  const { service, words, times, form } = scene;
  const l = words.admin.learners;
  const page = wholeNumber(field(form, "page"), 1, 1_000_000) ?? 1;
  const matching = service.store.db
    .selectFrom("learner")
    .where((eb) =>
      eb.or([
        eb("subject", "=", wanted),
        eb(foldedColumn("name"), "like", pattern(folded(wanted))),
      ]),
    );
  const { count } = await matching
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .selectAll()
    .orderBy("seen_at", "desc")
    .orderBy("id")
    .limit(ROWS)
    .offset((page - 1) * ROWS)
    .execute();
  if (rows.length === 0) return html`<p role="status">${l.none}</p>`;
  return html`<p role="status">${l.found(Number(count))}</p>${table(
    l.title,
    [
      {
        title: l.name,
        names: true,
        cell: ({ id, name }) =>
          html`<a href="/admin/learners/${id}">${name === null ? l.nameless : named(name)}</a>`,
      },
      { title: l.subject, cell: ({ subject }) => html`<span class="code">${subject}</span>` },
      { title: l.issuer, cell: ({ issuer }) => html`<span class="code">${issuer}</span>` },
      { title: l.last, cell: ({ seen_at }) => times.at(seen_at) },
    ],
    rows,
  )}${pager(scene, wanted, page, Math.ceil(Number(count) / ROWS))}`;
}

function pager(scene: AdminScene, wanted: string, page: number, pages: number): Part {
  const { words } = scene;
  if (pages < 2) return "";
  const to = (target: number, title: string) =>
    html`<button class="button" name="page" value="${target}">${title}</button>`;
  return html`<form class="row" method="post" action="/admin/learners" aria-label="${words.pages}">${csrf(scene)}<input type="hidden" name="find" value="${wanted}">
${page > 1 && to(page - 1, words.previous)}<span>${words.pageOf(page, pages)}</span>${page < pages && to(page + 1, words.next)}</form>`;
}

export async function showLearner(scene: AdminScene): Promise<Response> {
  const learner = await findLearner(scene);
  if (!learner) return answerNowhere(scene);
  const { words, times } = scene;
  const l = words.admin.learners;
  const { id } = learner;
  return answerAdmin(scene, {
    room: "learners",
    title: learner.name ?? l.nameless,
    main: html`<p><a href="${addressOf("learners")}">${l.back}</a></p>
${facts([
  [l.subject, html`<span class="code">${learner.subject}</span>`],
  [l.issuer, html`<span class="code">${learner.issuer}</span>`],
  [l.first, times.at(learner.created_at)],
  [l.last, times.at(learner.seen_at)],
])}
<section><h2>${l.places}</h2>${await places(scene, id)}</section>
<section><h2>${l.exportTitle}</h2><p>${l.exportText}</p>
<form method="post" action="/admin/learners/${id}/export">${csrf(scene)}<button class="button">${l.export}</button></form></section>
<section><h2>${l.deleteTitle}</h2><p>${l.deleteText}</p>
<form class="fields" method="post" action="/admin/learners/${id}/delete">${csrf(scene)}
<label class="check"><input type="checkbox" name="sure" value="yes" required> ${l.sure}</label>
<button class="button danger">${l.delete}</button></form></section>`,
  });
}

async function places({ service, words }: AdminScene, id: string): Promise<Markup> {
  const p = words.admin.platforms;
  const { rows } = await sql<{
    title: string | null;
    context: string;
    course_id: string;
    part: string;
    seen: number | null;
    pages: number | null;
    attempts: string;
  }>`select k.title, coalesce(k.context_title, k.context_id) as context, k.course_id, k.part,
      p.pages_seen as seen, p.pages,
      (select count(*) from attempt a where a.link_id = k.id and a.learner_id = m.learner_id) as attempts
    from member m join resource_link k on k.id = m.link_id
    left join progress p on p.link_id = m.link_id and p.learner_id = m.learner_id
    where m.learner_id = ${id} order by m.seen_at desc limit 100`.execute(service.store.db);
  if (rows.length === 0) return html`<p>${p.noLinks}</p>`;
  return table(
    words.admin.learners.places,
    [
      { title: p.linkTitle, names: true, cell: (row) => named(row.title ?? row.course_id) },
      { title: p.context, cell: ({ context }) => named(context) },
      { title: p.opens, cell: ({ part }) => words.part(part) },
      {
        title: words.teach.pages,
        number: true,
        cell: ({ seen, pages }) =>
          seen === null ? words.none : words.teach.pagesOf(seen, pages ?? 0),
      },
      { title: words.teach.attempts, number: true, cell: ({ attempts }) => attempts },
    ],
    rows,
  );
}

/** All that is kept about one person, as a file; that it was taken is written down. */
export async function exportLearner(scene: AdminScene): Promise<Response> {
  const learner = await findLearner(scene);
  if (!learner) return answerNowhere(scene);
  const { store, now } = scene.service;
  const data = await readAllOf(store.db, learner.id);
  await note(store.db, now(), scene.session.actor, "learner-exported", { learner: learner.id });
  const name = `learner-${learner.id}.json`;
  return answerFile(name, "application/json", `${JSON.stringify(data, null, 2)}\n`);
}

export async function deleteLearner(scene: AdminScene): Promise<Response> {
  const learner = await findLearner(scene);
  if (!learner) return answerNowhere(scene);
  if (field(scene.form, "sure") !== "yes") {
    return goOn(scene, `/admin/learners/${learner.id}`, { failed: "confirm" });
  }
  await deleteAllOf(scene.service, learner.id, scene.session.actor);
  return goOn(scene, addressOf("learners"), { done: "deleted" });
}

async function findLearner({ c, service }: AdminScene) {
  const id = c.req.param("id") ?? "";
  if (!isUuid(id)) return undefined;
  return service.store.db.selectFrom("learner").selectAll().where("id", "=", id).executeTakeFirst();
}
