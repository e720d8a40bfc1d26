import { randomUUID } from "node:crypto";
import type { Activity, Context, Result, Statement } from "../lrs/statement.ts";
import type { AssignableUnit, Block, CourseStructure } from "./course-structure.ts";
import type { Registration } from "./registration.ts";
import type { KeptSession } from "./session.ts";
import {
  ACTIVITY_TYPES,
  CMI5_CATEGORY,
  CONTEXT,
  MOVE_ON_CATEGORY,
  REASON,
  VERBS,
  type Verb,
} from "./vocabulary.ts";

// What an LMS itself states (cmi5 9.3), each by the clause of its verb.

/** 9.3.1; context extensions by 9.6.3. */
export function launched(session: KeptSession, parameters: readonly string[]): Statement {
  const { unit, launchMode, launchUrl, launchedAt } = session;
  const url = new URL(launchUrl);
  // 9.6.3.4: the address without the launch parameters.
  for (const name of parameters) url.searchParams.delete(name);
  return aboutUnit("launched", session, launchedAt, {
    extensions: {
      [CONTEXT.launchMode]: launchMode,
      [CONTEXT.launchUrl]: url.href,
      [CONTEXT.moveOn]: unit.moveOn,
      ...(unit.masteryScore === undefined ? {} : { [CONTEXT.masteryScore]: unit.masteryScore }),
      ...(unit.launchParameters === undefined
        ? {}
        : { [CONTEXT.launchParameters]: unit.launchParameters }),
    },
  });
}

/** 9.3.6; the duration by 9.5.4.2: from the launch to the AU's last statement. */
export function abandoned(session: KeptSession, at: Date): Statement {
  const last = session.statements.at(-1)?.timestamp;
  const milliseconds = last ? new Date(last).getTime() - session.launchedAt.getTime() : 0;
  return {
    ...aboutUnit("abandoned", session, at, {}),
    result: { duration: `PT${Math.max(0, milliseconds / 1000).toFixed(2)}S` },
  };
}

/** 9.3.7; the reason by 9.5.5.2. */
export function waived(
  unit: AssignableUnit,
  reason: string,
  registration: Registration,
  sessionId: string,
  at: Date,
): Statement {
  const result: Result = { success: true, completion: true, extensions: { [REASON]: reason } };
  const object: Activity = { objectType: "Activity", id: registration.activityId(unit.id) };
  const statement = plain("waived", object, unit.id, registration, sessionId, at);
  const { category = [] } = statement.context?.contextActivities ?? {};
  return {
    ...statement,
    result,
    context: {
      ...statement.context,
      contextActivities: {
        ...statement.context?.contextActivities,
        category: [...category, { objectType: "Activity", id: MOVE_ON_CATEGORY }],
      },
    },
  };
}

/** 9.3.9. */
export function satisfied(
  whole: Block | CourseStructure,
  registration: Registration,
  sessionId: string,
  at: Date,
): Statement {
  const object: Activity = {
    objectType: "Activity",
    id: registration.activityId(whole.id),
    definition: {
      type: ACTIVITY_TYPES[whole.type],
      name: whole.title,
      description: whole.description,
    },
  };
  return plain("satisfied", object, whole.id, registration, sessionId, at);
}

function aboutUnit(
  verb: Verb,
  { actor, activityId, registration, contextTemplate, unit }: KeptSession,
  at: Date,
  { extensions }: Context,
): Statement {
  return {
    id: randomUUID(),
    actor,
    verb: { id: VERBS[verb], display: { en: verb } },
    object: {
      objectType: "Activity",
      id: activityId,
      definition: { name: unit.title, description: unit.description },
    },
    timestamp: at.toISOString(),
    context: {
      ...contextTemplate,
      registration,
      contextActivities: {
        ...contextTemplate.contextActivities,
        category: [{ objectType: "Activity", id: CMI5_CATEGORY }],
      },
      extensions: { ...contextTemplate.extensions, ...extensions },
    },
  };
}

function plain(
  verb: Verb,
  object: Activity,
  publisherId: string,
  { id, learner }: Registration,
  sessionId: string,
  at: Date,
): Statement {
  return {
    id: randomUUID(),
    actor: learner,
    verb: { id: VERBS[verb], display: { en: verb } },
    object,
    timestamp: at.toISOString(),
    context: {
      registration: id,
      contextActivities: {
        grouping: [{ objectType: "Activity", id: publisherId }],
        category: [{ objectType: "Activity", id: CMI5_CATEGORY }],
      },
      extensions: { [CONTEXT.sessionId]: sessionId },
    },
  };
}
