import { identity } from "../agent.ts";
import { meetsPrecondition, type Place } from "../document-store.ts";
import { readParameters } from "../parameters.ts";
import { Refusal } from "../refusal.ts";
import { NO_CONTENT } from "../request.ts";
import type { Agent } from "../statement.ts";
import { documentIds, oneDocument } from "./documents.ts";
import type { Resource } from "./resource.ts";

/** Where a state document lies. */
export function statePlace(
  activityId: string,
  agent: Agent,
  registration: string | undefined,
  stateId: string,
): Place {
  return [activityId, identity(agent), registration ?? "", stateId];
}

/**
 * Communication 2.3. Preconditions need not be given, yet are heeded. Without a `registration` a single document is the
 * one that has none; lists and deletions of many then take all.
 */
export const state: Resource = (request, { states }, account) => {
  const { activityId, agent, registration, stateId, since } = readParameters(
    request,
    {
      activityId: "iri",
      agent: "agent",
      registration: "uuid",
      stateId: "text",
      since: "timestamp",
    },
    ["activityId", "agent"],
  );
  const { method } = request;
  const call = {
    resource: "activities/state",
    method,
    agent,
    activityId,
    registration,
    stateId,
  } as const;
  account.permit?.(call);
  if (stateId !== undefined) {
    if (since !== undefined) throw new Refusal(400, "stateId and since exclude each other");
    const place = statePlace(activityId, agent, registration, stateId);
    const answer = oneDocument(request, states, place, (held) =>
      meetsPrecondition(held, request.headers),
    );
    account.done?.(call, []);
    return answer;
  }
  const isWithin = ([activity, who, where]: Place) =>
    activity === activityId &&
    who === identity(agent) &&
    (registration === undefined || where === registration);
  switch (method) {
    case "GET":
    case "HEAD":
      return documentIds(states, isWithin, since);
    case "DELETE":
      if (since !== undefined) throw new Refusal(400, "since is for lists only");
      for (const place of states.list(isWithin)) states.delete(place);
      return NO_CONTENT;
    default:
      throw new Refusal(400, "parameter missing: stateId");
  }
};
