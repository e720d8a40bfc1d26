import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openClassroom } from "../../test/classroom.ts";
import { databases } from "../../test/databases.ts";
import { addCourse } from "../../test/registered.ts";
import { type TestService, testService } from "../../test/service.ts";
import { forgetRates, SharedRate } from "./shared-rate.ts";

describe.each(databases)("a limit on $title", ({ title, open }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService(open);
  });
  afterAll(() => service?.store.close());

  /** As each process has its own. */
  const processes = (count: number, name: string, rate: { burst: number; perSecond: number }) =>
    Array.from(
      { length: title === "PGlite" ? 1 : count },
      () => new SharedRate(service, name, rate),
    );

  async function flood(some: readonly SharedRate[], key: string, times: number): Promise<number> {
    const asked = Array.from({ length: times }, (_, index) =>
      (some[index % some.length] as SharedRate).take(key),
    );
    return (await Promise.all(asked)).filter(Boolean).length;
  }

  test("holds for all processes together, to a sixteenth for each, and lets in again with time", async () => {
    const all = processes(4, "flood", { burst: 32, perSecond: 4 });
    const most = title === "PGlite" ? 32 : 32 + (4 * 32) / 16;
    expect(await flood(all, "10.0.0.1", 400)).toBe(most);
    expect(await flood(all, "10.0.0.1", 100)).toBe(0);
    expect(await flood(all, "10.0.0.2", 8)).toBe(8);
    service.pass(4_000);
    const later = await flood(all, "10.0.0.1", 100);
    expect(later).toBeGreaterThanOrEqual(16);
    expect(later).toBeLessThanOrEqual(title === "PGlite" ? 16 : 16 + 4);
  });

  test("tells two names apart, and keeps no address", async () => {
    const [one] = processes(1, "one", { burst: 1, perSecond: 0.1 });
    const [other] = processes(1, "other", { burst: 1, perSecond: 0.1 });
    expect(await one?.take("203.0.113.9")).toBe(true);
    expect(await one?.take("203.0.113.9")).toBe(false);
    expect(await other?.take("203.0.113.9")).toBe(true);
    const { db } = service.store;
    const rows = await db.selectFrom("rate_bucket").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain("203.0.113.9");
    service.pass(2 * 3_600_000);
    await forgetRates(db, service.now());
    expect(await db.selectFrom("rate_bucket").selectAll().execute()).toEqual([]);
  });

  test("lets a school of 300 in that comes at once from behind one address", async () => {
    await addCourse(service, "mau");
    const { enter, platform } = await openClassroom(service, "moodle");
    const entered = new Set<string>();
    for (let n = 0; n < 300; n++) entered.add((await enter()).session.learner_id);
    expect(entered.size).toBe(300);
    await platform.close();
  }, 120_000);
});
