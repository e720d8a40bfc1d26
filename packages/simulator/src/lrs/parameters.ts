import { agent as validateAgent } from "@learninglocker/xapi-validation/dist/factory.js";
import { Refusal } from "./refusal.ts";
import type { LrsRequest } from "./request.ts";
import type { Agent } from "./statement.ts";

/** How each parameter of the specification is written; reading throws a {@link Refusal} with 400. */
const READERS = {
  text: (value: string) => value,
  iri: (value: string) => matching(value, /^[a-z][a-z\d+.-]*:\S+$/i),
  uuid: (value: string) =>
    matching(value, /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i).toLowerCase(),
  boolean: (value: string) => matching(value, /^(true|false)$/) === "true",
  count: (value: string) => Number(matching(value, /^\d+$/)),
  /** Milliseconds since 1970. Communication 2.1.3: ISO 8601 with a zone. */
  timestamp: (value: string) =>
    new Date(
      matching(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$/),
    ).getTime(),
  format: (value: string) => matching(value, /^(ids|exact|canonical)$/),
  agent: readAgent,
} as const;

type Kind = keyof typeof READERS;
type Value<K extends Kind> = ReturnType<(typeof READERS)[K]>;

/**
 * The parameters of `request`, read as `kinds` has them. Throws a {@link Refusal} for one that `kinds` does not name, also
 * if only the case differs (Communication 3.2), for one that is missing though in `required`, and for a wrong value.
 */
export function readParameters<K extends Record<string, Kind>, R extends keyof K = never>(
  request: LrsRequest,
  kinds: K,
  required: readonly R[] = [],
): { readonly [N in R]: Value<K[N]> } & { readonly [N in Exclude<keyof K, R>]?: Value<K[N]> } {
  for (const name of request.parameters.keys()) {
    if (!Object.hasOwn(kinds, name)) throw new Refusal(400, `unknown parameter: ${name}`);
  }
  for (const name of required) {
    if (!request.parameters.has(String(name))) {
      throw new Refusal(400, `parameter missing: ${String(name)}`);
    }
  }
  const read = [...request.parameters].map(([name, value]) => {
    try {
      return [name, READERS[kinds[name] as Kind](value)];
    } catch (error) {
      if (error instanceof Refusal) throw new Refusal(400, `parameter ${name}: ${error.message}`);
      throw error;
    }
  });
  return Object.fromEntries(read);
}

function matching(value: string, shape: RegExp): string {
  if (!shape.test(value)) throw new Refusal(400, `wrong value: ${value}`);
  return value;
}

function readAgent(value: string): Agent {
  let agent: unknown;
  try {
    agent = JSON.parse(value);
  } catch {
    throw new Refusal(400, `not JSON: ${value}`);
  }
  const faults = validateAgent(agent, ["agent"]);
  if (faults.length > 0) throw new Refusal(400, `not an agent: ${value}`);
  return agent as Agent;
}
