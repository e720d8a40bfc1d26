import { setTimeout as pause } from "node:timers/promises";
import type { LrsRequest, Method } from "@hocvu/simulator/lrs";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Workshop } from "../build/workshop.ts";
import {
  LRS_RUN_TIMES,
  type LrsFault,
  type LrsRunTime,
  type OpenDesk,
  openDesk,
} from "../desks/desks.ts";

const FAULTS: readonly LrsFault[] = ["none", "refuses", "offline", "expired", "slow"];

const MODES = ["normal", "review", "browse"] as const;

/** In milliseconds; as a phone has it in a valley. */
const SLOW = 2_000;

export interface DeskEvents {
  /** Something came to the LRS of a run-time. */
  heard(runTime: LrsRunTime): void;
}

/** The platforms that have an LRS, at `/desk/<run-time>/…`. They last as long as the preview. */
export function deskRoutes(workshop: Workshop, { heard }: DeskEvents): Hono {
  const app = new Hono();
  const desks = new Map<string, OpenDesk>();
  let learners = 0;

  const runTimeOf = (c: Context): LrsRunTime | undefined =>
    LRS_RUN_TIMES.find((one) => one === c.req.param("runTime"));
  const originOf = (c: Context) => `http://${c.req.header("host")}`;
  const deskOf = (c: Context) => desks.get(`${c.req.param("runTime")} ${originOf(c)}`);

  app.use("/desk/*", bodyLimit({ maxSize: 1024 * 1024 }));

  app.post("/desk/:runTime/launch", async (c) => {
    const runTime = runTimeOf(c);
    const { shown } = runTime ? await workshop.make(runTime) : {};
    if (!runTime || !shown) return c.text("", 404);
    const origin = originOf(c);
    const key = `${runTime} ${origin}`;
    if (c.req.query("fresh") !== undefined || !desks.has(key)) {
      learners++;
      desks.set(key, await openDesk(runTime, shown, origin, learners));
    }
    heard(runTime);
    const mode = MODES.find((one) => one === c.req.query("mode")) ?? "normal";
    return c.json({ address: desks.get(key)?.desk.launch(mode) });
  });

  app.post("/desk/:runTime/fault", (c) => {
    const fault = FAULTS.find((one) => one === c.req.query("fault"));
    const desk = deskOf(c);
    if (!fault || !desk) return c.text("", 404);
    desk.fault = fault;
    return c.body(null, 204);
  });

  app.get("/desk/:runTime/log", (c) => {
    const desk = deskOf(c);
    const { statements = [], heard = [] } = desk ?? {};
    return c.json({ statements, heard, states: desk?.states() ?? [] });
  });

  app.post("/desk/cmi5/fetch", (c) => {
    const desk = desks.get(`cmi5 ${originOf(c)}`)?.desk;
    return c.json(desk?.fetchToken?.(c.req.query("key") ?? "") ?? {});
  });

  app.all("/desk/:runTime/xapi/*", async (c) => {
    const runTime = runTimeOf(c);
    const desk = deskOf(c);
    if (!runTime || !desk) return c.text("", 404);
    if (desk.fault === "slow") await pause(SLOW);
    const answer = desk.answer(await lrsRequest(c, runTime));
    heard(runTime);
    if (answer) {
      const { status, headers, body } = answer;
      return new Response(body as BodyInit | undefined, {
        status,
        ...(headers ? { headers } : {}),
      });
    }
    (c.env as HttpBindings).incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  });
  return app;
}

async function lrsRequest(c: Context, runTime: LrsRunTime): Promise<LrsRequest> {
  const { pathname, searchParams } = new URL(c.req.url);
  return {
    method: c.req.method as Method,
    resource: pathname.slice(`/desk/${runTime}/xapi/`.length).replace(/\/$/, ""),
    parameters: new Map(searchParams),
    headers: c.req.header(),
    body: new Uint8Array(await c.req.arrayBuffer()),
  };
}
