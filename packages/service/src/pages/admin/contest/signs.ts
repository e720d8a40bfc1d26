import { readContestResponses } from "../../../contest/responses.ts";
import { html, named, type Part } from "../../shared/markup.ts";
import { table } from "../../shared/table.ts";
import { type AdminScene, answerAdmin, answerNowhere } from "../scene.ts";
import { organising } from "./scene.ts";

/** So many honest contestants may be on the list of the quick. */
const EXPECTED = 1;
/** So many of each sign are shown. */
const MOST = 200;

/** What may show that keys went round, for a person to judge. Half a minute for 26,000. */
export async function showSigns(admin: AdminScene): Promise<Response> {
  const scene = await organising(admin);
  if (!scene) return answerNowhere(admin);
  const { words, said, service, models, course, at, times } = scene;
  const { db } = service.store;
  const { sameWrong, suddenRises, tooFast } = await import("@hocvu/results");
  const responses = await readContestResponses(db, models, course.id);
  const quick = tooFast(responses, EXPECTED).slice(0, MOST);
  const rises = suddenRises(responses).slice(0, MOST);
  const pairs = sameWrong(responses).pairs.slice(0, MOST);
  const ids = new Set([
    ...quick.map(({ learner }) => learner),
    ...pairs.flatMap(({ learners }) => learners),
  ]);
  const people = new Map(
    ids.size === 0
      ? []
      : (
          await db
            .selectFrom("contestant")
            .select(["id", "name"])
            .where("id", "in", [...ids])
            .execute()
        ).map(({ id, name }) => [id, name] as const),
  );
  const person = (id: string): Part =>
    html`<a href="${at}/people/${id}">${named(people.get(id) ?? id)}</a>`;
  const percent = (share: number) => `${Math.round(share * 100)}`;
  const chance = (p: number) => (p < 0.001 ? "< 0,001" : p.toFixed(3).replace(".", ","));
  const none = html`<p>${words.nothing}</p>`;
  return answerAdmin(admin, {
    room: "contests",
    title: words.signs,
    main: html`<p><a href="${at}">${words.back}</a></p><p><strong>${words.signsText}</strong></p>
<section><h2>${words.fast}</h2><p>${words.fastText(EXPECTED)}</p>${
      quick.length === 0
        ? none
        : table(
            words.fast,
            [
              { title: said.contestant, names: true, cell: ({ learner }) => person(learner) },
              {
                title: said.right,
                number: true,
                cell: ({ rightShare }) => `${percent(rightShare)}%`,
              },
              { title: words.pace, number: true, cell: ({ pace }) => words.paceOf(percent(pace)) },
            ],
            quick,
          )
    }</section>
<section><h2>${words.rises}</h2><p>${words.risesText}</p>${
      rises.length === 0
        ? none
        : table(
            words.rises,
            [
              { title: words.question, names: true, cell: ({ question }) => question },
              { title: words.since, cell: ({ since }) => times.at(new Date(since)) },
              {
                title: words.before,
                number: true,
                cell: ({ before }) => `${before.right}/${before.count}`,
              },
              {
                title: words.after,
                number: true,
                cell: ({ after }) => `${after.right}/${after.count}`,
              },
            ],
            rises,
          )
    }</section>
<section><h2>${words.sameWrong}</h2><p>${words.sameWrongText}</p>${
      pairs.length === 0
        ? none
        : table(
            words.sameWrong,
            [
              {
                title: words.pair,
                names: true,
                cell: ({ learners: [one, other] }) => html`${person(one)}, ${person(other)}`,
              },
              {
                title: words.sameWrong,
                cell: ({ same, bothWrong }) => words.same(same, bothWrong),
              },
              { title: words.chance, number: true, cell: (row) => chance(row.chance) },
            ],
            pairs,
          )
    }</section>`,
  });
}
