import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases } from "../../../test/databases.ts";
import { type TestService, testService } from "../../../test/service.ts";
import { publishFolder } from "../../courses/watch-courses.ts";
import { selfTest } from "./self-test.ts";

const COURSE = new URL("../../../../../courses/nguoi-dan", import.meta.url).pathname;

describe.each(databases)("on $title", ({ open }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService(open, "http://127.0.0.1:8420");
    service.pass(Date.now() - service.now().getTime());
    await publishFolder(service, COURSE);
  }, 120_000);
  afterAll(() => service.store.close());

  test("a learner is played through, a forged launch refused, and nothing is left", async () => {
    const steps = await selfTest(service);
    expect(steps.filter(({ passed }) => !passed)).toEqual([]);
    const names = "register launch forged course exam score cleanup".split(" ");
    expect(steps.map(({ name }) => name)).toEqual(names);
    for (const table of ["platform", "learner", "attempt", "score", "session"] as const) {
      expect(await service.store.db.selectFrom(table).selectAll().execute(), table).toEqual([]);
    }
  }, 60_000);

  test("where something is in the way, the step says so", async () => {
    await service.store.db.deleteFrom("course_path").execute();
    const steps = await selfTest(service);
    expect(steps.find(({ passed }) => !passed)?.name).toBe("launch");
    expect(steps.at(-1)).toMatchObject({ name: "cleanup", passed: true });
  }, 60_000);
});
