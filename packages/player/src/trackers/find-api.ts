import { ifAllowed } from "../tolerate.ts";

/** What SCORM 1.2 RTE 3.3 asks of a platform's `API`. Some answer booleans or nothing, so results are `unknown`. */
export type Scorm12Api = Readonly<
  Record<"LMSInitialize" | "LMSFinish" | "LMSCommit", (empty: "") => unknown> & {
    LMSGetValue(element: string): unknown;
    LMSSetValue(element: string, value: string): unknown;
    LMSGetLastError(): unknown;
  }
>;

/** What SCORM 2004 RTE 3.1 asks of a platform's `API_1484_11`. */
export type Scorm2004Api = Readonly<
  Record<"Initialize" | "Terminate" | "Commit", (empty: "") => unknown> & {
    GetValue(element: string): unknown;
    SetValue(element: string, value: string): unknown;
    GetLastError(): unknown;
  }
>;

/** The part of a window that the search walks over. Each access may throw where another origin begins. */
export interface Frame {
  readonly API?: unknown;
  readonly API_1484_11?: unknown;
  readonly parent?: Frame | null;
  readonly top?: Frame | null;
  readonly opener?: Frame | null;
}

/** More than any platform nests; ends the search where windows name each other in a circle. */
const MOST_FRAMES = 500;

/** A platform's API, and the window that it is in. */
export interface Found<Api> {
  readonly api: Api;
  readonly home: Frame;
}

/** The platform's API for SCORM 1.2: here, in the windows around, or in the one that opened us and those around it. */
export function findApi(here: Frame): Found<Scorm12Api> | undefined {
  return findIn(here, (frame) => {
    const api = frame.API as Scorm12Api | undefined;
    return api?.LMSInitialize ? api : undefined;
  });
}

/** Likewise for SCORM 2004. */
export function findApi2004(here: Frame): Found<Scorm2004Api> | undefined {
  return findIn(here, (frame) => {
    const api = frame.API_1484_11 as Scorm2004Api | undefined;
    return api?.Initialize ? api : undefined;
  });
}

function findIn<Api>(
  here: Frame,
  apiOf: (frame: Frame) => Api | undefined,
): Found<Api> | undefined {
  const openers = [() => here.opener, () => here.top?.opener];
  for (const from of [() => here, ...openers]) {
    const found = searchUp(ifAllowed(from), apiOf);
    if (found) return found;
  }
  return undefined;
}

function searchUp<Api>(
  start: Frame | null | undefined,
  apiOf: (frame: Frame) => Api | undefined,
): Found<Api> | undefined {
  let frame = start;
  for (let step = 0; frame && step < MOST_FRAMES; step++) {
    const current = frame;
    const api = ifAllowed(() => apiOf(current));
    if (api) return { api, home: current };
    const parent = ifAllowed(() => current.parent);
    if (parent === current) return undefined;
    frame = parent;
  }
  return undefined;
}
