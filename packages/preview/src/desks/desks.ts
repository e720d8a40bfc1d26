import { toBytes } from "@hocvu/archive";
import type { Answer, Lrs, LrsRequest } from "@hocvu/simulator/lrs";
import type { Shown } from "../build/version.ts";
import type { Desk, Heard, KeptState, Statement } from "./desk.ts";

export const LRS_RUN_TIMES = ["cmi5", "xapi"] as const;
export type LrsRunTime = (typeof LRS_RUN_TIMES)[number];

/** What goes wrong with an LRS; see the window's own faults. */
export type LrsFault = "none" | "refuses" | "offline" | "expired" | "slow";

/** A desk, and what happened at it. */
export interface OpenDesk {
  readonly desk: Desk;
  readonly heard: readonly Heard[];
  readonly statements: readonly Statement[];
  states(): readonly KeptState[];
  fault: LrsFault;
  /** Undefined where the line is to be cut. */
  answer(request: LrsRequest): Answer | undefined;
}

/** Opens a desk for the course as it is shown. What it is made of is loaded only now: few look at these run-times. */
export async function openDesk(
  runTime: LrsRunTime,
  shown: Shown,
  origin: string,
  learner: number,
): Promise<OpenDesk> {
  const path = `/desk/${runTime}`;
  const files = new Map(
    [...shown.files.values()].map(({ path, content }) => [
      path,
      typeof content === "function" ? new Uint8Array() : toBytes(content),
    ]),
  );
  const options = { files, base: origin + path, path, learner };
  const desk =
    runTime === "cmi5"
      ? (await import("./cmi5-desk.ts")).openCmi5Desk(options)
      : (await import("./xapi-desk.ts")).openXapiDesk(options);
  return attended(desk);
}

const REFUSALS = { refuses: 503, expired: 401 } as const;

/** More than anybody reads. */
const MOST_HEARD = 2_000;

function attended(desk: Desk): OpenDesk {
  const heard: Heard[] = [];
  const open: OpenDesk = {
    desk,
    heard,
    statements: desk.lrs.records.statements.all,
    states: () => statesOf(desk.lrs),
    fault: "none",
    answer(request) {
      const answer = answerTo(request);
      if (heard.length < MOST_HEARD) {
        const { method, resource } = request;
        const status = answer?.status;
        heard.push({ method, resource, status, answer: complaint(answer) });
      }
      return answer;
    },
  };
  function answerTo(request: LrsRequest): Answer | undefined {
    if (open.fault === "offline") return undefined;
    if (open.fault === "none" || open.fault === "slow") return desk.lrs.answer(request);
    return {
      status: REFUSALS[open.fault],
      headers: { "x-experience-api-version": "1.0.3" },
      body: "out of order",
    };
  }
  return open;
}

function statesOf({ records }: Lrs): readonly KeptState[] {
  return records.states
    .list(() => true)
    .flatMap((place) => {
      const found = records.states.get(place);
      const id = place.at(-1) ?? "";
      return found ? [{ id, content: Buffer.from(found.content).toString() }] : [];
    });
}

function complaint(answer: Answer | undefined): string {
  if (!answer || answer.status < 400 || answer.body === undefined) return "";
  return Buffer.from(answer.body).toString().slice(0, 500);
}
