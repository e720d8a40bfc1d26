import { secretsOf } from "../../lti/legacy/consumer.ts";
import { isMethod } from "../../lti/legacy/oauth.ts";
import { FetchRefused } from "../../lti/safe-fetch.ts";
import type { Service } from "../../service.ts";
import type { Claim, ClaimedScore } from "../claim-scores.ts";
import type { Told } from "../deliver.ts";
import { poxOutcomeOf } from "./outcome.ts";
import { readAnswer } from "./read-answer.ts";
import { replaceResult, shareText, signedRequest } from "./replace-result.ts";

/** Sends a score as LTI 1.1 has it, to the address that the person's last launch named. */
export async function sendResult(
  service: Service,
  registration: Claim["registration"],
  score: ClaimedScore,
): Promise<Told> {
  const member = await memberOf(service, score);
  const secrets = secretsOf(service, registration);
  if (!secrets) return { outcome: { type: "dead", reason: "registration-refused" } };
  if (!member?.outcome_url || !member.result_id || !isMethod(member.outcome_method)) {
    return { outcome: { type: "dead", reason: "no-address" } };
  }
  const { client_id: key } = registration;
  // Until a launch has shown that the platform has the new secret, it knows the one before.
  const secret = secrets.before ?? secrets.current;
  const signer = { key, secret, method: member.outcome_method, now: service.now() };
  const body = replaceResult(member.result_id, shareText(score));
  try {
    const answer = await service.fetch(
      member.outcome_url,
      signedRequest(member.outcome_url, body, signer),
    );
    const said = await answer.text();
    const { status, headers } = answer;
    const read = readAnswer(said);
    return {
      outcome: poxOutcomeOf({ status, headers, said }, read, score.tries),
      status,
      said: read ? `${read.code}: ${read.description}` : said,
    };
  } catch (error) {
    const said = error instanceof Error ? error.message : "";
    if (error instanceof FetchRefused && error.what === "address") {
      return { outcome: { type: "dead", reason: "address-refused" }, said };
    }
    // Not reached, no answer in time, or none that can be read.
    return { outcome: { type: "again" }, said };
  }
}

function memberOf({ store }: Service, { learner_id, link_id }: ClaimedScore) {
  return store.db
    .selectFrom("member")
    .select(["outcome_url", "outcome_method", "result_id"])
    .where("learner_id", "=", learner_id)
    .where("link_id", "=", link_id)
    .executeTakeFirst();
}
