import { demand, demandAddress, isWeb, keyOf, launchWith, type XapiLaunch } from "./launch.ts";
import { type Answer, isFine, openLrs, request, restWanted } from "./lrs.ts";
import { type Pause, persist } from "./retry.ts";
import type { Activity, Context, ContextActivities, Event } from "./statement.ts";
import type { TabMemory } from "./tab-memory.ts";
import type { Visit } from "./visit.ts";

/** `LMS.LaunchData` (cmi5 10.2), as far as a course needs it. */
interface LaunchData {
  readonly contextTemplate: Context;
  readonly launchMode: "Normal" | "Browse" | "Review";
  readonly masteryScore?: number;
  readonly returnURL?: string;
}

const CONTEXT = "https://w3id.org/xapi/cmi5/context/";
const MASTERY_SCORE = `${CONTEXT}extensions/masteryscore`;

/** Statements that cmi5 itself defines; all others are merely allowed (cmi5 7.1.2). */
const DEFINED = ["initialized", "completed", "passed", "failed", "terminated"];
/** Those on which the platform decides whether the learner may move on (cmi5 9.6.2.2). */
const MOVE_ON = ["completed", "passed", "failed"];

const MODES = { Normal: "normal", Browse: "browse", Review: "review" } as const;

/** The launch of an assignable unit (cmi5 8). */
export function cmi5Launch(
  search: string,
  memory: TabMemory,
  go: (address: string) => void,
): XapiLaunch {
  return launchWith(() => {
    const query = new URLSearchParams(search);
    const endpoint = demandAddress(query, "endpoint");
    const fetchUrl = demandAddress(query, "fetch");
    const activityId = demand(query, "activityId");
    const registration = demand(query, "registration");
    const agent = demand(query, "actor");
    const actor: unknown = JSON.parse(agent);
    return { key: keyOf(actor, registration, activityId), open };

    /** To where the platform wants the learner, if it says so. */
    function back(address: string): void {
      if (isWeb(address)) go(address);
    }

    async function open(wait: Pause): Promise<Visit> {
      // A visit that ended stays ended: a reload leads back to where a new one can be begun.
      const over = memory.get(`over ${fetchUrl}`);
      if (over !== null) {
        back(over);
        throw new Error("this visit has ended");
      }
      const lrs = openLrs(endpoint, `Basic ${await tokenFrom(fetchUrl, memory, wait)}`);
      const state = { activityId, agent, registration, stateId: "LMS.LaunchData" };
      const data = await persist(
        async () => read(await lrs.ask("GET", "activities/state", { query: state })),
        wait,
        lrs.rest,
      );
      // Has to be asked for before anything is said (cmi5 11); none is fine, as the player follows the device's settings.
      const preferences = { agent, profileId: "cmi5LearnerPreferences" };
      await persist(
        async () => {
          const { status } = await lrs.ask("GET", "agents/profile", { query: preferences });
          return isFine(status) || [400, 403, 404].includes(status) || undefined;
        },
        wait,
        lrs.rest,
      );

      const { contextTemplate, launchMode, masteryScore, returnURL } = data;
      return {
        lrs,
        actor,
        registration,
        activityId,
        key: String(contextTemplate.extensions?.[SESSION_ID] || fetchUrl),
        mode: MODES[launchMode] || "normal",
        ...(masteryScore === undefined
          ? {}
          : { passing: { num: Math.round(masteryScore * 10_000), den: 10_000 } }),
        // cmi5 9.3: what comes first and what last in a session goes by timestamps.
        isSession: true,
        context: (event) => {
          const template = { ...contextTemplate, registration };
          // The same verbs about anything else, such as one time of taking the exam, are not cmi5's.
          const isDefined = DEFINED.includes(event.verb) && event.object.id === activityId;
          return contextOf(event, template, isDefined, masteryScore);
        },
        closed: () => memory.set(`over ${fetchUrl}`, returnURL || ""),
        ended: () => back(returnURL || ""),
      };
    }
  });
}

const SESSION_ID = `${CONTEXT}extensions/sessionid`;

/** The authorization token, which is handed out once (cmi5 8.2). */
async function tokenFrom(fetchUrl: string, memory: TabMemory, wait: Pause): Promise<string> {
  const known = memory.get(fetchUrl);
  if (known !== null) return known;
  let rest = 0;
  const token = await persist(
    async () => {
      const answer = await request(fetchUrl, { method: "POST" });
      rest = answer ? restWanted(answer) : 0;
      // An error comes with status 200 as well.
      const body: { readonly "auth-token"?: string } = await answer?.json().catch(() => ({}));
      return body?.["auth-token"] || undefined;
    },
    wait,
    () => rest,
  );
  memory.set(fetchUrl, token);
  return token;
}

function read({ status, body }: Answer): LaunchData | undefined {
  try {
    return isFine(status) ? (JSON.parse(body) as LaunchData) : undefined;
  } catch {
    return undefined;
  }
}

/** The platform's template, unaltered, with what the statement needs beside it (cmi5 9.6). */
function contextOf(
  { verb, contextActivities }: Event,
  template: Context,
  isDefined: boolean,
  masteryScore: number | undefined,
): Context {
  const isVerdict = isDefined && (verb === "passed" || verb === "failed");
  const categories = [
    ...(isDefined ? ["cmi5"] : []),
    ...(isDefined && MOVE_ON.includes(verb) ? ["moveon"] : []),
  ].map((name): Activity => ({ objectType: "Activity", id: `${CONTEXT}categories/${name}` }));
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
    for (const [kind, list] of Object.entries(activities || {})) {
      // Of one activity the platform may give a single object.
      result[kind] = [...(result[kind] || []), ...[list].flat()];
    }
  }
  return result;
}
