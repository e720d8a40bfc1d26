import type { Call, FunctionName } from "../scorm12/strict-api.ts";

/** What a platform's page saw happen, in order: calls of the SCO, and what the browser did to it in between. */
export type Entry = Call | Note;

export interface Note {
  readonly name: "note";
  readonly what: string;
}

export function isCall(entry: Entry): entry is Call {
  return entry.name !== "note";
}

export function callsOf(entries: readonly Entry[], name?: FunctionName): readonly Call[] {
  return entries.filter(isCall).filter((call) => name === undefined || call.name === name);
}

/** The values given to `element`, in order. */
export function valuesSet(entries: readonly Entry[], element: string): readonly string[] {
  return callsOf(entries, "LMSSetValue")
    .filter((call) => call.args[0] === element)
    .map((call) => String(call.args[1]));
}

/** Every broken rule with the call that broke it. */
export function violationsOf(entries: readonly Entry[]): readonly string[] {
  return callsOf(entries).flatMap(({ name, args, violations }) =>
    violations.map((violation) => `${name}(${args.map(String).join(", ")}): ${violation}`),
  );
}
