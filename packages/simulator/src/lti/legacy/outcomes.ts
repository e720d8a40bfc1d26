import { type Received, Refused, type Reply } from "../http/exchange.ts";
import type { LineItem, User } from "../people.ts";
import { type Site, userBySub } from "../site.ts";
import type { LegacyLink } from "./link.ts";
import { bodyHash, isSignature, parseAuthorization, signature } from "./oauth.ts";
import { type Outcome, type OutcomeOperation, readOutcome, responseXml } from "./outcome-xml.ts";

/** How old a signature may be, in seconds. */
const OLDEST = 300;

/** Basic Outcomes (LTI 1.1, 6): takes, tells or removes a result. What fails is told with 200, as the service has it. */
export function takeOutcome(site: Site, request: Received, id: string): Reply {
  const link = site.legacyLinks.get(id);
  if (!link) throw new Refused(404, "not_found", "there is no such link");
  let outcome: Outcome | undefined;
  try {
    checkSignature(site, request, link);
    outcome = readOutcome(request.body);
    const { operation } = outcome;
    if (!site.profile.legacy?.operations.includes(operation as OutcomeOperation)) {
      return xml(responseXml(outcome, "unsupported", `${operation} is not known here`));
    }
    return xml(perform(site, link, outcome));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ...xml(responseXml(outcome, "failure", error.message)), refused: error.message };
  }
}

function xml(body: string): Reply {
  return { status: 200, headers: { "content-type": "application/xml" }, body };
}

function refuse(reason: string): never {
  throw new Refused(401, "invalid_request", reason);
}

function checkSignature(site: Site, request: Received, link: LegacyLink): void {
  const { headers, body } = request;
  if (!/^application\/xml\b/i.test(headers["content-type"] ?? "")) {
    refuse(`Content-Type is ${headers["content-type"] ?? "missing"}, not application/xml`);
  }
  const pairs = parseAuthorization(headers.authorization);
  if (!pairs) throw new Refused(401, "invalid_request", "there is no OAuth header");
  const found = new Map(pairs);
  const method = site.profile.legacy?.method ?? "HMAC-SHA1";
  const expected = {
    oauth_consumer_key: link.key,
    oauth_signature_method: method,
    oauth_body_hash: bodyHash(body, method),
  };
  for (const [name, value] of Object.entries(expected)) {
    if (found.get(name) !== value)
      refuse(`${name} is ${found.get(name) ?? "missing"}, not ${value}`);
  }
  const timestamp = Number(found.get("oauth_timestamp"));
  if (!(Math.abs(site.now() / 1000 - timestamp) <= OLDEST)) refuse("oauth_timestamp is not of now");
  const right = signature(
    request.method,
    `${site.origin}${request.path}`,
    pairs,
    link.secret,
    method,
  );
  if (!isSignature(found.get("oauth_signature") ?? "", right)) refuse("oauth_signature is wrong");
  const nonce = found.get("oauth_nonce");
  if (!nonce || !site.once.take(`${link.key} oauth ${timestamp} ${nonce}`)) {
    refuse("oauth_nonce is missing or was used before");
  }
}

function perform(site: Site, link: LegacyLink, outcome: Outcome): string {
  const user = userOf(site, link, outcome.sourcedId);
  const item = site.gradebook.items.get(link.itemId ?? "") as LineItem;
  switch (outcome.operation) {
    case "replaceResult": {
      const score = scoreOf(outcome.score);
      site.gradebook.put(item, user, score * item.scoreMaximum, site.now());
      return responseXml(outcome, "success", `Score for ${outcome.sourcedId} is now ${score}`);
    }
    case "deleteResult":
      site.gradebook.put(item, user, undefined, site.now());
      return responseXml(outcome, "success", "the result is gone");
    default: {
      const grade = site.gradebook
        .grades(({ id }) => id === item.id)
        .find((one) => one.user === user);
      const result = grade?.result === undefined ? "" : String(grade.result / item.scoreMaximum);
      return responseXml(outcome, "success", "the result", result);
    }
  }
}

function userOf(site: Site, link: LegacyLink, sourcedId: string): User {
  const [courseId, linkId, sub] = sourcedId.split(":").map(decodeURIComponent);
  const user = userBySub(site, sub ?? "");
  if (link.itemId === undefined) refuse("this link takes no grades");
  if (courseId !== link.courseId || linkId !== link.id || !user) {
    return refuse(`sourcedId is ${sourcedId}, which is nobody's here`);
  }
  return user;
}

/** LTI 1.1, 6.1.1: a decimal from 0.0 to 1.0. */
function scoreOf(text: string | undefined): number {
  if (text === undefined || !/^\d(\.\d+)?$/.test(text) || Number(text) > 1) {
    return refuse(`the score is ${text ?? "missing"}, not from 0.0 to 1.0`);
  }
  return Number(text);
}
