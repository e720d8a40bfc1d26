import type { Kysely } from "kysely";
import type { ScoreTable, Tables } from "../../store/schema.ts";
import type { Words } from "../../words/words.ts";
import { html, type Markup, type Part } from "./markup.ts";
import { scoreText } from "./score-text.ts";
import { table } from "./table.ts";
import type { Times } from "./times.ts";

/** What was sent to the platform about one person at one link, newest first. */
export async function scoreSection(
  db: Kysely<Tables>,
  words: Words,
  times: Times,
  linkId: string,
  learnerId: string,
  hint?: string,
): Promise<Part> {
  const s = words.score;
  const rows = await db
    .selectFrom("score")
    .select(["about", "reason", "given", "maximum", "status", "created_at", "sent_at"])
    .where("link_id", "=", linkId)
    .where("learner_id", "=", learnerId)
    .orderBy("stamped_at", "desc")
    .limit(50)
    .execute();
  const list = table(
    s.title,
    [
      { title: s.what, names: true, cell: (row) => scoreText(words, row) },
      { title: s.state, cell: ({ status }) => statusTag(words, status) },
      { title: s.when, cell: ({ sent_at, created_at }) => times.at(sent_at ?? created_at) },
    ],
    rows,
  );
  return html`<section><h2>${s.title}</h2>${rows.length > 0 ? html`${hint && html`<p class="hint">${hint}</p>`}${list}` : html`<p>${s.none}</p>`}</section>`;
}

function statusTag({ score }: Words, status: ScoreTable["status"]): Markup {
  return html`<span class="tag ${LOOKS[status]}">${score.status[status]}</span>`;
}

const LOOKS = { waiting: "warn", sent: "good", superseded: "", dead: "bad" } as const;
