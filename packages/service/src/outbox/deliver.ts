import { scoresUrl } from "../lti/services/line-items.ts";
import type { PlatformServices } from "../lti/services/platform-services.ts";
import { ServiceRefused } from "../lti/services/service-refused.ts";
import { MEDIA_TYPES, SCOPES } from "../lti/vocabulary.ts";
import { platformOf } from "../platforms/table.ts";
import type { Service } from "../service.ts";
import { sendResult } from "./basic-outcomes/send-result.ts";
import type { Claim, ClaimedScore } from "./claim-scores.ts";
import { ColumnUnderWay, columnOf, forgetColumn } from "./column.ts";
import { noteOutcome } from "./note-outcome.ts";
import { type Outcome, outcomeOf, tokenOutcomeOf } from "./outcome.ts";

/** Sends one claimed score and notes what became of it. Never throws for what a platform does. */
export async function deliver(
  service: Service,
  services: PlatformServices,
  registration: Claim["registration"],
  score: ClaimedScore,
): Promise<Outcome> {
  const { outcome, ...heard } =
    registration.consumer_secret === null
      ? await send(service, services, registration, score)
      : await sendResult(service, registration, score);
  await noteOutcome(service, score, outcome, heard);
  service.log("score", {
    id: score.id,
    outcome: outcome.type,
    ...(outcome.type === "dead" ? { reason: outcome.reason } : {}),
    tries: score.tries,
    status: heard.status,
  });
  return outcome;
}

/** What became of a score, and what the platform said to it. */
export interface Told {
  readonly outcome: Outcome;
  readonly status?: number;
  readonly said?: string;
}

async function send(
  service: Service,
  services: PlatformServices,
  registration: Claim["registration"],
  score: ClaimedScore,
): Promise<Told> {
  const { learner, link } = await whose(service, score);
  try {
    const column = await columnOf(service, services, registration, link, score.about);
    if (!column) return { outcome: { type: "dead", reason: "no-address" } };
    const { status, said } = await services.call(registration, {
      url: scoresUrl(column),
      scopes: [SCOPES.score],
      body: { type: MEDIA_TYPES.score, json: scoreOf(score, learner.subject) },
    });
    return { outcome: { type: "sent" }, status, said };
  } catch (error) {
    if (error instanceof ColumnUnderWay) return { outcome: { type: "again" } };
    if (!(error instanceof ServiceRefused)) {
      // Not reached, no answer in time, or none that can be read.
      return { outcome: { type: "again" }, said: error instanceof Error ? error.message : "" };
    }
    const rules = platformOf(registration.kind).scores;
    const outcome =
      error.what === "token"
        ? tokenOutcomeOf(error, score.tries)
        : outcomeOf(error, score.tries, rules);
    if (outcome.type === "dead" && outcome.reason === "no-column") {
      await forgetColumn(service, score.link_id, score.about);
    }
    return { outcome, status: error.status, said: error.said };
  }
}

async function whose({ store }: Service, { learner_id, link_id }: ClaimedScore) {
  const [learner, link] = await Promise.all([
    store.db
      .selectFrom("learner")
      .select("subject")
      .where("id", "=", learner_id)
      .executeTakeFirstOrThrow(),
    store.db
      .selectFrom("resource_link")
      .selectAll()
      .where("id", "=", link_id)
      .executeTakeFirstOrThrow(),
  ]);
  return { learner, link };
}

/** Assignment and grade services 2.0, 3.4. */
function scoreOf(score: ClaimedScore, userId: string): object {
  const { given, maximum, activity, grading, comment, stamped_at } = score;
  const most = maximum > 0 ? maximum : 1;
  return {
    userId,
    timestamp: stamped_at.toISOString(),
    activityProgress: activity,
    gradingProgress: grading,
    // 0 is a score.
    ...(given === null
      ? {}
      : { scoreGiven: Math.min(Math.max(given, 0), most), scoreMaximum: most }),
    ...(comment ? { comment } : {}),
  };
}
