import { randomUUID } from "node:crypto";
import type { Agent, Context, Result, Statement } from "../lrs/statement.ts";
import type { Cmi5Platform } from "./platform.ts";
import type { Cmi5Session } from "./session.ts";
import {
  CMI5_CATEGORY,
  CONTEXT,
  LAUNCH_DATA,
  MOVE_ON_CATEGORY,
  PREFERENCES,
  VERBS,
} from "./vocabulary.ts";

/** An AU without a browser, which speaks HTTP to the platform as tests have it speak. */
export interface SampleUnit {
  readonly session: Cmi5Session;
  readonly actor: Agent;
  /** 10.2, once it was read. */
  launchData(): Promise<{ readonly contextTemplate: Context } & Record<string, unknown>>;
  /** A request to the LRS with the session's token. */
  send(resource: string, sent?: SentRequest): Promise<Response>;
  /** A statement that cmi5 defines, as it should be, with `change` made to it. */
  defined(verb: UnitVerb, change?: Change): Statement;
  /** One that cmi5 allows. */
  allowed(change?: Change): Statement;
  /** Sends statements; resolves with `ok`, or with the id of the requirement, or else with what was answered. */
  say(...statements: readonly unknown[]): Promise<string>;
}

export type UnitVerb = "initialized" | "completed" | "passed" | "failed" | "terminated";

/** Makes another statement, or something that is none, of a sound one. */
export type Change = (statement: Statement) => object;

export interface SentRequest {
  readonly method?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface SampleUnitOptions {
  /** What it leaves undone of the handshake (8.2, 10.2, 11.0). */
  readonly leavesOut?: "launch data" | "preferences";
}

const RESULTS: Readonly<Record<UnitVerb, Result | undefined>> = {
  initialized: undefined,
  completed: { completion: true, duration: "PT10M" },
  passed: { success: true, score: { scaled: 0.5 }, duration: "PT10M" },
  failed: { success: false, score: { scaled: 0.45 }, duration: "PT10M" },
  terminated: { duration: "PT11M" },
};

/** Opens the session as an AU does that follows cmi5: token, launch data, preferences. */
export async function openSampleUnit(
  platform: Cmi5Platform,
  session: Cmi5Session,
  { leavesOut }: SampleUnitOptions = {},
): Promise<SampleUnit> {
  const parameters = new URL(session.launchUrl).searchParams;
  const parameter = (name: string) => parameters.get(name) ?? "";
  const endpoint = parameter("endpoint");
  const actor = JSON.parse(parameter("actor"));
  const registration = parameter("registration");
  const activityId = parameter("activityId");
  const fetched = await fetch(parameter("fetch"), { method: "POST" });
  const { "auth-token": token } = await fetched.json();

  function send(resource: string, { method = "GET", query, headers, body }: SentRequest = {}) {
    return fetch(`${endpoint}${resource}?${new URLSearchParams(query)}`, {
      method,
      headers: {
        authorization: `Basic ${token}`,
        "x-experience-api-version": "1.0.3",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  }

  const agent = JSON.stringify(actor);
  const launchDataQuery = { activityId, agent, registration, stateId: LAUNCH_DATA };
  const readLaunchData = async () =>
    (await send("activities/state", { query: launchDataQuery })).json();
  if (leavesOut !== "preferences") {
    await send("agents/profile", { query: { agent, profileId: PREFERENCES } });
  }
  const { contextTemplate, masteryScore } = await (leavesOut === "launch data"
    ? launchDataWithoutAsking(platform, session)
    : readLaunchData());

  function allowed(change: Change = (statement) => statement): Statement {
    return change({
      id: randomUUID(),
      actor,
      verb: { id: "http://adlnet.gov/expapi/verbs/answered" },
      object: { id: "https://course.example/cau-hoi" },
      timestamp: new Date().toISOString(),
      context: { ...contextTemplate, registration },
    }) as Statement;
  }

  function defined(verb: UnitVerb, change: Change = (statement) => statement): Statement {
    const result = RESULTS[verb];
    const judges = result?.success !== undefined || result?.completion !== undefined;
    return change(
      allowed(({ context, ...statement }) => ({
        ...statement,
        verb: { id: VERBS[verb] },
        object: { id: activityId },
        ...(result ? { result } : {}),
        context: {
          ...context,
          contextActivities: {
            ...(context as Context).contextActivities,
            category: [CMI5_CATEGORY, ...(judges ? [MOVE_ON_CATEGORY] : [])].map((id) => ({ id })),
          },
          extensions: {
            ...(context as Context).extensions,
            ...(result?.score && masteryScore !== undefined
              ? { [CONTEXT.masteryScore]: masteryScore }
              : {}),
          },
        },
      })),
    ) as Statement;
  }

  return {
    session,
    actor,
    launchData: readLaunchData,
    send,
    defined,
    allowed,
    async say(...statements) {
      const body = statements.length === 1 ? statements[0] : statements;
      const answer = await send("statements", { method: "POST", body });
      return answer.ok ? "ok" : refusalOf(await answer.text());
    },
  };
}

/** The id of the requirement with which an answer begins; all of it if it begins otherwise. */
export function refusalOf(answer: string): string {
  return /^\d+\.\d+\.\d+\.\d+-\d+(?= )/.exec(answer)?.[0] ?? answer;
}

/** What an AU would read in the launch data, for one that gets it by other means: from what the LMS stated. */
function launchDataWithoutAsking({ statements }: Cmi5Platform, { id, unit }: Cmi5Session) {
  const launched = statements.find(
    ({ context }) => context?.extensions?.[CONTEXT.sessionId] === id,
  );
  const { contextActivities, extensions = {} } = launched?.context ?? {};
  const own = Object.entries(extensions).filter(
    ([iri]) => iri === CONTEXT.sessionId || !iri.startsWith("https://w3id.org/xapi/cmi5/"),
  );
  return {
    contextTemplate: {
      contextActivities: { grouping: contextActivities?.grouping ?? [] },
      extensions: Object.fromEntries(own),
    },
    masteryScore: unit.masteryScore,
  };
}
