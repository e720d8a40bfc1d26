import { isAnnounced } from "@hocvu/model";
import { sql } from "kysely";
import { type Contestant, contestantOf } from "../../contest/entry.ts";
import type { Given } from "../../contest/facts.ts";
import { publicStandings } from "../../contest/standings.ts";
import { answerDesk, carry, type Desk } from "../shared/desk.ts";
import type { Notice } from "../shared/layout.ts";
import { html, type Markup, named, type Part } from "../shared/markup.ts";
import { entryForm } from "./entry-form.ts";
import { addressOf, type ContestScene, takesEntries } from "./scene.ts";
import { rankingLink, rulesSections, whenSection } from "./sections.ts";

interface Sat {
  readonly open: boolean;
  readonly done: number;
  /** Of the best one. */
  readonly right: number;
  readonly asked: number;
}

export interface Shown {
  /** Just made: it is shown this once. */
  readonly code?: string;
  readonly given?: { readonly form: URLSearchParams; readonly faults: Given["faults"] };
  readonly notice?: Notice;
}

/** A contestant's own page: when, how long, what next; whoever has not entered yet finds the form. */
export async function showContestant(
  desk: Desk,
  scene: ContestScene,
  shown: Shown = {},
): Promise<Response> {
  const { who } = desk;
  const { service, course, said, phase } = scene;
  const { db } = service.store;
  const me = await contestantOf(db, course.id, who.learner_id);
  const here = addressOf(course.id, "mine");
  const main = me
    ? html`${shown.code && codeSection(scene, shown.code)}
<p class="eyebrow">${said.hello("")}${named(me.name)}</p>
${await nextSection(desk, scene, me)}`
    : takesEntries(scene)
      ? html`<section><h2>${said.enter}</h2>${entryForm(
          scene,
          addressOf(course.id, "join"),
          carry(desk),
          shown.given ?? {
            form: new URLSearchParams({ name: await knownName(desk) }),
            faults: new Map(),
          },
        )}</section>`
      : phase === "before"
        ? null
        : html`<p>${said.enterClosed}</p>`;
  return answerDesk(desk, {
    title: course.title,
    here,
    notice: shown.notice,
    look: "column",
    theme: course.theme && addressOf(course.id, "theme.css"),
    ...(shown.given ? { status: 400 as const } : {}),
    main: html`${main}
<section>${play(desk, scene, "course", said.read, "")}</section>
${whenSection(scene)}
${rulesSections(scene, !me && takesEntries(scene))}
${rankingLink(scene)}`,
  });
}

async function knownName({ service, who }: Desk): Promise<string> {
  const row = await service.store.db
    .selectFrom("learner")
    .select("name")
    .where("id", "=", who.learner_id)
    .executeTakeFirst();
  return row?.name ?? "";
}

function codeSection({ said }: ContestScene, code: string): Markup {
  return html`<section class="card"><h2>${said.yourCode}</h2>
<p><strong class="code contest-code">${code}</strong></p><p>${said.yourCodeText}</p></section>`;
}

async function nextSection(desk: Desk, scene: ContestScene, me: Contestant): Promise<Markup> {
  const { said } = scene;
  return html`<section><h2>${said.next}</h2>${await nextOf(desk, scene, me)}</section>`;
}

async function nextOf(desk: Desk, scene: ContestScene, me: Contestant): Promise<Part> {
  const { said, phase, opens, closes, exam, service, course, version, contest } = scene;
  const { db } = service.store;
  if (me.disqualified_at) return html`<p>${said.nextOut}</p>`;
  if (me.link_id !== desk.who.link_id) return html`<p>${said.elsewhere}</p>`;
  if (phase === "before")
    return html`<p>${isAnnounced(contest) ? said.nextBefore(opens) : said.unannounced}</p>`;
  const sat = await satBy(desk, course.id);
  const done = sat.done > 0 && html`<p>${said.nextDone(sat.right, sat.asked, closes)}</p>`;
  if (phase === "counting") return html`${done}<p>${said.nextCounting}</p>`;
  if (phase === "closed") {
    if (sat.done === 0) return html`<p>${said.nextMissed}</p>`;
    const { placed } = await publicStandings(db, course.id, version, contest, service.now());
    const mine = placed.find(({ entry }) => entry.contestant === me.id);
    return html`${mine && html`<p><strong>${said.nextRanking(mine.place, placed.length)}</strong></p>`}
<p>${said.right}: ${sat.right}/${sat.asked}</p>
${exam.feedback === "after-close" && play(desk, scene, "exam", said.review, "strong")}`;
  }
  if (sat.open)
    return html`<p>${said.nextUnderWay}</p>${play(desk, scene, "exam", said.goOn, "strong")}`;
  const left = (exam.attempts ?? Number.POSITIVE_INFINITY) - sat.done;
  if (sat.done > 0) {
    if (left <= 0) return done || "";
    return html`${done}<p>${Number.isFinite(left) && said.nextAgain(left)}</p>${play(desk, scene, "exam", said.again, "")}`;
  }
  return html`<p>${said.nextBegin(exam.minutes, closes)}</p>${play(desk, scene, "exam", said.begin, "strong")}`;
}

/** The button that opens the course in the player. */
function play(
  desk: Desk,
  { course }: ContestScene,
  part: string,
  title: string,
  look: string,
): Markup {
  return html`<form method="post" action="${addressOf(course.id, "play")}">${carry(desk, { part })}<button class="button ${look}">${title}</button></form>`;
}

async function satBy({ service, who }: Desk, courseId: string): Promise<Sat> {
  const { rows } = await sql<Sat>`
    select coalesce(bool_or(submitted_at is null), false) as open,
      (count(submitted_at))::int as done,
      coalesce(max(coalesce(regraded, right_answers)), 0)::int as right,
      coalesce(max(asked), 0)::int as asked
    from attempt where link_id = ${who.link_id} and learner_id = ${who.learner_id}
      and course_id = ${courseId} and contest`.execute(service.store.db);
  return rows[0] as Sat;
}
