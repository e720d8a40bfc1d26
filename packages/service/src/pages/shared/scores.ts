import { platformOf } from "../../platforms/table.ts";
import type { ScoreTable } from "../../store/schema.ts";
import { ZERO_NOT_SHOWN } from "../../words/reasons.ts";
import type { Words } from "../../words/words.ts";
import type { Desk } from "./desk.ts";
import { html, type Markup, type Part } from "./markup.ts";
import { scoreText } from "./score-text.ts";
import { table } from "./table.ts";

/** What was sent to the platform about one person at one link, newest first. */
export async function scoreSection(
  { service, who, words, times, language }: Desk,
  learnerId: string,
  hint?: string,
): Promise<Part> {
  const { db } = service.store;
  const s = words.score;
  const rows = await db
    .selectFrom("score as s")
    .innerJoin("platform as p", "p.id", "s.platform_id")
    .select(["s.about", "s.reason", "s.given", "s.maximum", "s.status", "s.created_at"])
    .select(["s.sent_at", "p.kind"])
    .select((eb) => eb("p.consumer_secret", "is not", null).as("is_legacy"))
    .where("s.link_id", "=", who.link_id)
    .where("s.learner_id", "=", learnerId)
    .orderBy("s.stamped_at", "desc")
    .limit(50)
    .execute();
  const list = table(
    s.title,
    [
      { title: s.what, names: true, cell: (row) => scoreText(words, row) },
      {
        title: s.state,
        cell: (row) =>
          html`${statusTag(words, row.status)}${isHidden(row) && html`<span class="hint">${ZERO_NOT_SHOWN[language]}</span>`}`,
      },
      { title: s.when, cell: ({ sent_at, created_at }) => times.at(sent_at ?? created_at) },
    ],
    rows,
  );
  return html`<section><h2>${s.title}</h2>${rows.length > 0 ? html`${hint && html`<p class="hint">${hint}</p>`}${list}` : html`<p>${s.none}</p>`}</section>`;
}

function statusTag({ score }: Words, status: ScoreTable["status"]): Markup {
  return html`<span class="tag ${LOOKS[status]}">${score.status[status]}</span>`;
}

/** A zero that arrived, and that the platform shows nobody. */
function isHidden(row: Hideable): boolean {
  const { kind, given, status, is_legacy } = row;
  if (status !== "sent" || given !== 0 || is_legacy) return false;
  return platformOf(kind).scores.zero === "stored, not shown";
}

interface Hideable extends Pick<ScoreTable, "given" | "status"> {
  readonly kind: string;
  /** LTI 1.1, where 0 is a result as any other. */
  readonly is_legacy: unknown;
}

const LOOKS = { waiting: "warn", sent: "good", superseded: "", dead: "bad" } as const;
