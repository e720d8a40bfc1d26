import { plainText } from "@hocvu/model";
import { sharedModels } from "../../../courses/current-course.ts";
import { answerDesk, carry, type Desk } from "../../shared/desk.ts";
import { field, wholeNumber } from "../../shared/form.ts";
import type { Notice } from "../../shared/layout.ts";
import { linkName } from "../../shared/link-name.ts";
import { html, type Markup, type Part } from "../../shared/markup.ts";
import { table } from "../../shared/table.ts";
import { sumOf } from "./section.ts";
import { countQueue, type QueuedAnswer, type QueueQuery, readQueue } from "./waiting.ts";

const ROWS = 50;
/** Of a question so much is shown as tells it from others. */
const MOST_LETTERS = 90;

/** Written answers that wait for a teacher, or were marked, without names. */
export async function showQueue(
  desk: Desk,
  notice?: Notice,
  status: 200 | 404 = 200,
): Promise<Response> {
  const { words, service, form, who } = desk;
  const { db } = service.store;
  const m = words.teach.marking;
  const query = queueOf(desk);
  const counts = await countQueue(db, who.link_id, query.marked);
  const all = query.question === "" ? sumOf(counts) : (counts.get(query.question) ?? 0);
  const pages = Math.max(1, Math.ceil(all / ROWS));
  const page = Math.min(pages, wholeNumber(field(form, "page"), 1, 100_000) ?? 1);
  const rows = await readQueue(db, query, ROWS, (page - 1) * ROWS);
  const titles = await titlesOf(desk, rows, counts);
  return answerDesk(desk, {
    title: m.title,
    here: "/teach/marking",
    state: stateOf(query),
    notice,
    status,
    main: html`<p class="eyebrow">${await linkName(db, words, who.link_id)}</p>
<form method="post" action="/teach">${carry(desk)}<button class="button">${words.teach.back}</button></form>
<p>${m.anonymous}</p>
${filter(desk, query, counts, titles)}
<p role="status">${query.marked ? m.markedCount(all) : all > 0 ? m.waiting(all) : m.allMarked}</p>
${rows.length > 0 && list(desk, query, rows, titles)}
${pages > 1 && pager(desk, query, page, pages)}`,
  });
}

/** What is asked for, from a form that anybody may have changed. */
export function queueOf({ form, who }: Desk): QueueQuery {
  const question = field(form, "of");
  return {
    linkId: who.link_id,
    marked: field(form, "marked") === "yes",
    question: /^[a-z\d][a-z\d-]{0,63}$/.test(question) ? question : "",
  };
}

export function stateOf({ marked, question }: QueueQuery): Readonly<Record<string, string>> {
  return { of: question, marked: marked ? "yes" : "no" };
}

/** The questions' words, by id. */
async function titlesOf(
  { service, who }: Desk,
  rows: readonly QueuedAnswer[],
  counts: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, string>> {
  const { db } = service.store;
  const models = sharedModels(db);
  const titles = new Map([...counts.keys()].map((id) => [id, id]));
  const seen = new Set(rows.map(({ course, version }) => `${course}\n${version}`));
  const current = await db
    .selectFrom("resource_link as r")
    .innerJoin("course as c", "c.id", "r.course_id")
    .select(["c.id", "c.version"])
    .where("r.id", "=", who.link_id)
    .executeTakeFirst();
  if (current) seen.add(`${current.id}\n${current.version}`);
  for (const one of seen) {
    const [course = "", version = ""] = one.split("\n");
    for (const { id, stem } of (await models.at(course, version))?.bank ?? []) {
      if (titles.get(id) === id) titles.set(id, shortened(plainText(stem)));
    }
  }
  return titles;
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join("")}…` : text;
}

function filter(
  desk: Desk,
  query: QueueQuery,
  counts: ReadonlyMap<string, number>,
  titles: ReadonlyMap<string, string>,
): Markup {
  const { words } = desk;
  const m = words.teach.marking;
  const option = (value: string, title: string, isChosen: boolean) =>
    html`<option value="${value}"${isChosen && html` selected`}>${title}</option>`;
  const ids = [...new Set([...counts.keys(), ...(query.question ? [query.question] : [])])];
  return html`<form class="row no-print" method="post" action="/teach/marking">${carry(desk)}
<label class="grow">${m.question}<select name="of">${option("", m.allQuestions, query.question === "")}${ids.map(
    (id) => option(id, `${titles.get(id) ?? id} (${counts.get(id) ?? 0})`, id === query.question),
  )}</select></label>
<label>${m.state}<select name="marked">${option("no", m.states.waiting, !query.marked)}${option("yes", m.states.marked, query.marked)}</select></label>
<button class="button">${m.show}</button></form>`;
}

function list(
  desk: Desk,
  query: QueueQuery,
  rows: readonly QueuedAnswer[],
  titles: ReadonlyMap<string, string>,
): Part {
  const { words, times } = desk;
  const m = words.teach.marking;
  const columns = [
    {
      title: m.question,
      names: true,
      cell: ({ attempt, question }: QueuedAnswer) =>
        html`<button class="as-link" name="answer" value="${attempt} ${question}">${titles.get(question) ?? question}</button>`,
    },
    { title: m.handedIn, cell: ({ handedIn }: QueuedAnswer) => times.at(handedIn) },
    { title: m.letters, number: true, cell: ({ letters }: QueuedAnswer) => words.count(letters) },
    ...(query.marked
      ? [
          {
            title: m.points,
            number: true,
            cell: ({ points, maximum }: QueuedAnswer) => `${points ?? 0}/${maximum ?? 0}`,
          },
        ]
      : []),
  ];
  return html`<form class="in-print" method="post" action="/teach/marking/answer">${carry(desk, stateOf(query))}${table(m.title, columns, rows)}</form>`;
}

function pager(desk: Desk, query: QueueQuery, page: number, pages: number): Markup {
  const { words } = desk;
  const to = (target: number, title: string) =>
    html`<button class="button" name="page" value="${target}">${title}</button>`;
  return html`<form class="row" method="post" action="/teach/marking" aria-label="${words.pages}">${carry(desk, stateOf(query))}
${page > 1 && to(page - 1, words.previous)}<span>${words.pageOf(page, pages)}</span>${page < pages && to(page + 1, words.next)}</form>`;
}
