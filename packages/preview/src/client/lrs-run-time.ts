import type { Heard, KeptState, Statement } from "../desks/desk.ts";
import { elementsOf } from "./elements.ts";
import type { FaultName, Kit, RunTime, Standing } from "./run-time.ts";

/** What came to an LRS, oldest first. */
export interface LrsLog {
  readonly statements: readonly Statement[];
  readonly heard: readonly Heard[];
  readonly states: readonly KeptState[];
}

export interface LrsRunTime extends RunTime {
  readonly log: LrsLog;
  /** Asks the server what came since. */
  refresh(): Promise<void>;
  break(fault: FaultName): Promise<void>;
}

/** cmi5 and xAPI: the platform is in the server. */
export function lrsRunTime(name: "cmi5" | "xapi", kit: Kit): LrsRunTime {
  const post = (path: string) => fetch(`/desk/${name}/${path}`, { method: "POST" });
  let log: LrsLog = { statements: [], heard: [], states: [] };
  const runTime: LrsRunTime = {
    get log() {
      return log;
    },
    async open(fresh) {
      const order = new URLSearchParams({ mode: kit.mode(), ...(fresh ? { fresh: "" } : {}) });
      const response = await post(`launch?${order}`);
      const { address } = (await response.json()) as { readonly address: string };
      await runTime.break(kit.fault());
      return address;
    },
    close() {},
    standing: () => standingOf(log),
    async refresh() {
      const response = await fetch(`/desk/${name}/log`);
      log = (await response.json()) as LrsLog;
      kit.changed();
    },
    async break(fault) {
      // A line that says yes all the same is known of SCORM alone.
      await post(`fault?fault=${fault === "dead line" ? "offline" : fault}`);
    },
  };
  return runTime;
}

/** Verbs of cmi5 that say how a learner stands. */
const STANDINGS = ["completed", "passed", "failed", "satisfied"];

function standingOf({ statements, heard, states }: LrsLog): Standing {
  const verbs = new Set<string>();
  let score = "";
  for (const statement of statements as readonly unknown[]) {
    const { verb, result } = statement as {
      readonly verb: { readonly id: string };
      readonly result?: { readonly score?: { readonly scaled?: number } };
    };
    const name = verb.id.replace(/^.*\//, "");
    if (!STANDINGS.includes(name)) continue;
    verbs.add(name);
    const scaled = result?.score?.scaled;
    if (scaled !== undefined) score = String(Math.round(scaled * 10_000) / 100);
  }
  const sent = heard.filter(({ method }) => method !== "GET");
  const taken = sent.filter(({ status }) => status !== undefined && status < 400).length;
  return {
    status: [...verbs].join(" · "),
    score,
    commits: { taken, refused: sent.length - taken },
    elements: states.flatMap(elementsIn),
  };
}

/** A document of state, as far as it is one of names and values. */
function elementsIn({ id, content }: KeptState): [string, string][] {
  try {
    const held: unknown = JSON.parse(content);
    if (typeof held === "object" && held !== null) return elementsOf(held, id);
  } catch {
    // A course may keep what it likes.
  }
  return [[id, content]];
}
