import { standingCorrection } from "../../learning/correct-result.ts";
import { attemptTable, readAttempts } from "../shared/attempts.ts";
import { answerDesk, carry, type Desk } from "../shared/desk.ts";
import { linkName } from "../shared/link-name.ts";
import { html } from "../shared/markup.ts";
import { scoreSection } from "../shared/scores.ts";

/** What one has seen, how one's exams went, and what the platform was told of it. */
export async function showMine(desk: Desk): Promise<Response> {
  const { words, times, service, who } = desk;
  const { db } = service.store;
  const m = words.mine;
  const progress = await db
    .selectFrom("progress")
    .select(["pages_seen", "pages"])
    .where("link_id", "=", who.link_id)
    .where("learner_id", "=", who.learner_id)
    .executeTakeFirst();
  const attempts = await readAttempts(db, who.link_id, who.learner_id);
  const shares = attempts.flatMap(({ right_answers, asked, to_mark }) =>
    right_answers !== null && asked && to_mark === 0 ? [right_answers / asked] : [],
  );
  const correction = await standingCorrection(db, who.link_id, who.learner_id);
  const best = correction ? correction.given / correction.maximum : Math.max(...shares);
  const figures = [
    [m.reading, progress ? words.teach.pagesOf(progress.pages_seen, progress.pages) : words.none],
    [m.best, shares.length > 0 ? words.percent(best) : words.none],
  ];
  return answerDesk(desk, {
    title: m.title,
    here: "/mine",
    main: html`<p class="eyebrow">${await linkName(db, words, who.link_id)}</p>
<form method="post" action="/mine/course">${carry(desk)}<button class="button strong">${words.teach.course}</button></form>
<dl class="figures">${figures.map(([title, value]) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`)}</dl>
<section><h2>${m.attempts}</h2>${
      attempts.length > 0
        ? attemptTable(words, times, service.now(), attempts)
        : html`<p>${m.noAttempts}</p>`
    }${correction && html`<p><strong>${words.teach.correctedTo(correction.given, correction.maximum)}</strong></p>`}</section>
${await scoreSection(desk, who.learner_id, m.sentHint)}
<section><h2>${m.keptTitle}</h2><p>${m.kept}</p></section>`,
  });
}
