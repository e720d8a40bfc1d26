import { openLrs } from "./lrs.ts";
import type { Visit } from "./tracker.ts";

/** The launch of an xAPI package as `tincan.xml` has it: everything stands in the query. Rejects where something is missing. */
export async function launchXapi(search: string): Promise<Visit> {
  const query = new URLSearchParams(search);
  const endpoint = demand(query, "endpoint");
  const activityId = demand(query, "activity_id");
  const actor = agentOf(JSON.parse(demand(query, "actor")));
  const registration = query.get("registration") ?? undefined;
  return {
    lrs: openLrs(endpoint, query.get("auth") ?? ""),
    actor,
    registration,
    activityId,
    key: [...crypto.getRandomValues(new Uint32Array(2))].join("-"),
    mode: "normal",
    context: ({ contextActivities }) => ({
      ...(registration === undefined ? {} : { registration }),
      ...(contextActivities ? { contextActivities } : {}),
    }),
    ended: () => undefined,
    closed: () => undefined,
  };
}

export function demand(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (!value) throw new Error(`the launch has no ${name}`);
  return value;
}

/** An agent; older platforms give each of its properties as a list of one. */
function agentOf(actor: unknown): unknown {
  const agent: { account?: Readonly<Record<string, string>>; [name: string]: unknown } = {};
  for (const [name, value] of Object.entries(actor as object)) {
    agent[name] = Array.isArray(value) ? value[0] : value;
  }
  const { account } = agent;
  // What they called the parts of an account has changed since.
  return account?.accountName === undefined
    ? agent
    : {
        ...agent,
        account: { homePage: account.accountServiceHomePage, name: account.accountName },
      };
}
