import type { Awarded, ListTable, SignedList } from "@hocvu/results";
import { readStandings, type Standings } from "../../../contest/standings.ts";
import { answerBytes, answerPage } from "../../shared/answer.ts";
import { field } from "../../shared/form.ts";
import { layOut } from "../../shared/layout.ts";
import { html, type Markup } from "../../shared/markup.ts";
import { table } from "../../shared/table.ts";
import { TIME_ZONE } from "../../shared/times.ts";
import { type AdminScene, answerNowhere } from "../scene.ts";
import { type Organising, organising } from "./scene.ts";

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The list to sign: winners, ties, places, units and who was taken out, as a document, a workbook or a page to print. */
export async function answerList(admin: AdminScene): Promise<Response> {
  const scene = await organising(admin);
  if (!scene) return answerNowhere(admin);
  const { awardPrizes, listToDocx, listToXlsx } = await import("@hocvu/results");
  const standings = await readStandings(scene.service.store.db, scene.course.id, scene.contest);
  const awarded = awardPrizes(standings.placed, scene.contest.prizes);
  const list = listOf(scene, standings, awarded);
  const as = field(admin.form, "as");
  if (as === "docx" || as === "xlsx") {
    const bytes = as === "docx" ? await listToDocx(list) : await listToXlsx(list);
    return answerBytes(`${scene.course.id}-results.${as}`, TYPES[as], bytes);
  }
  return answerPage(printed(scene, list), "nobody");
}

/** In a document as many places as people read; all of them are in the CSV and on the ranking's pages. */
const MOST_PLACES = 500;

function listOf(scene: Organising, standings: Standings, awards: readonly Awarded[]): SignedList {
  const { words, said, course, contest, exam, service, language } = scene;
  const person = (id: string) => standings.people.get(id);
  const placed = ({ place, entry }: Standings["placed"][number]) => [
    place,
    person(entry.contestant)?.name ?? "",
    person(entry.contestant)?.unit ?? "",
    `${entry.right}/${exam.questions}`,
    said.duration(Math.round((entry.submitted - entry.started) / 1000)),
    ...(contest.guess === undefined ? [] : [entry.guess ?? ""]),
  ];
  const head = [
    said.place,
    said.contestant,
    said.unit,
    said.right,
    said.time,
    ...(contest.guess === undefined ? [] : [words.guess]),
  ];
  const awarded = awards.flatMap(({ prize, winners, tied, open }): ListTable[] => {
    const title =
      tied.length > 0 ? `${prize.title}: ${words.tied(tied.length, open)}` : prize.title;
    const rows = [...winners, ...tied].map(placed);
    return rows.length > 0 ? [{ title, head, rows }] : [];
  });
  const units: ListTable = {
    title: said.byUnit,
    head: [said.place, said.unit, said.contestants, said.average],
    rows: standings.units.map(({ place, unit, contestants, average }) => [
      place,
      unit,
      contestants,
      average.toFixed(2).replace(".", language === "vi" ? "," : "."),
    ]),
  };
  const out: ListTable = {
    title: words.takenOut,
    head: [said.contestant, said.unit, words.reason],
    rows: [...new Map(standings.disqualified.map((one) => [one.contestant, one])).values()].map(
      ({ contestant, disqualified }) => [
        person(contestant)?.name ?? "",
        person(contestant)?.unit ?? "",
        disqualified ?? "",
      ],
    ),
  };
  const [year = "", month = "", day = ""] = new Intl.DateTimeFormat("en-CA", {
    timeZone: TIME_ZONE,
  })
    .format(service.now())
    .split("-");
  return {
    issuer: course.publisher ?? contest.notice.controller,
    title: words.listTitle,
    lines: [
      course.title,
      scene.span,
      said.ruleTies(contest.ties),
      ...(standings.truth === undefined ? [] : [`${words.truth}: ${standings.truth}`]),
      `${said.contestants}: ${standings.placed.length}`,
    ],
    tables: [
      ...awarded,
      { title: words.ranking, head, rows: standings.placed.slice(0, MOST_PLACES).map(placed) },
      ...(units.rows.length > 0 ? [units] : []),
      ...(out.rows.length > 0 ? [out] : []),
    ],
    signatures: words.signatures,
    dated: words.dated(day, month, year),
    locale: language === "vi" ? "vi-VN" : "en-GB",
  };
}

function printed({ admin, language }: Organising, list: SignedList): Markup {
  const main = html`<p class="eyebrow">${list.issuer}</p>${list.lines.map((line) => html`<p>${line}</p>`)}
${list.tables.map(
  ({ title, head, rows }) =>
    html`<section><h2>${title}</h2>${table(
      title,
      head.map((name, at) => ({
        title: name,
        names: at === 1,
        number: typeof rows[0]?.[at] === "number",
        cell: (row: readonly (string | number)[]) => row[at] ?? "",
      })),
      rows,
    )}</section>`,
)}
<p class="dated">${list.dated}</p><div class="signatures">${list.signatures.map((who) => html`<p>${who}</p>`)}</div>`;
  return layOut({ language, words: admin.words, title: list.title, main });
}
