import { dataModel, isFeedback, patternOf } from "./data-model.ts";
import { feedback } from "./data-types.ts";

/** The functions a SCO finds on `API` (SCORM 1.2 RTE 3.3). */
export interface Scorm12Functions {
  LMSInitialize(...args: readonly unknown[]): string;
  LMSFinish(...args: readonly unknown[]): string;
  LMSGetValue(...args: readonly unknown[]): string;
  LMSSetValue(...args: readonly unknown[]): string;
  LMSCommit(...args: readonly unknown[]): string;
  LMSGetLastError(...args: readonly unknown[]): string;
  LMSGetErrorString(...args: readonly unknown[]): string;
  LMSGetDiagnostic(...args: readonly unknown[]): string;
}

export type FunctionName = keyof Scorm12Functions;

/** One call of a SCO, and what became of it. */
export interface Call {
  readonly name: FunctionName;
  readonly args: readonly unknown[];
  readonly returned: string;
  /** What LMSGetLastError says right after. */
  readonly error: string;
  /** Every rule of SCORM 1.2 that the call breaks, in words. */
  readonly violations: readonly string[];
}

/**
 * `inner` as a SCO sees it, each call checked against SCORM 1.2 more strictly than platforms do, then handed to
 * `inner` all the same and told to `record`. What a SCO may expect of a platform, such as values from an earlier
 * session, is up to `inner`.
 */
export function strictApi(
  inner: Scorm12Functions,
  record: (call: Call) => void,
  known: Known = NOTHING,
): Scorm12Functions {
  const rules = sessionRules(known);
  const wrap =
    (name: FunctionName) =>
    (...args: readonly unknown[]): string => {
      const violations = rules(name, args);
      const returned = inner[name](...args);
      const error = inner.LMSGetLastError();
      if (error !== "0" && !ASKS.has(name)) violations.push(`the platform answers error ${error}`);
      record({ name, args, returned, error, violations });
      return returned;
    };
  return {
    LMSInitialize: wrap("LMSInitialize"),
    LMSFinish: wrap("LMSFinish"),
    LMSGetValue: wrap("LMSGetValue"),
    LMSSetValue: wrap("LMSSetValue"),
    LMSCommit: wrap("LMSCommit"),
    LMSGetLastError: wrap("LMSGetLastError"),
    LMSGetErrorString: wrap("LMSGetErrorString"),
    LMSGetDiagnostic: wrap("LMSGetDiagnostic"),
  };
}

/** How many of each the platform holds already from earlier sessions. */
export interface Known {
  readonly objectives: number;
  readonly interactions: number;
}

const NOTHING: Known = { objectives: 0, interactions: 0 };

/** These may be called at any time and change nothing. */
const ASKS: ReadonlySet<FunctionName> = new Set([
  "LMSGetLastError",
  "LMSGetErrorString",
  "LMSGetDiagnostic",
]);

type Rules = (name: FunctionName, args: readonly unknown[]) => string[];

/** The rules of one session, which remember what was called before. */
function sessionRules(known: Known): Rules {
  let phase: "before" | "open" | "finished" = "before";
  const setValue = valueRules(known);

  return (name, args) => {
    const faults: string[] = [];
    if (!ASKS.has(name)) {
      if (phase === "finished") faults.push("called after LMSFinish");
      else if (phase === "before" && name !== "LMSInitialize") {
        faults.push("called before LMSInitialize");
      } else if (phase === "open" && name === "LMSInitialize") {
        faults.push("called a second time");
      }
    }
    switch (name) {
      case "LMSInitialize":
      case "LMSCommit":
      case "LMSFinish":
        if (args.length !== 1 || args[0] !== "") faults.push('takes exactly one argument, ""');
        if (name === "LMSInitialize" && phase === "before") phase = "open";
        if (name === "LMSFinish") phase = "finished";
        break;
      case "LMSGetValue":
        faults.push(...getFaults(args));
        break;
      case "LMSSetValue":
        faults.push(...setValue(args));
        break;
      case "LMSGetLastError":
        if (args.length !== 0) faults.push("takes no argument");
        break;
      default:
        if (args.length !== 1 || typeof args[0] !== "string") faults.push("takes one string");
    }
    return faults;
  };
}

function getFaults(args: readonly unknown[]): readonly string[] {
  const [element] = args;
  if (args.length !== 1 || typeof element !== "string") return ["takes one string"];
  const entry = dataModel[patternOf(element).pattern];
  if (!entry) return [`there is no element ${element}`];
  return entry.access === "WO" ? [`${element} is write-only`] : [];
}

/** The rules for setting values: each value by itself, and indexes and interaction types in their order. */
function valueRules(known: Known): (args: readonly unknown[]) => readonly string[] {
  const counts = new Map<string, number>(Object.entries(known));
  const types = new Map<number, string>();

  /** RTE 3.4: indexes count up from 0 without a gap. `array` is the path up to the index. */
  function gap(array: string, index: number): readonly string[] {
    const count = counts.get(array) ?? 0;
    if (index > count) return [`index ${index} of ${array} leaves a gap after ${count}`];
    counts.set(array, Math.max(count, index + 1));
    return [];
  }

  return (args) => {
    const [element, value] = args;
    if (args.length !== 2 || typeof element !== "string" || typeof value !== "string") {
      return ["takes two strings"];
    }
    const { pattern, indexes } = patternOf(element);
    const entry = dataModel[pattern];
    if (!entry) return [`there is no element ${element}`];
    if (entry.access === "RO") return [`${element} is read-only`];

    const faults: string[] = [];
    const said = (fault: string | undefined) => {
      if (fault) faults.push(`${element}: ${JSON.stringify(value)} ${fault}`);
    };
    const [, array = ""] = element.split(".");
    const [n, m] = indexes;
    if (n !== undefined) faults.push(...gap(array, n));
    if (m !== undefined) faults.push(...gap(`${array}.${n}.${element.split(".")[3]}`, m));

    said(entry.type(value));
    if (pattern === "cmi.interactions.n.type" && n !== undefined) types.set(n, value);
    if (isFeedback(pattern) && n !== undefined) {
      const type = types.get(n);
      // Only with the type known can a platform tell whether the value fits, as error 405 asks.
      if (type === undefined) said("comes before the interaction's type");
      else said(feedback[type]?.(value));
    }
    return faults;
  };
}
