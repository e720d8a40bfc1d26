import { identity, isOrHolds } from "./agent.ts";
import type { Activity, Agent, Statement, StoredStatement } from "./statement.ts";
import type { StatementStore } from "./statement-store.ts";

/** Communication 2.1.3. Times in milliseconds since 1970. */
export interface Filters {
  readonly agent?: Agent;
  readonly verb?: string;
  readonly activity?: string;
  readonly registration?: string;
  readonly related_activities?: boolean;
  readonly related_agents?: boolean;
  /** Exclusive. */
  readonly since?: number;
  /** Inclusive. */
  readonly until?: number;
  readonly ascending?: boolean;
}

/** What `filters` lets through, latest first unless `ascending`; voided statements never. */
export function findStatements(
  store: StatementStore,
  filters: Filters,
): readonly StoredStatement[] {
  const { since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY } = filters;
  const found = store.all.filter((statement) => {
    const stored = new Date(statement.stored).getTime();
    return (
      stored > since &&
      stored <= until &&
      !store.isVoided(statement.id) &&
      matches(store, statement, filters)
    );
  });
  return filters.ascending ? found : found.reverse();
}

/** Whether `statement` meets the filters, or what it refers to does (Communication 2.1.3, "StatementRefs"). */
function matches(
  store: StatementStore,
  statement: StoredStatement,
  filters: Filters,
  seen: readonly string[] = [],
): boolean {
  if (meets(statement, filters)) return true;
  const { object } = statement;
  if (object.objectType !== "StatementRef" || seen.includes(statement.id)) return false;
  const target = store.find(object.id.toLowerCase());
  return target !== undefined && matches(store, target, filters, [...seen, statement.id]);
}

function meets(statement: StoredStatement, filters: Filters): boolean {
  const { agent, verb, activity, registration } = filters;
  return (
    (verb === undefined || statement.verb.id === verb) &&
    (registration === undefined ||
      statement.context?.registration?.toLowerCase() === registration) &&
    (agent === undefined ||
      agentsOf(statement, filters.related_agents).some((one) => isOrHolds(one, identity(agent)))) &&
    (activity === undefined ||
      activitiesOf(statement, filters.related_activities).some(({ id }) => id === activity))
  );
}

function agentsOf(statement: Statement, related = false): readonly Agent[] {
  const { actor, object, authority, context } = statement;
  const agents = [actor, ...(isAgent(object) ? [object] : [])];
  if (!related) return agents;
  const more = [authority, context?.instructor, context?.team].filter((one) => one !== undefined);
  const inner = object.objectType === "SubStatement" ? agentsOf(object, true) : [];
  return [...agents, ...more, ...inner];
}

function activitiesOf(statement: Statement, related = false): readonly Activity[] {
  const { object, context } = statement;
  const activities = isActivity(object) ? [object] : [];
  if (!related) return activities;
  const inner = object.objectType === "SubStatement" ? activitiesOf(object, true) : [];
  return [...activities, ...Object.values(context?.contextActivities ?? {}).flat(), ...inner];
}

export function isActivity(object: Statement["object"]): object is Activity {
  return object.objectType === undefined || object.objectType === "Activity";
}

function isAgent(object: Statement["object"]): object is Agent {
  return object.objectType === "Agent" || object.objectType === "Group";
}
