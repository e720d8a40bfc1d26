import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertAttempt, insertLink, insertMember, insertPlatform } from "../../test/class.ts";
import { databases } from "../../test/databases.ts";
import { examCourse, publish } from "../../test/sample.ts";
import { testService } from "../../test/service.ts";
import { assemble } from "../serve/assemble.ts";
import { type Serving, start } from "../serve/start.ts";
import { REQUEST_KINDS } from "./measure.ts";
import { StressImpossible, stress } from "./stress.ts";

const never = new AbortController().signal;
const evenly = () => 0.5;
const secret = new Uint8Array(32).fill(5);

describe.each(databases)("on $title", ({ title, open }) => {
  let ground: Awaited<ReturnType<typeof testService>>;
  let data: string;
  const running: Serving[] = [];
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "hocvu-stress-"));
    ground = await testService(open);
    ground.pass(Date.now() - ground.now().getTime());
    await publish(ground.store, examCourse("questions: 4\ntime: 30m"));
  });
  afterAll(async () => {
    for (const one of running) await one.stop();
    await ground?.store.close();
    await rm(data, { recursive: true, force: true });
  });

  async function service(allow: readonly string[]): Promise<string> {
    const settings = { host: "127.0.0.1", port: 0, data, allow };
    const one = await start({ store: ground.store, secret }, settings, () => undefined, assemble);
    running.push(one);
    return `http://127.0.0.1:${one.port}`;
  }

  const settings = (url: string, port: number) => ({
    ...{ url, port, seconds: 2, learners: 20 },
    rates: { launches: 3, saves: 20, submissions: 3 },
  });
  const port = title === "PGlite" ? 8571 : 8572;

  test("a class is played, everything measured, and nobody else touched", async () => {
    const platform = await insertPlatform(ground);
    const link = await insertLink(ground, platform, { course: "mau" });
    const { id } = await insertMember(ground, link, "Lê Thị Thật");
    const attempt = await insertAttempt(ground, link, id);
    const url = await service([`127.0.0.1:${port}`]);
    const report = await stress(ground, settings(url, port), () => undefined, never, evenly);
    expect(report.troubles).toEqual([]);
    expect(report.requests.map(({ kind }) => kind)).toEqual(REQUEST_KINDS);
    for (const { count, p50, p95, p99, max, errors } of report.requests) {
      expect(count).toBeGreaterThan(0);
      expect([p50, p95, p99, max]).toEqual([p50, p95, p99, max].sort((a, b) => a - b));
      expect(errors).toBe(0);
    }
    const submitted = report.requests.find(({ kind }) => kind === "submit")?.count;
    const { queued, sent, waiting, dead } = report.outbox;
    expect([queued, sent + waiting, dead]).toEqual([submitted, submitted, 0]);

    const { db } = ground.store;
    const left = async (table: "platform" | "learner" | "attempt") =>
      (await db.selectFrom(table).select("id").execute()).map((row) => row.id);
    expect(await left("platform")).toEqual([platform]);
    expect(await left("learner")).toEqual([id]);
    expect(await left("attempt")).toEqual([attempt]);
    for (const table of ["score", "answer", "login_state", "nonce", "line_item"] as const) {
      expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([]);
    }
  }, 60_000);

  test("a service that may not ask the simulated platform says so, and keeps nothing of it", async () => {
    const url = await service([]);
    const before = await ground.store.db.selectFrom("platform").select("id").execute();
    const played = stress(ground, settings(url, port), () => undefined, never);
    await expect(played).rejects.toThrow(StressImpossible);
    await expect(played).rejects.toMatchObject({ reason: "not-let-in", detail: "launch 403" });
    expect(await ground.store.db.selectFrom("platform").select("id").execute()).toEqual(before);
  }, 60_000);

  test("nobody at that address is told as nobody", async () => {
    const played = stress(ground, settings("http://127.0.0.1:1", port), () => undefined, never);
    await expect(played).rejects.toMatchObject({ reason: "unreachable" });
  });
});
