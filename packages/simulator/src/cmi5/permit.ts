import type { Call } from "../lrs/account.ts";
import { Refusal } from "../lrs/refusal.ts";
import type { Agent } from "../lrs/statement.ts";
import { type RequirementId, requirementText } from "./requirements.ts";
import { brokenRule, sameAgent } from "./rules.ts";
import type { Standing } from "./standing.ts";
import { LAUNCH_DATA, PREFERENCES } from "./vocabulary.ts";

/** What a request can go against, besides what its statements can ({@link RULES}). */
export const REQUEST_REQUIREMENTS = [
  "8.1.2.0-2",
  "8.1.2.0-5",
  "8.1.3.0-3",
  "8.1.4.0-3",
  "10.2.1.0-5",
  "11.0.0.0-1",
  "11.0.0.0-5",
  "11.1.0.0-1",
] as const satisfies readonly RequirementId[];

export type RequestRequirement = (typeof REQUEST_REQUIREMENTS)[number];

/** How an LMS treats a statement that the LRS holds already, with the same content: as xAPI says, or as a new one. */
export type Resent = "taken" | "refused";

/**
 * Throws a {@link Refusal}, 403 with the requirement's id first, for a call that an AU must not make as things stand.
 * `isOver` tells whether its session has ended.
 */
export function permit(call: Call, standing: Standing, isOver: boolean, resent: Resent): void {
  // 8.1.2: a token is good for its session only. Statements are judged by their own rules, which name what is wrong.
  const stores = call.resource === "statements" && call.statements.length > 0;
  if (isOver && !stores) throw forbidden("8.1.2.0-2", "the session is over");
  switch (call.resource) {
    case "statements":
      permitStatements(call, standing, resent);
      break;
    case "activities/state":
      permitState(call, standing);
      break;
    case "agents/profile":
      permitProfile(call, standing);
      break;
    case "agents":
      permitAgent(call.agent, standing, "8.1.3.0-3");
      break;
    case "activities":
    case "activities/profile":
      break;
  }
}

function permitStatements(
  { statements, known }: Call & { resource: "statements" },
  standing: Standing,
  resent: Resent,
): void {
  let now = standing;
  for (const statement of statements) {
    if (resent === "taken" && known.has(statement.id?.toLowerCase() ?? "")) continue;
    const rule = brokenRule(statement, now);
    if (rule) throw refused(403, rule.id, `statement ${statement.id ?? "without id"}`);
    now = { ...now, session: [...now.session, statement] };
  }
}

function permitState(call: Call & { resource: "activities/state" }, standing: Standing): void {
  permitAgent(call.agent, standing, "8.1.3.0-3");
  if (call.registration !== undefined && call.registration !== standing.registration) {
    throw forbidden("8.1.4.0-3", call.registration);
  }
  const touchesLaunchData = call.stateId === LAUNCH_DATA || call.stateId === undefined;
  if (touchesLaunchData && isWrite(call)) throw forbidden("10.2.1.0-5", call.method);
}

function permitProfile(call: Call & { resource: "agents/profile" }, standing: Standing): void {
  permitAgent(call.agent, standing, "11.0.0.0-1");
  if (call.profileId !== PREFERENCES || !isWrite(call)) return;
  const preferences = readPreferences(call);
  if (!preferences) throw forbidden("11.0.0.0-5", call.content);
  const { languagePreference } = preferences;
  if (!/^[a-z]{2,8}(-[a-z\d]{1,8})*(,[a-z]{2,8}(-[a-z\d]{1,8})*)*$/i.test(languagePreference)) {
    throw forbidden("11.1.0.0-1", languagePreference);
  }
}

function permitAgent(agent: Agent, { actor }: Standing, requirement: RequestRequirement): void {
  if (!sameAgent(agent, actor)) throw forbidden(requirement, JSON.stringify(agent));
}

function isWrite({ method }: Call): boolean {
  return method !== "GET" && method !== "HEAD";
}

/** 11.0: what is to be written, if it is as the clause has it. */
function readPreferences({
  contentType,
  content,
}: Call & { resource: "agents/profile" }): { readonly languagePreference: string } | undefined {
  if (!/^application\/json\b/i.test(contentType)) return undefined;
  try {
    const value = JSON.parse(content);
    const isWhole = [value.languagePreference, value.audioPreference].every(
      (one) => typeof one === "string",
    );
    return isWhole ? value : undefined;
  } catch {
    return undefined;
  }
}

function forbidden(requirement: RequestRequirement, what: string): Refusal {
  return refused(403, requirement, what);
}

/** For a request whose token stands for no session, or for one whose token was not fetched yet (8.1.2). */
export function unknownToken(requirement: "8.1.2.0-2" | "8.1.2.0-5"): Refusal {
  return refused(401, requirement, "Authorization");
}

function refused(status: 401 | 403, requirement: RequirementId, what: string): Refusal {
  return new Refusal(status, `${requirement} ${requirementText(requirement)} (${what})`);
}
