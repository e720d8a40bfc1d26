import { randomBytes, randomUUID } from "node:crypto";
import type { Account, Call } from "../lrs/account.ts";
import type { Lrs } from "../lrs/lrs.ts";
import { agentProfilePlace } from "../lrs/resources/profiles.ts";
import { statePlace } from "../lrs/resources/state.ts";
import type { Agent, Context, StoredStatement } from "../lrs/statement.ts";
import { type AssignableUnit, type CourseStructure, unitsOf } from "./course-structure.ts";
import { isMet, metWholes } from "./moving-on.ts";
import { isAbsolute } from "./open-course.ts";
import { abandoned, launched, satisfied, waived } from "./own-statements.ts";
import { permit, type Resent, unknownToken } from "./permit.ts";
import { HOME_PAGE, type Registration } from "./registration.ts";
import { isDefined, verbOf } from "./rules.ts";
import { type Cmi5Session, isOver, type KeptSession } from "./session.ts";
import type { Standing } from "./standing.ts";
import { CONTEXT, LAUNCH_DATA, type LaunchMode, PREFERENCES } from "./vocabulary.ts";

export interface LmsOptions {
  readonly course: CourseStructure;
  readonly registration: Registration;
  readonly lrs: Lrs;
  /** Where the LRS is found; ends with a slash. */
  readonly endpoint: string;
  /** Where the package's files, the fetch URL and the return page are found. */
  readonly origin: string;
  readonly resent: Resent;
  /** What the learner prefers; left out, the profile has no such document, which is no fault. */
  readonly preferences?: Preferences | undefined;
  /** More that the LMS puts into the context template (10.2.1). */
  readonly contextTemplate: Context;
  /** Left out, no returnURL is given. */
  readonly returnUrl: boolean;
  readonly now: () => Date;
}

/** 11.0. */
export interface Preferences {
  /** Language tags, the dearest first, with commas. */
  readonly languagePreference: string;
  readonly audioPreference: "on" | "off";
}

export interface LaunchOrder {
  /** The publisher's id of the AU; the first one if left out. */
  readonly unit?: string | undefined;
  readonly mode?: LaunchMode | undefined;
}

/** 8.2: what the fetch URL answers. */
export type Fetched =
  | { readonly "auth-token": string }
  | { readonly "error-code": "1" | "2"; readonly "error-text": string };

/** An LMS for one learner and one course, by cmi5 "quartz". */
export interface Lms {
  readonly sessions: readonly KeptSession[];
  launch(order?: LaunchOrder): KeptSession;
  /** The token, once (8.2.3). */
  fetchToken(key: string): Fetched;
  /** Whom an Authorization header stands for. Throws a `Refusal`, 401 with the requirement, for nobody. */
  authorize(header: string | undefined): Account;
  /** The AU is done with by other means (9.3.7). */
  waive(unit: string, reason: string): void;
  /** The session has ended without the AU's word (9.3.6). */
  abandon(session: Cmi5Session): void;
}

/** 8.1. */
const PARAMETERS = ["endpoint", "fetch", "actor", "registration", "activityId"] as const;

const AUTHORITY: Agent = {
  objectType: "Agent",
  account: { homePage: HOME_PAGE, name: "lms" },
};

export function createLms(options: LmsOptions): Lms {
  const { course, registration, lrs, origin, now } = options;
  const { learner } = registration;
  const sessions: KeptSession[] = [];
  const waivedUnits = new Set<string>();
  const satisfiedWholes = new Set<string>();

  if (options.preferences) {
    lrs.records.agentProfiles.put(
      agentProfilePlace(learner, PREFERENCES),
      jsonDocument(options.preferences),
    );
  }
  // 9.6.1: what asks for nothing is satisfied from the start, in a session of its own.
  moveOn(randomUUID());

  function moveOn(sessionId: string): void {
    const isUnitMet = (unit: AssignableUnit) =>
      waivedUnits.has(unit.id) || isMet(unit, statementsOf(unit));
    for (const whole of metWholes(course, isUnitMet)) {
      if (satisfiedWholes.has(whole.id)) continue;
      satisfiedWholes.add(whole.id);
      lrs.record([satisfied(whole, registration, sessionId, now())], AUTHORITY);
    }
  }

  function statementsOf(unit: AssignableUnit): readonly StoredStatement[] {
    return sessions.filter((one) => one.unit.id === unit.id).flatMap((one) => one.statements);
  }

  function unitCalled(id: string | undefined): AssignableUnit {
    const unit = unitsOf(course).find((one) => id === undefined || one.id === id);
    if (!unit) throw new Error(`the course has no AU ${id}`);
    return unit;
  }

  function launch({ unit: wanted, mode = "Normal" }: LaunchOrder = {}): KeptSession {
    const unit = unitCalled(wanted);
    const id = randomUUID();
    const key = randomUUID();
    const activityId = registration.activityId(unit.id);
    const session: KeptSession = {
      number: sessions.length,
      id,
      key,
      unit,
      activityId,
      launchMode: mode,
      launchUrl: launchUrl(unit, key, activityId),
      actor: learner,
      registration: registration.id,
      contextTemplate: contextTemplate(unit, id),
      token: Buffer.from(`${id}:${randomBytes(9).toString("hex")}`).toString("base64"),
      launchedAt: now(),
      phase: "launched",
      statements: [],
      notes: [],
      fetches: 0,
      returned: false,
      preferencesRead: false,
      launchDataRead: false,
    };
    sessions.push(session);
    lrs.records.states.put(
      statePlace(activityId, learner, registration.id, LAUNCH_DATA),
      jsonDocument(launchData(session)),
    );
    lrs.record([launched(session, PARAMETERS)], AUTHORITY);
    return session;
  }

  /** 8.1: parameters are merged with those that the AU's own address has. */
  function launchUrl(unit: AssignableUnit, key: string, activityId: string): string {
    const url = new URL(isAbsolute(unit.url) ? unit.url : `${origin}/package/${unit.url}`);
    const values: Record<(typeof PARAMETERS)[number], string> = {
      endpoint: options.endpoint,
      fetch: `${origin}/fetch?key=${key}`,
      actor: JSON.stringify(learner),
      registration: registration.id,
      activityId,
    };
    for (const name of PARAMETERS) url.searchParams.set(name, values[name]);
    return url.href;
  }

  /** 10.2.1. */
  function contextTemplate(unit: AssignableUnit, sessionId: string): Context {
    const { contextActivities, extensions, ...rest } = options.contextTemplate;
    const publisher = { objectType: "Activity", id: unit.id } as const;
    return {
      ...rest,
      contextActivities: {
        ...contextActivities,
        grouping: [publisher, ...(contextActivities?.grouping ?? [])],
      },
      extensions: { ...extensions, [CONTEXT.sessionId]: sessionId },
    };
  }

  /** 10.2. */
  function launchData({ number, unit, launchMode, contextTemplate }: KeptSession): object {
    return {
      contextTemplate,
      launchMode,
      launchMethod: unit.launchMethod,
      moveOn: unit.moveOn,
      ...(unit.masteryScore === undefined ? {} : { masteryScore: unit.masteryScore }),
      ...(unit.launchParameters === undefined ? {} : { launchParameters: unit.launchParameters }),
      ...(unit.entitlementKey === undefined
        ? {}
        : { entitlementKey: { courseStructure: unit.entitlementKey } }),
      ...(options.returnUrl ? { returnURL: `${origin}/return?session=${number}` } : {}),
    };
  }

  function standing(session: KeptSession): Standing {
    return {
      ...session,
      sessionId: session.id,
      masteryScore: session.unit.masteryScore,
      abandoned: session.phase === "abandoned",
      session: session.statements,
      earlier: sessions
        .filter((one) => one !== session && one.unit.id === session.unit.id)
        .flatMap((one) => one.statements),
    };
  }

  function abandon(session: Cmi5Session): void {
    const kept = sessions[session.number];
    if (!kept || isOver(kept)) return;
    kept.phase = "abandoned";
    lrs.record([abandoned(kept, now())], AUTHORITY);
  }

  function accountOf(session: KeptSession): Account {
    return {
      authority: AUTHORITY,
      permit(call) {
        permit(call, standing(session), isOver(session), options.resent);
        noteRead(session, call);
        // 9.3.6: word from a later session shows that an earlier one ended without its AU saying so.
        if (call.resource === "statements" || call.resource === "activities/state") {
          for (const earlier of sessions.slice(0, session.number)) abandon(earlier);
        }
      },
      done(_, stored) {
        session.statements.push(...stored);
        for (const statement of stored.filter(isDefined)) {
          const verb = verbOf(statement);
          if (verb === "initialized" || verb === "terminated") session.phase = verb;
        }
        moveOn(session.id);
      },
    };
  }

  return {
    sessions,
    launch,
    fetchToken(key) {
      const session = sessions.find((one) => one.key === key);
      if (!session) return { "error-code": "2", "error-text": "unknown fetch URL" };
      session.fetches++;
      return session.fetches > 1 || isOver(session)
        ? { "error-code": "1", "error-text": "the token was handed out already" }
        : { "auth-token": session.token };
    },
    authorize(header) {
      const session = sessions.find(({ token }) => header === `Basic ${token}`);
      if (!session) throw unknownToken("8.1.2.0-5");
      if (session.fetches === 0) throw unknownToken("8.1.2.0-2");
      return accountOf(session);
    },
    waive(id, reason) {
      const unit = unitCalled(id);
      // 9.3.7: once for each AU of a registration, in a session of its own.
      if (waivedUnits.has(unit.id)) throw new Error(`waived already: ${unit.id}`);
      waivedUnits.add(unit.id);
      const sessionId = randomUUID();
      lrs.record([waived(unit, reason, registration, sessionId, now())], AUTHORITY);
      moveOn(sessionId);
    },
    abandon,
  };
}

/** What 11.0 and 10.2.1 want an AU to have read; asking is enough, as there may be nothing to read. */
function noteRead(session: KeptSession, call: Call): void {
  if (call.method !== "GET") return;
  if (call.resource === "agents/profile" && call.profileId === PREFERENCES) {
    session.preferencesRead = true;
  }
  if (call.resource === "activities/state" && call.stateId === LAUNCH_DATA) {
    session.launchDataRead = true;
  }
}

function jsonDocument(value: object) {
  return {
    contentType: "application/json",
    content: new TextEncoder().encode(JSON.stringify(value)),
  };
}
