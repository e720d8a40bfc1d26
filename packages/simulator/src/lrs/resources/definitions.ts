import { identity } from "../agent.ts";
import { isActivity } from "../find-statements.ts";
import { readParameters } from "../parameters.ts";
import { Refusal } from "../refusal.ts";
import { json, type LrsRequest } from "../request.ts";
import type { Resource } from "./resource.ts";

/** Communication 2.4: what is known of the person behind an agent; here no more than is asked. */
export const agents: Resource = (request, { statements }, account) => {
  onlyReads(request);
  const { agent } = readParameters(request, { agent: "agent" }, ["agent"]);
  account.permit?.({ resource: "agents", method: request.method, agent });
  const names = statements.all
    .map(({ actor }) => actor)
    .filter((actor) => identity(actor) === identity(agent))
    .flatMap(({ name }) => (name === undefined ? [] : [name]));
  const { objectType, name, member, ...ifi } = agent;
  return json({
    objectType: "Person",
    ...Object.fromEntries(Object.entries(ifi).map(([key, value]) => [key, [value]])),
    ...(names.length > 0 ? { name: [...new Set(names)] } : {}),
  });
};

/** Communication 2.5: an activity with the definition that a statement gave it last. */
export const activities: Resource = (request, { statements }, account) => {
  onlyReads(request);
  const { activityId } = readParameters(request, { activityId: "iri" }, ["activityId"]);
  account.permit?.({ resource: "activities", method: request.method });
  const definition = statements.all
    .map(({ object }) => object)
    .filter(isActivity)
    .findLast(({ id, definition }) => id === activityId && definition !== undefined)?.definition;
  return json({ objectType: "Activity", id: activityId, ...(definition ? { definition } : {}) });
};

/** Communication 2.8. */
export const about: Resource = (request) => {
  onlyReads(request);
  readParameters(request, {});
  return json({ version: ["1.0.0", "1.0.1", "1.0.2", "1.0.3"] });
};

function onlyReads({ method, resource }: LrsRequest): void {
  if (method !== "GET" && method !== "HEAD") throw new Refusal(405, `${resource} is for reading`);
}
