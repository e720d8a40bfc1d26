import type { Placed } from "@hocvu/results";
import { currentContest } from "../../../contest/current-contest.ts";
import { readStandings, type Standings } from "../../../contest/standings.ts";
import { sharedModels } from "../../../courses/current-course.ts";
import { addressOf as contestAddress, hasDoor } from "../../contest/scene.ts";
import { drawsPictures } from "../../contest/share-picture.ts";
import { field, wholeNumber } from "../../shared/form.ts";
import { html, type Markup, named } from "../../shared/markup.ts";
import { note } from "../../shared/note.ts";
import { table } from "../../shared/table.ts";
import { type AdminScene, answerAdmin, answerNowhere, csrf, goOn } from "../scene.ts";
import { codesSection } from "./codes.ts";
import { figuresOf } from "./figures.ts";
import { regradeSection } from "./regrading.ts";
import { type Organising, organising, sceneOf } from "./scene.ts";

/** All courses with a contest. */
export async function showContests(admin: AdminScene): Promise<Response> {
  const { db } = admin.service.store;
  const models = sharedModels(db);
  const courses = await db.selectFrom("course").select("id").orderBy("id").execute();
  const scenes: Organising[] = [];
  for (const { id } of courses) {
    const current = await currentContest(admin.service, models, id);
    if (current) scenes.push(sceneOf(admin, models, current));
  }
  const [first] = scenes;
  const { CONTEST_ADMIN_WORDS } = await import("../../../words/contest-admin.ts");
  const words = CONTEST_ADMIN_WORDS[admin.language];
  return answerAdmin(admin, {
    room: "contests",
    main: first
      ? table(
          words.course,
          [
            {
              title: words.course,
              names: true,
              cell: ({ at, course }) => html`<a href="${at}">${named(course.title)}</a>`,
            },
            { title: words.state, cell: ({ said, phase }) => said.phases[phase] },
            {
              title: first.said.when,
              cell: ({ span }) => span,
            },
          ],
          scenes,
        )
      : html`<p>${words.none}</p>`,
  });
}

/** One contest: figures, winners, ties, and what its organiser does. */
export async function showContest(admin: AdminScene): Promise<Response> {
  const scene = await organising(admin);
  if (!scene) return answerNowhere(admin);
  const { service, course, contest, words, said, phase, at } = scene;
  const { db } = service.store;
  const figures = await figuresOf(db, course.id);
  const standings = await readStandings(db, course.id, contest);
  const shown: readonly (readonly [string, number])[] = [
    [words.entered, figures.entered],
    [words.begun, figures.begun],
    [words.underWay, figures.underWay],
    [words.handedIn, figures.handedIn],
    [words.out, figures.out],
  ];
  const link = (address: string, title: string) => html`<li><a href="${address}">${title}</a></li>`;
  return answerAdmin(admin, {
    room: "contests",
    title: course.title,
    main: html`<p><strong>${said.phases[phase]}</strong> ${scene.span}</p>
<section><h2>${words.figures}</h2><dl class="figures">${shown.map(
      ([name, value]) => html`<div><dt>${name}</dt><dd>${admin.words.count(value)}</dd></div>`,
    )}</dl></section>
<section><ul>${link(`${at}/people`, words.people)}${link(`${at}/signs`, words.signs)}${link(contestAddress(course.id), words.publicPage)}${link(contestAddress(course.id, "ranking"), said.ranking)}${link(contestAddress(course.id, "poster"), words.poster)}${link(contestAddress(course.id, drawsPictures() ? "share.png" : "share.svg"), words.share)}</ul></section>
${contest.guess !== undefined && (await truthSection(scene, standings))}
${contest.prizes.length > 0 && (await prizeSection(scene, standings))}
<section><h2>${words.list}</h2><p>${words.listText}</p>
<form class="row" method="post" action="${at}/list">${csrf(admin)}<button class="button" name="as" value="docx">DOCX</button>
<button class="button" name="as" value="xlsx">XLSX</button>
<button class="button" name="as" value="print">${admin.language === "vi" ? "Bản in" : "Print"}</button></form></section>
${await regradeSection(scene)}
${hasDoor(contest) && (await codesSection(scene))}`,
  });
}

async function truthSection(
  { words, contest, exam, at, admin }: Organising,
  standings: Standings,
): Promise<Markup> {
  const { howManyAllRight } = await import("@hocvu/results");
  const allRight = howManyAllRight(standings.entries, exam.questions);
  return html`<section><h2>${words.truth}</h2><p>${words.truthText(contest.guess ?? "", allRight)}</p>
<form class="fields" method="post" action="${at}/truth">${csrf(admin)}
<label>${words.truthLabel}<input type="number" name="truth" min="0" max="999999999" required value="${standings.truth ?? ""}"></label>
<label>${words.reason}<input type="text" name="reason" maxlength="500" required></label>
<button class="button">${words.save}</button></form></section>`;
}

async function prizeSection(scene: Organising, standings: Standings): Promise<Markup> {
  const { awardPrizes } = await import("@hocvu/results");
  const { words, contest, phase } = scene;
  if (phase !== "closed") {
    return html`<section><h2>${words.prizes}</h2><p>${words.notYet}</p></section>`;
  }
  const awarded = awardPrizes(standings.placed, contest.prizes);
  return html`<section><h2>${words.prizes}</h2>${awarded.map(
    ({ prize, winners, tied, open }) => html`<h3>${prize.title} (${prize.count})</h3>
${winners.length > 0 && placedTable(scene, standings, prize.title, winners)}
${tied.length > 0 ? html`<p>${words.tied(tied.length, open)}</p>${placedTable(scene, standings, prize.title, tied)}` : open > 0 && html`<p>${words.openPrize(open)}</p>`}`,
  )}</section>`;
}

export function placedTable(
  { said, at, exam }: Organising,
  standings: Standings,
  caption: string,
  rows: readonly Placed[],
): Markup {
  const personOf = ({ entry }: Placed) => standings.people.get(entry.contestant);
  return table(
    caption,
    [
      { title: said.place, number: true, cell: ({ place }) => place },
      {
        title: said.contestant,
        names: true,
        cell: (row) =>
          html`<a href="${at}/people/${row.entry.contestant}">${named(personOf(row)?.name ?? "")}</a>`,
      },
      { title: said.unit, cell: (row) => named(personOf(row)?.unit ?? "") },
      { title: said.right, number: true, cell: ({ entry }) => `${entry.right}/${exam.questions}` },
      {
        title: said.time,
        number: true,
        cell: ({ entry }) => said.duration(Math.round((entry.submitted - entry.started) / 1000)),
      },
      { title: said.guess, number: true, cell: ({ entry }) => entry.guess ?? "" },
    ],
    rows,
  );
}

/** Says what was to be guessed, as it turned out. */
export async function sayTruth(admin: AdminScene): Promise<Response> {
  const scene = await organising(admin);
  if (!scene) return answerNowhere(admin);
  const { service, course, at } = scene;
  const truth = wholeNumber(field(admin.form, "truth"), 0, 999_999_999);
  const reason = field(admin.form, "reason").slice(0, 500);
  if (truth === undefined || reason === "") return goOn(admin, at, { failed: "reason" });
  const now = service.now();
  await service.store.db.transaction().execute(async (db) => {
    await db
      .insertInto("contest")
      .values({ course_id: course.id, truth, changed_at: now })
      .onConflict((on) => on.column("course_id").doUpdateSet({ truth, changed_at: now }))
      .execute();
    await note(db, now, admin.session.actor, "contest-truth", { course: course.id, truth, reason });
  });
  return goOn(admin, at, { done: "saved" });
}
