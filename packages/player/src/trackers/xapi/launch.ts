import { openLrs } from "./lrs.ts";
import type { Pause } from "./retry.ts";
import type { Visit } from "./visit.ts";

/** How a course was opened. */
export interface XapiLaunch {
  /** Whom and which attempt it is about; undefined where nobody launched the course. */
  readonly key?: string;
  /** Resolves as soon as the platform lets the visit begin, however often it has to be asked. Rejects where it never will. */
  open(wait: Pause): Promise<Visit>;
}

/** The launch of an xAPI package as `tincan.xml` has it: everything stands in the query. */
export function xapiLaunch(search: string): XapiLaunch {
  return launchWith(() => {
    const query = new URLSearchParams(search);
    const endpoint = demandAddress(query, "endpoint");
    const activityId = demand(query, "activity_id");
    const actor = agentOf(JSON.parse(demand(query, "actor")));
    const registration = query.get("registration") ?? undefined;
    return {
      key: keyOf(actor, registration, activityId),
      open: async () => ({
        lrs: openLrs(endpoint, query.get("auth") || ""),
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
      }),
    };
  });
}

/** What `read` makes of the launch parameters; without them, or with others than it can read, nothing opens. */
export function launchWith(read: () => XapiLaunch): XapiLaunch {
  try {
    return read();
  } catch (error) {
    return { open: () => Promise.reject(error) };
  }
}

export function demand(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (!value) throw new Error(`the launch has no ${name}`);
  return value;
}

/** An address that the launch names: it may come from anybody, so it is one of the web or none. */
export function demandAddress(query: URLSearchParams, name: string): string {
  const address = demand(query, name);
  if (!isWeb(address)) throw new Error(`the launch's ${name} is no address`);
  return address;
}

/** Whether `address` is whole and of http or https: a script is an address too. */
export function isWeb(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** The same for every launch of one learner in one registration of one course. */
export function keyOf(
  actor: unknown,
  registration: string | undefined,
  activityId: string,
): string {
  return JSON.stringify([actor, registration, activityId]);
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
