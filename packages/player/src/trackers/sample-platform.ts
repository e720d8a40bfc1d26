import * as scormAgain from "scorm-again/scorm12";
import type { Scorm12Api } from "./find-api.ts";

/** What we use of scorm-again: its own types do not resolve under NodeNext and hide the named export. */
interface RealPlatform {
  readonly cmi: unknown;
  loadFromFlattenedJSON(json: Readonly<Record<string, string>>): void;
  LMSGetLastError(): string;
  [method: `LMS${string}`]: (...values: string[]) => string;
}

const { Scorm12API } = scormAgain as unknown as {
  Scorm12API: new (settings: object) => RealPlatform;
};

type Call = `LMS${string}`;
type Answer = (name: Call, element: string) => string | undefined;

/** A real SCORM 1.2 platform for tests, which remembers what it was asked. */
export interface SamplePlatform {
  readonly api: Scorm12Api;
  /** Every call except LMSGetLastError, as `name element=value`. */
  readonly calls: readonly string[];
  /** LMSGetLastError after each of those calls, where it is not 0. */
  readonly errors: readonly string[];
  /** The platform's record of an element, whether or not a SCO may read it. */
  value(element: string): unknown;
  /** Calls from now on. */
  forget(): void;
}

/**
 * `before` is what an earlier visit left. `answer` lets a platform answer in its own way; undefined leaves it to
 * scorm-again.
 */
export function samplePlatform(
  before: Readonly<Record<string, string>> = {},
  answer: Answer = () => undefined,
): SamplePlatform {
  const scorm = new Scorm12API({ autocommit: false, mastery_override: false, logLevel: 5 });
  scorm.loadFromFlattenedJSON({ ...before });
  const calls: string[] = [];
  const errors: string[] = [];
  const ask = (name: Call, element: string, value?: string): string => {
    calls.push([name, value === undefined ? element : `${element}=${value}`].join(" ").trim());
    const own = answer(name, element);
    const result = own ?? scorm[name]?.(element, ...(value === undefined ? [] : [value]));
    const error = String(scorm.LMSGetLastError());
    if (own === undefined && error !== "0") errors.push(`${calls[calls.length - 1]}: ${error}`);
    return String(result);
  };
  return {
    api: {
      LMSInitialize: (empty) => ask("LMSInitialize", empty),
      LMSCommit: (empty) => ask("LMSCommit", empty),
      LMSFinish: (empty) => ask("LMSFinish", empty),
      LMSGetValue: (element) => ask("LMSGetValue", element),
      LMSSetValue: (element, value) => ask("LMSSetValue", element, value),
      LMSGetLastError: () => answer("LMSGetLastError", "") ?? String(scorm.LMSGetLastError()),
    },
    calls,
    errors,
    value(element) {
      const path = element.split(".").slice(1);
      const record: unknown = JSON.parse(JSON.stringify(scorm.cmi));
      return path.reduce((node, name) => (node as Record<string, unknown>)?.[name], record);
    },
    forget() {
      calls.length = 0;
    },
  };
}
