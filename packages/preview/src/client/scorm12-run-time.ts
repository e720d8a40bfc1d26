import {
  type CmiRecord,
  type Fault,
  PROFILES,
  type ProfileName,
  platformApi,
  type QuirkyPlatform,
  quirkyPlatform,
  recordAtLaunch,
  type Scorm12Functions,
  strictApi,
} from "@hocvu/simulator/scorm12";
import { elementsOf } from "./elements.ts";
import { type FaultName, type Kit, type RunTime, type Standing, waitIfSlow } from "./run-time.ts";

declare global {
  interface Window {
    API?: Scorm12Functions;
  }
}

/** A platform's way of keeping a learner. */
interface Keeper {
  /** The API of a new visit. */
  visit(): Scorm12Functions;
  elements(): ReadonlyMap<string, string>;
  readonly most: number;
}

/** SCORM 1.2: a real run-time, or the departures of a real platform. */
export function scorm12RunTime(kit: Kit, profile: ProfileName | ""): RunTime {
  const commits = { taken: 0, refused: 0 };
  let keeper = keep(kit, profile);

  function watched(inner: Scorm12Functions): Scorm12Functions {
    const saving =
      (name: "LMSCommit" | "LMSFinish") =>
      (...args: readonly unknown[]) => {
        waitIfSlow(kit.fault());
        const returned = inner[name](...args);
        commits[String(returned) === "true" ? "taken" : "refused"]++;
        return returned;
      };
    // As it is when the visit begins.
    const mode = kit.mode();
    const told: Readonly<Record<string, string>> =
      mode === "normal" ? {} : { "cmi.core.lesson_mode": mode, "cmi.core.credit": "no-credit" };
    return {
      ...bound(inner),
      LMSGetValue(element) {
        const own = inner.LMSGetValue(element);
        if (element === "cmi.core.student_id") return kit.learner();
        // A platform that does not tell something does not tell this either.
        return own === "" ? own : (told[String(element)] ?? own);
      },
      LMSCommit: saving("LMSCommit"),
      LMSFinish: saving("LMSFinish"),
    };
  }

  return {
    async open(fresh, around) {
      if (fresh) {
        keeper = keep(kit, profile);
        Object.assign(commits, { taken: 0, refused: 0 });
      }
      const known = knownIn(keeper.elements());
      around.API = strictApi(
        watched(keeper.visit()),
        ({ args, ...call }) => {
          kit.heard({ ...call, args: args.map(String), second: around !== window });
          kit.changed();
        },
        known,
      );
      return "/play/scorm12/";
    },
    close(around) {
      delete around.API;
    },
    standing: () => standingOf(keeper, { ...commits }),
  };
}

/** Its methods by themselves, as classes have them on their prototype. */
function bound(inner: Scorm12Functions): Scorm12Functions {
  return {
    LMSInitialize: (...args) => inner.LMSInitialize(...args),
    LMSFinish: (...args) => inner.LMSFinish(...args),
    LMSGetValue: (...args) => inner.LMSGetValue(...args),
    LMSSetValue: (...args) => inner.LMSSetValue(...args),
    LMSCommit: (...args) => inner.LMSCommit(...args),
    LMSGetLastError: (...args) => inner.LMSGetLastError(...args),
    LMSGetErrorString: (...args) => inner.LMSGetErrorString(...args),
    LMSGetDiagnostic: (...args) => inner.LMSGetDiagnostic(...args),
  };
}

function keep(kit: Kit, profile: ProfileName | ""): Keeper {
  return profile === "" ? standardKeeper(kit) : quirkyKeeper(kit, profile);
}

function standardKeeper(kit: Kit): Keeper {
  let left: CmiRecord = {};
  const store = (record: CmiRecord) => {
    const fault = kit.fault();
    if (fault === "none" || fault === "slow") left = record;
    return fault === "none" || fault === "slow" || fault === "dead line";
  };
  return {
    visit() {
      const { masteryScore } = kit.version();
      return platformApi(recordAtLaunch(left, { lessonMode: "normal", masteryScore }), store);
    },
    elements: () => new Map(elementsOf(left)),
    most: 4096,
  };
}

function quirkyKeeper(kit: Kit, name: ProfileName): Keeper {
  const profile = PROFILES[name];
  const platform: QuirkyPlatform = quirkyPlatform(profile, kit.version().masteryScore);
  return {
    visit() {
      const api = platform.open();
      // What goes wrong may have been chosen since the last call.
      const broken = <F extends (...args: readonly unknown[]) => string>(deed: F) =>
        ((...args: readonly unknown[]) => {
          platform.break(faultOf(kit.fault()));
          return deed(...args);
        }) as F;
      return {
        ...api,
        LMSSetValue: broken(api.LMSSetValue),
        LMSCommit: broken(api.LMSCommit),
        LMSFinish: broken(api.LMSFinish),
      };
    },
    elements: () => platform.server,
    most: profile.suspendData.most,
  };
}

function faultOf(fault: FaultName): Fault {
  return fault === "slow" ? "none" : fault;
}

/** How many objectives and interactions earlier visits left. */
function knownIn(elements: ReadonlyMap<string, string>) {
  const count = (list: string) =>
    new Set(
      [...elements.keys()].flatMap(
        (name) => new RegExp(`^cmi\\.${list}\\.(\\d+)\\.`).exec(name)?.[1] ?? [],
      ),
    ).size;
  return { objectives: count("objectives"), interactions: count("interactions") };
}

function standingOf(keeper: Keeper, commits: Standing["commits"]): Standing {
  const elements = keeper.elements();
  const value = (name: string) => elements.get(name) ?? "";
  return {
    status: value("cmi.core.lesson_status"),
    score: value("cmi.core.score.raw"),
    place: value("cmi.core.lesson_location"),
    suspendData: { length: value("cmi.suspend_data").length, most: keeper.most },
    commits,
    elements: [...elements],
  };
}
