import { demand } from "./launch.ts";
import { isFine, openLrs, request } from "./lrs.ts";
import type { Activity, Context, ContextActivities, Event } from "./statement.ts";
import type { Visit } from "./tracker.ts";

/** `LMS.LaunchData` (cmi5 10.2), as far as a course needs it. */
interface LaunchData {
  readonly contextTemplate: Context;
  readonly launchMode: "Normal" | "Browse" | "Review";
  readonly masteryScore?: number;
  readonly returnURL?: string;
}

const CATEGORIES = "https://w3id.org/xapi/cmi5/context/categories";
const MASTERY_SCORE = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";

/** Statements that cmi5 itself defines; all others are merely allowed (cmi5 7.1.2). */
const DEFINED = ["initialized", "completed", "passed", "failed", "terminated"];
/** Those on which the platform decides whether the learner may move on (cmi5 9.6.2.2). */
const MOVE_ON = ["completed", "passed", "failed"];

const MODES = { Normal: "normal", Browse: "browse", Review: "review" } as const;

/** Where one tab keeps what it needs after a reload, by the fetch URL, which can be used once only. */
export interface TabMemory {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** The launch of an assignable unit (cmi5 8). Rejects where the platform does not let it begin. */
export async function launchCmi5(
  search: string,
  memory: TabMemory,
  go: (address: string) => void,
): Promise<Visit> {
  const query = new URLSearchParams(search);
  const endpoint = demand(query, "endpoint");
  const fetchUrl = demand(query, "fetch");
  const activityId = demand(query, "activityId");
  const registration = demand(query, "registration");
  const agent = demand(query, "actor");
  const actor: unknown = JSON.parse(agent);

  // A visit that ended stays ended: a reload leads back to where a new one can be begun.
  const over = memory.get(`over ${fetchUrl}`);
  if (over !== null) {
    if (over !== "") go(over);
    throw new Error("this visit has ended");
  }
  const lrs = openLrs(endpoint, `Basic ${await tokenFrom(fetchUrl, memory)}`);
  const data = await read<LaunchData>(lrs, "activities/state", {
    activityId,
    agent,
    registration,
    stateId: "LMS.LaunchData",
  });
  if (!data) throw new Error("the platform has no launch data");
  // Has to be asked for before anything is said (cmi5 11); none is fine, as the player follows the device's settings.
  await read(lrs, "agents/profile", { agent, profileId: "cmi5LearnerPreferences" });

  const { contextTemplate, launchMode, masteryScore, returnURL } = data;
  return {
    lrs,
    actor,
    registration,
    activityId,
    key: String(contextTemplate.extensions?.[SESSION_ID] ?? fetchUrl),
    mode: MODES[launchMode] ?? "normal",
    ...(masteryScore === undefined
      ? {}
      : { passing: { num: Math.round(masteryScore * 10_000), den: 10_000 } }),
    context: (event) => contextOf(event, { ...contextTemplate, registration }, masteryScore),
    closed: () => memory.set(`over ${fetchUrl}`, returnURL ?? ""),
    ended() {
      if (returnURL) go(returnURL);
    },
  };
}

const SESSION_ID = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

/** The authorization token, which is handed out once (cmi5 8.2). */
async function tokenFrom(fetchUrl: string, memory: TabMemory): Promise<string> {
  const known = memory.get(fetchUrl);
  if (known !== null) return known;
  const answer = await request(fetchUrl, { method: "POST" });
  // An error comes with status 200 as well.
  const body = (await answer?.json().catch(() => undefined)) as { "auth-token"?: string };
  const token = body?.["auth-token"];
  if (!token) throw new Error("the platform gives no token");
  memory.set(fetchUrl, token);
  return token;
}

async function read<T>(
  lrs: Visit["lrs"],
  resource: string,
  query: Readonly<Record<string, string>>,
): Promise<T | undefined> {
  const { status, body } = await lrs.ask("GET", resource, { query });
  return isFine(status) ? (JSON.parse(body) as T) : undefined;
}

/** The platform's template, unaltered, with what the statement needs beside it (cmi5 9.6). */
function contextOf(event: Event, template: Context, masteryScore: number | undefined): Context {
  const { verb, contextActivities } = event;
  const isVerdict = verb === "passed" || verb === "failed";
  const categories = [
    ...(DEFINED.includes(verb) ? ["cmi5"] : []),
    ...(MOVE_ON.includes(verb) ? ["moveon"] : []),
  ].map((name): Activity => ({ objectType: "Activity", id: `${CATEGORIES}/${name}` }));
  return {
    ...template,
    contextActivities: merged(template.contextActivities, contextActivities, {
      ...(categories.length > 0 ? { category: categories } : {}),
    }),
    extensions: {
      ...template.extensions,
      ...(isVerdict && masteryScore !== undefined ? { [MASTERY_SCORE]: masteryScore } : {}),
    },
  };
}

function merged(...all: readonly (ContextActivities | undefined)[]): ContextActivities {
  const result: Record<string, readonly Activity[]> = {};
  for (const activities of all) {
    for (const [kind, list] of Object.entries(activities ?? {})) {
      // Of one activity the platform may give a single object.
      result[kind] = [...(result[kind] ?? []), ...[list].flat()];
    }
  }
  return result;
}
