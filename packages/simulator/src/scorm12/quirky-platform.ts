import { dataModel, isFeedback, patternOf } from "./data-model.ts";
import type { Profile } from "./profiles.ts";
import type { Scorm12Functions } from "./strict-api.ts";

/**
 * What is broken: nothing; the server answers no (`refuses`); every call throws, as when the platform's window went away
 * (`throws`); the network is gone (`offline`), also while the device says that it is not (`dead line`); the login is over
 * (`expired`).
 */
export type Fault = "none" | "refuses" | "throws" | "offline" | "dead line" | "expired";

/** Asks the platform's server, as its page does, and waits. Throws where no answer comes. */
export type Ask = (fault: Fault) => void;

/** What reports show, each time something reached the server. */
export interface Standing {
  readonly status: string;
  readonly raw: string;
}

/** A platform that behaves as its profile says and breaks on demand, with a server that remembers. */
export interface QuirkyPlatform {
  /** What the server holds, by element. */
  readonly server: ReadonlyMap<string, string>;
  /** At each commit; what stands between two values of one save nobody looks at. */
  readonly history: readonly Standing[];
  /** The API of a new visit. Visits before it reach the server no longer. */
  open(): Scorm12Functions;
  /** Breaks at once, or in the middle of things, once that many calls came. */
  break(fault: Fault, calls?: number): void;
  fault(): Fault;
}

/** Elements that SCORM 1.2 does not demand of a platform (RTE 3.4). */
const OPTIONAL =
  /^cmi\.(objectives|interactions|student_data|student_preference|comments)|\.lesson_mode$|^cmi\.core\.score\.(min|max)$/;

const NUMBERS = /\.(raw|min|max|weighting)$/;
const SUSPEND_DATA = "cmi.suspend_data";
const STATUS = "cmi.core.lesson_status";
const RAW = "cmi.core.score.raw";

export function quirkyPlatform(
  profile: Profile,
  masteryScore?: string,
  ask: Ask = () => undefined,
): QuirkyPlatform {
  const server = new Map<string, string>();
  const history: Standing[] = [];
  let fault: Fault = "none";
  let next: { readonly fault: Fault; calls: number } | undefined;
  let visits = 0;

  function store(values: Iterable<readonly [element: string, value: string]>): void {
    for (const [element, value] of values) server.set(element, value);
    show();
  }

  function show(): void {
    history.push({ status: server.get(STATUS) ?? "", raw: server.get(RAW) ?? "" });
  }

  function open(): Scorm12Functions {
    visits++;
    const visit = visits;
    const local = new Map(server);
    const tried = new Map(server);
    const told = circumstances(profile, server, masteryScore);
    let error = "0";
    let leaving = false;

    function say(result: string, code = "0"): string {
      error = code;
      return result;
    }

    function reach(): void {
      if (next && next.calls-- === 0) {
        fault = next.fault;
        next = undefined;
      }
      if (fault === "throws") throw new Error("the platform's window is gone");
    }

    function deliver(): string {
      // Whatever comes of the request, it is made.
      if (profile.beacon) attempt(() => ask(fault));
      // The window that calls was closed or killed, and another one has the session.
      if (visit !== visits) return say("false", "101");
      if (profile.sends === "each value") {
        show();
        return say("true");
      }
      const values = [...local].filter(
        ([element, value]) => profile.sends === "everything" || tried.get(element) !== value,
      );
      for (const [element, value] of values) tried.set(element, value);
      if (fault === "offline")
        return say(profile.offline, profile.offline === "true" ? "0" : "101");
      if (fault === "dead line") return say("true");
      // While its window goes away it only queues what it has.
      if (fault === "expired") return leaving ? say("true") : say("false", "101");
      if (fault === "refuses") return profile.tellsRefusal ? say("false", "101") : say("true");
      store(values);
      return say("true");
    }

    function read(element: string): string {
      const { pattern } = patternOf(element);
      const known = dataModel[pattern];
      if (!known || (!profile.optional && OPTIONAL.test(element))) return say("", "401");
      if (known.access === "WO") return say("", "404");
      const listed = profile.tells === "all" || profile.tells.includes(element);
      if (!listed) return say("");
      if (element.endsWith("._children")) return say("id,score,status");
      if (element.endsWith("._count")) return say(String(countIn(local, element)));
      return say(told.get(element) ?? local.get(element) ?? "");
    }

    function take(element: string, value: string): string {
      const { pattern } = patternOf(element);
      const known = dataModel[pattern];
      if (!known || (!profile.optional && OPTIONAL.test(element))) return say("false", "401");
      if (known.access === "RO") return say("false", "403");
      if (profile.strict && !isFeedback(pattern) && known.type(value)) {
        const isLong = element === SUSPEND_DATA && value.length > profile.suspendData.most;
        if (!(isLong && profile.suspendData.longer === "dropped")) return say("false", "405");
      }
      if (element === SUSPEND_DATA && value.length > profile.suspendData.most) {
        return profile.suspendData.longer === "dropped" ? say("true") : say("false", "405");
      }
      // Moodle keeps scores and weights as numbers: worded otherwise they are the same.
      const kept =
        profile.sends === "changes" && NUMBERS.test(element) ? String(Number(value)) : value;
      local.set(element, kept);
      if (profile.sends === "each value" && visit === visits && fault === "none") {
        server.set(element, value);
      }
      return say("true");
    }

    function finish(): string {
      leaving = true;
      const status = local.get(STATUS);
      if (!status) local.set(STATUS, profile.unset);
      const raw = local.get(RAW) ?? "";
      const counts = told.get("cmi.core.credit") === "credit";
      if (profile.mastery && counts && masteryScore !== undefined && raw !== "") {
        local.set(STATUS, Number(raw) >= Number(masteryScore) ? "passed" : "failed");
      }
      return deliver();
    }

    const guarded =
      <A extends readonly unknown[]>(deed: (...args: A) => string) =>
      (...args: A): string => {
        reach();
        return deed(...args);
      };
    return {
      LMSInitialize: guarded(() => say("true")),
      LMSGetValue: guarded((element) => read(String(element))),
      LMSSetValue: guarded((element, value) => take(String(element), String(value))),
      LMSCommit: guarded(deliver),
      LMSFinish: guarded(profile.sends === "each value" ? deliver : finish),
      LMSGetLastError: guarded(() => error),
      LMSGetErrorString: guarded(() => ""),
      LMSGetDiagnostic: guarded(() => ""),
    };
  }

  return {
    server,
    history,
    open,
    break(wanted, calls) {
      if (calls === undefined) fault = wanted;
      next = calls === undefined ? undefined : { fault: wanted, calls };
    },
    fault: () => fault,
  };
}

function attempt(deed: () => void): void {
  try {
    deed();
  } catch {
    // The platform keeps it to itself.
  }
}

/** What a platform itself says at a launch, by element. */
function circumstances(
  profile: Profile,
  server: ReadonlyMap<string, string>,
  masteryScore: string | undefined,
): ReadonlyMap<string, string> {
  const isReview = server.get(STATUS) === "passed" && profile.afterPass === "review";
  const again = server.get("cmi.core.exit") === "suspend" ? "resume" : "";
  const entry = server.size === 0 ? "ab-initio" : again;
  return new Map([
    ["cmi.core.student_id", "42"],
    ["cmi.core.student_name", profile.studentName],
    ["cmi.core.entry", profile.entry === "standard" ? entry : profile.entry],
    ["cmi.core.lesson_mode", isReview ? "review" : "normal"],
    ["cmi.core.credit", isReview ? "no-credit" : "credit"],
    ...(masteryScore === undefined
      ? []
      : [["cmi.student_data.mastery_score", masteryScore] as const]),
  ]);
}

/** How many entries the list has that `counter` (`cmi.interactions._count`) counts. */
function countIn(local: ReadonlyMap<string, string>, counter: string): number {
  const list = counter.slice(0, -"_count".length);
  const indexes = [...local.keys()]
    .filter((element) => element.startsWith(list))
    .map((element) => Number.parseInt(element.slice(list.length), 10))
    .filter((index) => !Number.isNaN(index));
  return indexes.length === 0 ? 0 : Math.max(...indexes) + 1;
}
