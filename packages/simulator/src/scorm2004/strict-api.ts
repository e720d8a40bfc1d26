import { fits, responses, writable } from "./data-types.ts";

/** The functions a SCO finds on `API_1484_11` (SCORM 2004 RTE 3.1). */
export type Scorm2004Functions = Readonly<
  Record<
    | "Initialize"
    | "Terminate"
    | "GetValue"
    | "SetValue"
    | "Commit"
    | "GetLastError"
    | "GetErrorString"
    | "GetDiagnostic",
    (...args: readonly string[]) => string
  >
>;

/** One call of a SCO, with every rule of SCORM 2004 that it breaks, in words. */
export interface Call2004 {
  readonly name: string;
  readonly args: readonly string[];
  readonly returned: string;
  /** What GetLastError says right after. */
  readonly error: string;
  readonly violations: readonly string[];
}

/** A value that is asked for before it was ever set is no fault of the SCO (RTE 3.1.7, 301 to 403). */
const EXPECTED = ["0", "301", "403"];

/** `inner` as a SCO sees it, each call checked more strictly than platforms do, and told to `record`. */
export function strictApi2004(
  inner: Scorm2004Functions,
  record: (call: Call2004) => void,
): Scorm2004Functions {
  let phase: "before" | "open" | "over" = "before";
  const types = new Map<string, string>();
  const ids = new Set<string>();

  function faultsOf(name: string, args: readonly string[]): string[] {
    if (/^Get(LastError|ErrorString|Diagnostic)$/.test(name)) return [];
    const faults: string[] = [];
    if (phase === "over") faults.push("called after Terminate");
    if (phase === "before" && name !== "Initialize") faults.push("called before Initialize");
    if (
      ["Initialize", "Terminate", "Commit"].includes(name) &&
      (args.length !== 1 || args[0] !== "")
    ) {
      faults.push('takes exactly one argument, ""');
    }
    if (name === "Initialize") phase = "open";
    if (name === "Terminate") phase = "over";
    return name === "SetValue" ? [...faults, ...valueFaults(args)] : faults;
  }

  function valueFaults([element = "", value = ""]: readonly string[]): readonly string[] {
    const pattern = element.replace(/\.\d+\./, ".n.").replace(/\.\d+\./, ".m.");
    const type = writable[pattern];
    if (!type) return [`${element} cannot be set`];
    const faults = fits(type, value) ? [] : [`${element} is "${value}"`];
    const group = element.split(".").slice(0, 3).join(".");
    if (element.endsWith(".id")) {
      if (ids.has(element)) faults.push(`${element} is set a second time`);
      ids.add(element);
    }
    if (element.endsWith(".type")) types.set(group, value);
    if (/learner_response|pattern$/.test(element)) {
      const syntax = responses[types.get(group) ?? ""];
      if (!syntax) faults.push(`${element} comes before the interaction's type`);
      else if (!syntax.test(value)) faults.push(`${element} is "${value}"`);
    }
    return faults;
  }

  const wrap =
    (name: keyof Scorm2004Functions) =>
    (...args: readonly string[]): string => {
      const violations = faultsOf(name, args);
      const returned = inner[name](...args);
      const error = inner.GetLastError();
      if (!name.startsWith("GetLast") && !EXPECTED.includes(error)) {
        violations.push(`${name} ${args.join("=")}: the platform answers error ${error}`);
      }
      record({ name, args, returned, error, violations });
      return returned;
    };
  return {
    Initialize: wrap("Initialize"),
    Terminate: wrap("Terminate"),
    GetValue: wrap("GetValue"),
    SetValue: wrap("SetValue"),
    Commit: wrap("Commit"),
    GetLastError: () => inner.GetLastError(),
    GetErrorString: (...args) => inner.GetErrorString(...args),
    GetDiagnostic: (...args) => inner.GetDiagnostic(...args),
  };
}
