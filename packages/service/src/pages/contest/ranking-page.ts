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
  return table(
    said.ranking,
    [
      { title: said.place, number: true, cell: ({ place }) => place },
      {
        title: said.contestant,
        names: true,
        cell: (row) => named(shownAs(personOf(row)?.name ?? "")),
      },
      ...(contest.units
        ? [{ title: said.unit, cell: (row: Placed) => named(personOf(row)?.unit ?? "") }]
        : []),
      { title: said.right, number: true, cell: ({ entry }) => `${entry.right}/${exam.questions}` },
      {
        title: said.time,
        number: true,
        cell: ({ entry }) => said.duration(Math.round((entry.submitted - entry.started) / 1000)),
      },
    ],
    rows,
  );
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
