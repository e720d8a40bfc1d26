import { LTI_PROFILES, type LtiProfileName } from "@hocvu/simulator/lti";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Classroom, openClassroom } from "../../test/classroom.ts";
import { databases } from "../../test/databases.ts";
import { addCourse } from "../../test/registered.ts";
import { type TestService, testService } from "../../test/service.ts";
import { PlatformServices } from "../lti/services/platform-services.ts";
import { claimScores, LEASE } from "./claim-scores.ts";
import { sendDueScores } from "./outbox.ts";
import { resend } from "./resend.ts";

const DAY = 24 * 3_600_000;

describe.each(databases)("the outbox on $title", ({ title, open }) => {
  let service: TestService;
  let room: Classroom;
  beforeAll(async () => {
    service = await testService(open);
    await addCourse(service, "mot", { id: "mot", title: "Một", modules: [], exam: {} });
  });
  afterAll(() => service.store.close());
  afterEach(async () => {
    await room.platform.close();
    await service.store.db.deleteFrom("platform").execute();
  });

  const scores = () =>
    service.store.db.selectFrom("score").selectAll().orderBy("stamped_at").execute();
  const grades = () => room.platform.grades(room.course).map(({ result }) => result);
  const sent = () => room.platform.exchanges.filter(({ kind }) => kind === "scores");
  /** Sends until nothing waits, however long that takes on the clock. */
  const settle = async () => {
    for (let round = 0; round < 60; round += 1) {
      await sendDueScores(service);
      const waiting = (await scores()).filter(({ status }) => status === "waiting");
      if (waiting.length === 0) return;
      service.pass(DAY / 4);
    }
    throw new Error("something waits for ever");
  };

  describe.each(Object.keys(LTI_PROFILES) as LtiProfileName[])("on %s", (profile) => {
    test("a grade arrives though its answer is lost, and twice is once", async () => {
      room = await openClassroom(service, profile, { custom: { part: "exam" }, lineItem: {} });
      const { session } = await room.enter();
      room.platform.failNext("scores", { type: "answer-lost" });
      expect(await room.enqueue(session, { given: 15 })).toBe(true);
      expect(await room.enqueue(session, { given: 15 })).toBe(true);
      await settle();
      expect(grades()).toEqual([75]);
      expect((await scores()).map(({ status }) => status)).toEqual(["sent"]);
      expect(sent().map(({ status }) => status)).toHaveLength(2);
      expect(room.platform.lineItems(room.course)).toHaveLength(1);
    });

    test("a column is made where the platform has none for it", async () => {
      room = await openClassroom(service, profile, { custom: { part: "exam" } });
      const learners = [await room.enter(), await room.enter(), await room.enter()];
      for (const { session } of learners) await room.enqueue(session, { given: 20 });
      await settle();
      expect(grades()).toEqual([100, 100, 100]);
      expect(room.platform.lineItems(room.course)).toHaveLength(1);
    });
  });

  describe("what was read of a course with an exam", () => {
    const read = { about: "progress", given: 3, maximum: 4, activity: "InProgress" } as const;
    const columns = () =>
      room.platform
        .lineItems(room.course)
        .map((item) => [item.tag, room.platform.scores(item).map(({ scoreGiven }) => scoreGiven)]);

    test("never fills the column that the launch named, which is the exam's", async () => {
      room = await openClassroom(service, "strict");
      const { session } = await room.enter();
      await room.enqueue(session, read);
      await room.enqueue(session, { given: 15 });
      await settle();
      expect(columns()).toEqual([
        [undefined, [15]],
        ["progress", [3]],
      ]);
      expect(room.platform.lineItems(room.course).map(({ label }) => label)[1]).toContain(
        "Tiến độ",
      );
    });

    test("leaves the exam its column where a launch names none once there are two", async () => {
      room = await openClassroom(service, "moodle");
      const { session, user } = await room.enter();
      await room.enqueue(session, read);
      await settle();
      await room.again(user);
      const named = await service.store.db
        .selectFrom("resource_link")
        .select("line_item_url")
        .execute();
      expect(named).toEqual([{ line_item_url: null }]);
      await room.enqueue(session, { given: 15 });
      await settle();
      expect(columns()).toEqual([
        [undefined, [15]],
        ["progress", [3]],
      ]);
    });

    test("is never named as the exam's, though it came first", async () => {
      room = await openClassroom(service, "moodle", {});
      const { session, user } = await room.enter();
      await room.enqueue(session, read);
      await settle();
      await room.again(user);
      await room.enqueue(session, { given: 15 });
      await settle();
      expect(columns()).toEqual([
        ["exam", [15]],
        ["progress", [3]],
      ]);
    });

    test("goes to a column of no link where only a link's first is shown", async () => {
      room = await openClassroom(service, "canvas");
      const [one, two] = [await room.enter(), await room.enter()];
      await room.enqueue(one.session, read);
      await room.enqueue(one.session, { given: 15 });
      await settle();
      // Made by a process that died before it wrote its address down.
      await service.store.db.deleteFrom("line_item").execute();
      await room.enqueue(two.session, { ...read, given: 2 });
      await settle();
      expect(columns()).toEqual([
        [undefined, [15]],
        ["progress", [3, 2]],
      ]);
      const links = room.platform.lineItems(room.course).map(({ linkId }) => linkId !== undefined);
      expect(links).toEqual([true, false]);
    });

    test("goes to the column that a launch of a lesson names, where no exam is", async () => {
      const part = "module:mot";
      room = await openClassroom(service, "open-edx", { custom: { part }, lineItem: {} });
      await room.enqueue((await room.enter()).session, read);
      await settle();
      expect(columns()).toEqual([[undefined, [3]]]);
    });

    test("goes nowhere on a platform that shows one grade a link", async () => {
      room = await openClassroom(service, "open-edx", { custom: { part: "exam" }, lineItem: {} });
      const { session } = await room.enter();
      await room.enqueue(session, { given: 15 });
      service.pass(1000);
      await room.enqueue(session, read);
      await settle();
      expect(grades()).toEqual([75]);
      expect((await scores()).map(({ about, last_error }) => [about, last_error])).toEqual([
        ["exam", null],
        ["progress", "no-address"],
      ]);
    });
  });

  test("0 is a score", async () => {
    room = await openClassroom(service, "moodle");
    await room.enqueue((await room.enter()).session, { given: 0 });
    await settle();
    expect(grades()).toEqual([0]);
  });

  test("only what is better goes out, or a correction, and nothing unfinished after it", async () => {
    room = await openClassroom(service, "moodle");
    const { session } = await room.enter();
    const steps: readonly (readonly [object, boolean, number])[] = [
      [{ given: 9 }, true, 45],
      [{ given: 8 }, false, 45],
      [{ given: 10 }, true, 50],
      [{ given: null, grading: "Pending", activity: "InProgress" }, false, 50],
      [{ given: 5, maximum: 10 }, false, 50],
      [{ given: 4, reason: "correction" }, true, 20],
      [{ given: 4, reason: "correction" }, false, 20],
      [{ given: 3 }, false, 20],
      [{ given: 6 }, true, 30],
    ];
    for (const [score, goes, grade] of steps) {
      expect([score, await room.enqueue(session, score)]).toEqual([score, goes]);
      await settle();
      expect(grades()).toEqual([grade]);
    }
  });

  test("what waits gives way to what is better, each a second after the last", async () => {
    room = await openClassroom(service, "moodle");
    const { session } = await room.enter();
    for (const given of [1, 2, 3]) await room.enqueue(session, { given });
    const rows = await scores();
    expect(rows.map(({ status }) => status)).toEqual(["superseded", "superseded", "waiting"]);
    const times = rows.map(({ stamped_at }) => stamped_at.getTime() - service.now().getTime());
    expect(times).toEqual([0, 1000, 2000]);
    await settle();
    expect(sent()).toHaveLength(1);
  });

  test("one that is under way arrives before the next of the same learner is taken", async () => {
    room = await openClassroom(service, "moodle");
    const { session } = await room.enter();
    await room.enqueue(session, { given: 5 });
    const first = await claimScores(service);
    expect(first?.scores).toHaveLength(1);
    await room.enqueue(session, { given: 6 });
    service.pass(2000);
    expect((await claimScores(service))?.scores).toEqual([]);
    // Whoever had it died: its time runs out.
    service.pass(LEASE);
    expect((await claimScores(service))?.scores.map(({ given }) => given)).toEqual([6]);
  });

  test("a token that ended early, a full platform and a cut line only delay", async () => {
    room = await openClassroom(service, "canvas");
    const { session } = await room.enter();
    await room.enqueue(session, { given: 5 });
    await settle();
    room.platform.expireTokens();
    room.platform.failNext("scores", { type: "rate-limit" });
    room.platform.failNext("scores", { type: "status", status: 502 });
    room.platform.failNext("scores", { type: "dropped" });
    room.platform.failNext("token", { type: "status", status: 503 });
    await room.enqueue(session, { given: 6 });
    await settle();
    expect(grades()).toEqual([30]);
  });

  test("who says when to come again is left alone until then, with all scores", async () => {
    room = await openClassroom(service, "moodle");
    const [one, two] = [await room.enter(), await room.enter()];
    room.platform.failNext("scores", { type: "status", status: 429, retryAfter: 120 });
    await room.enqueue(one.session, { given: 5 });
    await sendDueScores(service);
    await room.enqueue(two.session, { given: 5 });
    service.pass(119_000);
    expect(await sendDueScores(service)).toBe(0);
    service.pass(2000);
    expect(await sendDueScores(service)).toBe(2);
    expect(grades()).toEqual([25, 25]);
  });

  test("no platform gets more in a second than its record says, from all processes together", async () => {
    room = await openClassroom(service, "moodle");
    for (let i = 0; i < 12; i += 1) await room.enqueue((await room.enter()).session, { given: 5 });
    const processes = [1, 2, 3].map(() => new PlatformServices(service));
    const tried = await Promise.all(processes.map((one) => sendDueScores(service, one)));
    expect(tried.reduce((a, b) => a + b)).toBe(10);
    service.pass(1000);
    expect(await sendDueScores(service)).toBe(2);
    expect(sent()).toHaveLength(12);
    expect(grades()).toHaveLength(12);
  });

  describe("what no repetition changes is laid aside with its reason:", () => {
    test("somebody who left the course, until sent again by hand", async () => {
      room = await openClassroom(service, "moodle");
      const { session, user } = await room.enter();
      room.platform.unenrol(room.course, user);
      await room.enqueue(session, { given: 5 });
      await settle();
      const [row = expect.fail()] = await scores();
      expect(row).toMatchObject({
        status: "dead",
        last_error: "not-a-learner-there",
        last_status: 400,
      });
      expect(row.last_answer).toContain("not in this course");
      room.platform.enrol(room.course, user, "learner");
      expect(await resend(service, row.id, "admin")).toBe(true);
      expect(await resend(service, row.id, "admin")).toBe(false);
      await settle();
      expect(grades()).toEqual([25]);
      const audit = await service.store.db.selectFrom("audit").selectAll().execute();
      expect(audit.at(-1)).toMatchObject({ actor: "admin", action: "score-resent" });
    });

    test("an older one never comes over a later", async () => {
      room = await openClassroom(service, "moodle");
      const { session, user } = await room.enter();
      room.platform.unenrol(room.course, user);
      await room.enqueue(session, { given: 5 });
      await settle();
      room.platform.enrol(room.course, user, "learner");
      await room.enqueue(session, { given: 6 });
      const [older = expect.fail()] = await scores();
      expect(await resend(service, older.id, "admin")).toBe(false);
    });

    test("what was refused is tried again when something new happens, even if that is worse", async () => {
      room = await openClassroom(service, "moodle");
      const { session, user } = await room.enter();
      room.platform.unenrol(room.course, user);
      await room.enqueue(session, { given: 15 });
      await settle();
      room.platform.enrol(room.course, user, "learner");
      expect(await room.enqueue(session, { given: 3 })).toBe(true);
      await settle();
      expect(grades()).toEqual([75]);
    });

    test("a link without a column, and without leave to make one", async () => {
      room = await openClassroom(service, "moodle", {});
      const { session } = await room.enter();
      await service.store.db
        .updateTable("resource_link")
        .set({ scopes: JSON.stringify([]) })
        .execute();
      await room.enqueue(session, {});
      await settle();
      expect(await scores()).toMatchObject([{ status: "dead", last_error: "no-address" }]);
    });

    test("a platform that is silent for days", async () => {
      room = await openClassroom(service, "moodle");
      room.platform.failNext("scores", { type: "dropped" }, 100);
      await room.enqueue((await room.enter()).session, {});
      await settle();
      expect(await scores()).toMatchObject([{ status: "dead", last_error: "gave-up", tries: 30 }]);
    });

    test("a score over which the gradebook holds a later one", async () => {
      room = await openClassroom(service, "moodle");
      const { session } = await room.enter();
      await room.enqueue(session, { given: 5 });
      await settle();
      // A database that was restored knows nothing of what it sent since.
      await service.store.db.deleteFrom("score").execute();
      await service.store.db.updateTable("platform").set({ paced_until: null }).execute();
      service.pass(-DAY);
      await room.enqueue(session, { given: 6 });
      await settle();
      service.pass(DAY);
      expect(await scores()).toMatchObject([{ status: "dead", last_error: "later-score-there" }]);
    });
  });

  test("whatever comes and whatever goes wrong, what stands in the end is in the gradebook, and nothing sank but by a correction", async () => {
    room = await openClassroom(service, "moodle");
    const fault = fc.constantFrom(
      undefined,
      { type: "answer-lost" } as const,
      { type: "dropped" } as const,
      { type: "status", status: 503 } as const,
      { type: "rate-limit" } as const,
    );
    const step = fc.record({
      given: fc.integer({ min: 0, max: 20 }),
      reason: fc.constantFrom("result" as const, "result" as const, "correction" as const),
      fault,
      sends: fc.boolean(),
      dies: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const { session, user } = await room.enter();
        let stands: number | undefined;
        for (const { given, reason, fault: struck, sends, dies } of steps) {
          await room.enqueue(session, { given, reason });
          const before: number = stands ?? -1;
          stands = reason === "correction" ? given : Math.max(before, given);
          if (dies) {
            // Claimed by a process that is killed before it sends, or after.
            await claimScores(service);
          } else if (sends) {
            if (struck) room.platform.failNext("scores", struck);
            await sendDueScores(service);
          }
          service.pass(1000);
        }
        room.platform.faults.clear();
        service.pass(LEASE);
        await settle();
        const mine = room.platform.grades(room.course).filter((grade) => grade.user.id === user.id);
        const [item = expect.fail()] = room.platform.lineItems(room.course);
        const taken = room.platform.scores(item).filter(({ userId }) => userId === user.sub);
        const corrected = steps.flatMap((one) => (one.reason === "correction" ? [one.given] : []));
        for (const [index, { scoreGiven = -1 }] of taken.entries()) {
          const sank = scoreGiven < (taken[index - 1]?.scoreGiven ?? 0);
          expect([scoreGiven, sank && !corrected.includes(scoreGiven)]).toEqual([
            scoreGiven,
            false,
          ]);
        }
        // The platform computes with fractions.
        expect(mine.map(({ result }) => Math.round(result ?? -1))).toEqual([(stands ?? 0) * 5]);
      }),
      { numRuns: title === "PGlite" ? 15 : 40, seed: 16 },
    );
  });
});
