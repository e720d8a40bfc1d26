import { identity } from "../agent.ts";
import { type DocumentStore, type Place, saysPrecondition } from "../document-store.ts";
import { readParameters } from "../parameters.ts";
import { Refusal } from "../refusal.ts";
import type { Answer, LrsRequest } from "../request.ts";
import type { Agent } from "../statement.ts";
import { documentIds, oneDocument } from "./documents.ts";
import type { Resource } from "./resource.ts";

/** Where a document of an agent's profile lies. */
export function agentProfilePlace(agent: Agent, profileId: string): Place {
  return [identity(agent), profileId];
}

/** Communication 2.6. */
export const agentProfile: Resource = (request, { agentProfiles }, account) => {
  const { agent, profileId, since } = readParameters(
    request,
    { agent: "agent", profileId: "text", since: "timestamp" },
    ["agent"],
  );
  const call = {
    resource: "agents/profile",
    method: request.method,
    agent,
    profileId,
    contentType: request.headers["content-type"] ?? "",
    content: new TextDecoder().decode(request.body),
  } as const;
  account.permit?.(call);
  const answer = profile(request, agentProfiles, identity(agent), profileId, since);
  account.done?.(call, []);
  return answer;
};

/** Communication 2.7. */
export const activityProfile: Resource = (request, { activityProfiles }, account) => {
  const { activityId, profileId, since } = readParameters(
    request,
    { activityId: "iri", profileId: "text", since: "timestamp" },
    ["activityId"],
  );
  account.permit?.({ resource: "activities/profile", method: request.method });
  return profile(request, activityProfiles, activityId, profileId, since);
};

function profile(
  request: LrsRequest,
  store: DocumentStore,
  owner: string,
  profileId: string | undefined,
  since: number | undefined,
): Answer {
  if (profileId !== undefined) {
    if (since !== undefined) throw new Refusal(400, "profileId and since exclude each other");
    return oneDocument(request, store, [owner, profileId], (held) =>
      saysPrecondition(held, request.headers),
    );
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    throw new Refusal(400, "parameter missing: profileId");
  }
  return documentIds(store, ([whose]) => whose === owner, since);
}
