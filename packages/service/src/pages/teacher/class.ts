import type { Words } from "../../words/words.ts";
import { openTag, passedTag, waitingTag } from "../shared/attempts.ts";
import { answerDesk, carry, type Desk } from "../shared/desk.ts";
import { field, wholeNumber } from "../shared/form.ts";
import type { Notice } from "../shared/layout.ts";
import { linkName } from "../shared/link-name.ts";
import { html, type Markup, named, type Part } from "../shared/markup.ts";
import { type Column, table } from "../shared/table.ts";
import { absentSection } from "./absent.ts";
import {
  type ClassQuery,
  type ClassRow,
  type ClassSums,
  readClass,
  SORTS,
  type Sort,
  sumClass,
} from "./class-rows.ts";
import { markingSection } from "./marking/section.ts";
import { progressSection } from "./progress-section.ts";

const ROWS = 100;

/** Who is in the class at this link, where they are, and how they did. */
export async function showClass(
  desk: Desk,
  notice?: Notice,
  status: 200 | 400 | 409 = 200,
): Promise<Response> {
  const { words, service, form, who } = desk;
  const { db } = service.store;
  const page = wholeNumber(field(form, "page"), 1, 100_000) ?? 1;
  const query = { ...queryOf(desk), limit: ROWS, offset: (page - 1) * ROWS };
  const sums = await sumClass(db, query);
  const all = query.find === "" ? sums : await sumClass(db, { linkId: who.link_id, find: "" });
  const rows = await readClass(db, query);
  const state = stateOf(query);
  const list = html`${classTable(desk, query, rows)}${pager(desk, page, sums.learners, state)}`;
  return answerDesk(desk, {
    title: words.teach.title,
    here: "/teach",
    state,
    notice,
    status,
    main: html`<p class="eyebrow">${await linkName(db, words, who.link_id)}</p>
<form method="post" action="/teach/course">${carry(desk)}<button class="button strong">${words.teach.course}</button></form>
${figures(words, all)}
${await markingSection(desk)}
${all.learners === 0 ? html`<p>${words.teach.empty}</p>` : html`${tools(desk, query)}${rows.length > 0 ? list : html`<p role="status">${words.teach.noHit}</p>`}`}
${query.find === "" && html`${await progressSection(desk)}${await absentSection(desk)}`}`,
  });
}

/** What is asked for, from a form that anybody may have changed. */
export function queryOf({ form, who }: Desk): Omit<ClassQuery, "limit" | "offset"> {
  const [sort, direction] = field(form, "sort").split(" ");
  return {
    linkId: who.link_id,
    find: field(form, "find").slice(0, 100),
    sort: SORTS.find((known) => known === sort) ?? "name",
    descending: direction === "desc",
  };
}

export function stateOf(query: Pick<ClassQuery, "find" | "sort" | "descending">) {
  return { find: query.find, sort: `${query.sort}${query.descending ? " desc" : ""}` };
}

function figures(words: Words, sums: ClassSums): Markup {
  const f = words.teach.figures;
  const share = (value: number | undefined) =>
    value === undefined ? words.none : words.percent(value);
  return html`<dl class="figures six">${(
    [
      [f.learners, words.count(sums.learners)],
      [f.reading, share(sums.reading)],
      [f.sat, words.count(sums.sat)],
      [f.passed, words.count(sums.passed)],
      [f.best, share(sums.best)],
      [f.open, words.count(sums.open)],
      ...(sums.waiting > 0 ? [[f.waiting, words.count(sums.waiting)] as const] : []),
    ] as const
  ).map(([title, value]) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function tools(desk: Desk, query: Omit<ClassQuery, "limit" | "offset">): Markup {
  const t = desk.words.teach;
  const { sort } = stateOf(query);
  return html`<div class="row no-print"><form class="row grow" method="post" action="/teach">${carry(desk, { sort })}
<label class="grow">${t.find}<input type="search" name="find" value="${query.find}" maxlength="100"></label>
<button class="button">${t.show}</button></form>
${query.find !== "" && html`<form method="post" action="/teach">${carry(desk, { sort })}<button class="button">${t.showAll}</button></form>`}
<form method="post" action="/teach">${carry(desk, stateOf(query))}<button class="button">${t.refresh}</button></form>
<form method="post" action="/teach/class.csv">${carry(desk, stateOf(query))}<button class="button">${t.csv}</button></form></div>`;
}

function classTable(
  desk: Desk,
  query: Omit<ClassQuery, "limit" | "offset">,
  rows: readonly ClassRow[],
): Markup {
  const { words, times, service } = desk;
  const t = words.teach;
  const now = service.now();
  const column = (name: Sort, title: string, rest: Omit<Column<ClassRow>, "title">) => ({
    title: html`<button class="as-link" name="sort" value="${nextSort(query, name)}">${title}</button>`,
    label: title,
    ...(query.sort === name
      ? { sorted: query.descending ? ("descending" as const) : ("ascending" as const) }
      : {}),
    ...rest,
  });
  const columns: readonly Column<ClassRow>[] = [
    column("name", t.learner, {
      names: true,
      cell: ({ id, name, subject }) =>
        html`<button class="as-link" name="learner" value="${id}" formaction="/teach/person">${
          name === null ? t.nameless(subject.slice(0, 12)) : named(name)
        }</button>`,
    }),
    column("pages", t.pages, { number: true, cell: (row) => reading(words, row) }),
    column("attempts", t.attempts, { number: true, cell: ({ attempts }) => attempts }),
    column("best", t.best, { number: true, cell: (row) => best(words, row) }),
    column("state", t.state, { cell: (row) => stateTag(words, now, row) }),
    column("last", t.last, { cell: ({ seen_at }) => times.at(seen_at) }),
  ];
  // Headings sort and names open a person: both are buttons of the one form around the table.
  return html`<form class="in-print" method="post" action="/teach">${carry(desk, { find: query.find })}${table(t.title, columns, rows, { sortable: true })}</form>`;
}

/** The other way where it is sorted by that already; numbers begin with the highest. */
function nextSort(query: Pick<ClassQuery, "sort" | "descending">, name: Sort): string {
  const descending = query.sort === name ? !query.descending : name !== "name";
  return `${name}${descending ? " desc" : ""}`;
}

function reading(words: Words, { pages_seen, pages }: ClassRow): string {
  return pages_seen === null ? words.none : words.teach.pagesOf(pages_seen, pages ?? 0);
}

function best(words: Words, { right_answers, asked, corrected }: ClassRow): Part {
  if (right_answers === null || !asked) return words.none;
  return html`${words.percent(right_answers / asked)} (${right_answers}/${asked})${corrected && html`<span class="hint">${words.teach.corrected}</span>`}`;
}

function stateTag(words: Words, now: Date, row: ClassRow): Markup {
  if (row.open) return openTag(words, now, row.due_at);
  if (row.to_mark > 0 && row.passed !== true) return waitingTag(words, row.to_mark);
  return row.passed === null
    ? html`<span class="tag">${words.teach.notBegun}</span>`
    : passedTag(words, row.passed);
}

function pager(
  desk: Desk,
  page: number,
  learners: number,
  state: Readonly<Record<string, string>>,
): Part {
  const { words } = desk;
  const pages = Math.ceil(learners / ROWS);
  if (pages < 2) return "";
  const to = (target: number, title: string) =>
    html`<button class="button" name="page" value="${target}">${title}</button>`;
  return html`<form class="row" method="post" action="/teach" aria-label="${words.pages}">${carry(desk, state)}
${page > 1 && to(page - 1, words.previous)}<span>${words.pageOf(page, pages)}</span>${page < pages && to(page + 1, words.next)}</form>`;
}
