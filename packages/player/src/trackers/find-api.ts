/** What SCORM 1.2 RTE 3.3 asks of a platform's `API`. Some answer booleans or nothing, so results are `unknown`. */
export type Scorm12Api = Readonly<
  Record<"LMSInitialize" | "LMSFinish" | "LMSCommit", (empty: "") => unknown> & {
    LMSGetValue(element: string): unknown;
    LMSSetValue(element: string, value: string): unknown;
    LMSGetLastError(): unknown;
  }
>;

/** The part of a window that the search walks over. Each access may throw where another origin begins. */
export interface Frame {
  readonly API?: unknown;
  readonly parent?: Frame | null;
  readonly top?: Frame | null;
  readonly opener?: Frame | null;
}

/** More than any platform nests; ends the search where windows name each other in a circle. */
const MOST_FRAMES = 500;

/** The platform's API: here, in the windows around, or in the one that opened us and those around it. */
export function findApi(here: Frame): Scorm12Api | undefined {
  const openers = [() => here.opener, () => here.top?.opener];
  for (const from of [() => here, ...openers]) {
    const api = searchUp(attempt(from));
    if (api) return api;
  }
  return undefined;
}

function searchUp(start: Frame | null | undefined): Scorm12Api | undefined {
  let frame = start;
  for (let step = 0; frame && step < MOST_FRAMES; step++) {
    const current = frame;
    const api = attempt(() => current.API as Scorm12Api | undefined);
    if (api && attempt(() => api.LMSInitialize)) return api;
    const parent = attempt(() => current.parent);
    if (parent === current) return undefined;
    frame = parent;
  }
  return undefined;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
