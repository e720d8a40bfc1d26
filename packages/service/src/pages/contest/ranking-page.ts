import type { Placed, UnitPlace } from "@hocvu/results";
import { namesShown } from "../../contest/name-shown.ts";
import { publicStandings, type Standings } from "../../contest/standings.ts";
import { html, type Markup, named } from "../shared/markup.ts";
import { table } from "../shared/table.ts";
import { addressOf, type ContestScene } from "./scene.ts";

/** Rows of one page: a phone shows them without waiting. */
const ROWS = 100;

/** The ranking for everybody, names as the rule says, a page of it; before the close, that there is none yet. */
export async function rankingMarkup(scene: ContestScene, page: number): Promise<Markup> {
  const { said, phase, service, course, version, contest } = scene;
  if (phase !== "closed") return html`<p>${said.phases[phase]} ${said.rankingAfter}</p>`;
  const { db } = service.store;
  const standings = await publicStandings(db, course.id, version, contest, service.now());
  const pages = Math.max(1, Math.ceil(standings.placed.length / ROWS));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = standings.placed.slice((shown - 1) * ROWS, shown * ROWS);
  const shownAs = await namesShown(contest);
  return html`<p>${said.contestants}: ${standings.placed.length}</p>
${rows.length === 0 ? html`<p>${said.nobody}</p>` : people(scene, standings, rows, shownAs)}
${pages > 1 && turning(scene, shown, pages)}
${shown === 1 && standings.units.length > 0 && units(scene, standings.units)}`;
}

function people(
  scene: ContestScene,
  standings: Standings,
  rows: readonly Placed[],
  shownAs: (name: string) => string,
): Markup {
  const { said, contest, exam } = scene;
  const personOf = ({ entry }: Placed) => standings.people.get(entry.contestant);
  // Three columns, so that a phone shows many at once.
  return html`<table class="ranks"><caption class="unseen">${said.ranking}</caption>
<thead><tr><th scope="col">${said.place}</th><th scope="col">${said.contestant}</th><th scope="col" class="number-cell">${said.right}</th></tr></thead>
<tbody>${rows.map((row) => {
    const { place, entry } = row;
    const person = personOf(row);
    const seconds = Math.round((entry.submitted - entry.started) / 1000);
    return html`<tr><td class="rank">${place}</td><th scope="row">${named(shownAs(person?.name ?? ""))}${
      contest.units && html`<span class="hint">${named(person?.unit ?? "")}</span>`
    }</th><td class="number-cell">${entry.right}/${exam.questions}<span class="hint">${said.duration(seconds)}</span></td></tr>\n`;
  })}</tbody></table>`;
}

function units({ said, contest, language }: ContestScene, rows: readonly UnitPlace[]): Markup {
  const average = new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const least = contest.units?.least ?? 1;
  return html`<section><h2>${said.byUnit}</h2>${least > 1 && html`<p>${said.unitsLeast(least)}</p>`}
${table(
  said.byUnit,
  [
    { title: said.place, number: true, cell: ({ place }) => place },
    { title: said.unit, names: true, cell: ({ unit }) => named(unit) },
    { title: said.contestants, number: true, cell: ({ contestants }) => contestants },
    { title: said.average, number: true, cell: (row) => average.format(row.average) },
    { title: said.bestPlace, number: true, cell: ({ best }) => best },
  ],
  rows,
)}</section>`;
}

function turning({ said, course }: ContestScene, page: number, pages: number): Markup {
  const link = (to: number, title: string) =>
    html`<a class="button" href="${addressOf(course.id, "ranking")}?page=${to}">${title}</a>`;
  return html`<nav class="row" aria-label="${said.ranking}">${page > 1 && link(page - 1, said.previous)}
<p>${said.page(page, pages)}</p>${page < pages && link(page + 1, said.page(page + 1, pages))}</nav>`;
}
