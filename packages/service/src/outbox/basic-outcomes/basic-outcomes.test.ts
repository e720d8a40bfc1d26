import { LTI_PROFILES, type LtiFault, type LtiProfileName } from "@hocvu/simulator/lti";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { databases } from "../../../test/databases.ts";
import { type LegacyClassroom, openLegacyClassroom } from "../../../test/legacy-classroom.ts";
import { addCourse } from "../../../test/registered.ts";
import { examCourse, letterOf, publish } from "../../../test/sample.ts";
import { type TestService, testService } from "../../../test/service.ts";
import { openCourse } from "../../courses/open-course.ts";
import { createApp } from "../../http/app.ts";
import { learning } from "../../learning/learning-room.ts";
import { renewSecret } from "../../lti/legacy/consumer.ts";
import { ltiRoom } from "../../lti/room.ts";
import { safeFetch } from "../../lti/safe-fetch.ts";
import { enqueueScore } from "../enqueue-score.ts";
import { sendDueScores } from "../outbox.ts";

const LEGACY = (Object.keys(LTI_PROFILES) as LtiProfileName[]).filter(
  (name) => LTI_PROFILES[name].legacy,
);

describe.each(databases)("results of LTI 1.1 on $title", ({ open }) => {
  let service: TestService;
  let room: LegacyClassroom;
  beforeAll(async () => {
    service = await testService(open);
    await addCourse(service, "mot", { id: "mot", title: "Một", modules: [], exam: {} });
  });
  afterAll(() => service.store.close());
  afterEach(async () => {
    await room.platform.close();
    await service.store.db.deleteFrom("platform").execute();
  });

  const grades = () => room.platform.grades(room.course).map(({ result }) => result);
  const rows = () =>
    service.store.db.selectFrom("score").selectAll().orderBy("stamped_at").execute();
  const sent = () => room.platform.exchanges.filter(({ kind }) => kind === "outcomes");
  /** A learner, let in. */
  const enter = async () => {
    await room.send(room.platform.legacyLaunch(room.learner, room.link));
    return room.opened.at(-1)?.session ?? expect.fail();
  };
  const enqueue = async (given: number) => {
    const { learner_id: learnerId, link_id: linkId } = await enter();
    const score = { about: "exam", reason: "result", activity: "Completed" } as const;
    await service.store.db
      .transaction()
      .execute((db) =>
        enqueueScore(
          db,
          { ...score, learnerId, linkId, given, maximum: 20, grading: "FullyGraded" },
          service.now(),
        ),
      );
  };
  const settle = async () => {
    for (let round = 0; round < 60; round += 1) {
      await sendDueScores(service);
      if ((await rows()).every(({ status }) => status !== "waiting")) return;
      service.pass(6 * 3_600_000);
    }
    throw new Error("something waits for ever");
  };

  test.each(LEGACY)(
    "a grade arrives on %s though its answer is lost, zero is one",
    async (profile) => {
      room = await openLegacyClassroom(service, { profile });
      await enqueue(0);
      await settle();
      expect(grades()).toEqual([0]);
      room.platform.failNext("outcomes", { type: "answer-lost" });
      await enqueue(15);
      await settle();
      expect(grades()).toEqual([15]);
      expect((await rows()).map(({ status }) => status)).toEqual(["sent", "sent"]);
      expect(sent()).toHaveLength(3);
      expect(room.platform.refusals).toEqual([]);
    },
  );

  test("a platform that signs launches by SHA-256 gets results signed so", async () => {
    const { strict } = LTI_PROFILES;
    const legacy = { operations: ["replaceResult"], method: "HMAC-SHA256" } as const;
    room = await openLegacyClassroom(service, { profile: { ...strict, legacy } });
    await enqueue(7);
    await settle();
    expect(grades()).toEqual([7]);
  });

  test("a launch, an exam and its result, from end to end", async () => {
    await publish(service.store, examCourse("questions: 4\nattempts: 2"));
    room = await openLegacyClassroom(service, {
      query: "",
      custom: { course: "mau", part: "exam" },
    });
    const app = createApp(service, [ltiRoom({ openPart: openCourse }), learning]);
    const { action, fields } = room.platform.legacyLaunch(room.learner, room.link);
    const opened = await app.request(action, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    const page = await opened.text();
    const [, token = expect.fail(page)] = /"token":"([^"]+)"/.exec(page) ?? [];
    const ask = async (path: string, body: object) => {
      const answer = await app.request(path, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      return (await answer.json()) as {
        readonly sitting: {
          readonly id: string;
          readonly items: readonly { readonly id: string }[];
        };
      };
    };
    for (const [right, grade] of [
      [1, 5],
      [3, 15],
    ] as const) {
      const { sitting } = await ask("/api/exam", {});
      const answers = sitting.items.map((item, at) => ({
        ...{ id: item.id, sequence: 1, ago: 0 },
        response: [letterOf(item, at < right)],
      }));
      await ask("/api/exam/submit", { sitting: sitting.id, answers });
      await settle();
      expect(grades()).toEqual([grade]);
    }
  });

  test("the result goes to the person's own place and to nobody else's", async () => {
    room = await openLegacyClassroom(service);
    await enqueue(5);
    const other = room.platform.addUser();
    room.platform.enrol(room.course, other, "learner");
    await room.send(room.platform.legacyLaunch(other, room.link));
    await settle();
    const graded = room.platform.grades(room.course).map(({ user, result }) => [user.id, result]);
    expect(graded).toEqual([[room.learner.id, 5]]);
  });

  test("a person whose launch told no place is laid aside until one does", async () => {
    room = await openLegacyClassroom(service);
    await enqueue(5);
    const none = { lis_result_sourcedid: undefined };
    await room.send(room.platform.legacyLaunch(room.learner, room.link, none));
    await settle();
    expect(await rows()).toMatchObject([{ status: "dead", last_error: "no-address" }]);
    await enqueue(5);
    await settle();
    expect(grades()).toEqual([5]);
  });

  test("after a new secret, results are signed with the one that the platform has", async () => {
    room = await openLegacyClassroom(service);
    await enqueue(5);
    const made = await renewSecret(service, service.store.db, room.consumer.id, false);
    await settle();
    expect(grades()).toEqual([5]);
    const renewed = room.platform.renewSecret(room.link, made?.secret ?? "");
    await room.send(room.platform.legacyLaunch(room.learner, renewed));
    const { learner_id: learnerId, link_id: linkId } = room.opened.at(-1)?.session ?? expect.fail();
    const score = { about: "exam", reason: "result", activity: "Completed" } as const;
    await service.store.db
      .transaction()
      .execute((db) =>
        enqueueScore(
          db,
          { ...score, learnerId, linkId, given: 9, maximum: 20, grading: "FullyGraded" },
          service.now(),
        ),
      );
    await settle();
    expect(grades()).toEqual([9]);
    expect(room.platform.refusals).toEqual([]);
  });

  test("a secret that differs at the platform is told to an administrator", async () => {
    room = await openLegacyClassroom(service);
    await enqueue(5);
    await renewSecret(service, service.store.db, room.consumer.id, true);
    await settle();
    expect(await rows()).toMatchObject([
      { status: "dead", last_error: "signature-refused", tries: 4 },
    ]);
    expect(grades()).toEqual([]);
  });

  test("a key that is switched off sends nothing until it is on again", async () => {
    room = await openLegacyClassroom(service);
    await enqueue(5);
    const set = (status: "off" | "active") =>
      service.store.db.updateTable("platform").set({ status }).execute();
    await set("off");
    expect(await sendDueScores(service)).toBe(0);
    await set("active");
    await settle();
    expect(grades()).toEqual([5]);
  });

  test("an address within is not called, unless its host is allowed", async () => {
    room = await openLegacyClassroom(service);
    await enqueue(5);
    service.answerWith(safeFetch());
    await settle();
    expect(await rows()).toMatchObject([
      { status: "dead", last_error: "address-refused", tries: 1 },
    ]);
    expect(sent()).toEqual([]);
    service.answerWith(safeFetch({ allow: [new URL(room.platform.origin).host] }));
    await enqueue(6);
    await settle();
    expect(grades()).toEqual([6]);
  });

  const pox = (code: string, description = "") =>
    `<?xml version="1.0"?><x:imsx_POXEnvelopeResponse xmlns:x="u"><x:imsx_POXHeader><x:imsx_POXResponseHeaderInfo>
<x:imsx_statusInfo><x:imsx_codeMajor>${code}</x:imsx_codeMajor><x:imsx_description>${description}</x:imsx_description></x:imsx_statusInfo>
</x:imsx_POXResponseHeaderInfo></x:imsx_POXHeader><x:imsx_POXBody/></x:imsx_POXEnvelopeResponse>`;
  const status = (status: number, body: string): LtiFault => ({ type: "status", status, body });
  const LAUGHS = `<!DOCTYPE r [<!ENTITY a "${"ha".repeat(50)}">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at} "&a;&a;&a;&a;">`).join("")}]>`;

  test.each<[string, LtiFault, string | null, number]>([
    ["success", status(200, pox("success")), null, 1],
    ["success, written large", status(200, pox("Success")), null, 1],
    ["processing", status(200, pox("processing")), null, 1],
    ["unsupported", status(200, pox("unsupported")), "refused", 1],
    ["unsupported with 400", status(400, pox("unsupported")), "refused", 1],
    ["failure", status(200, pox("failure", "User not found.")), "refused", 4],
    ["failure with 422", status(422, pox("failure", "Grade is past due")), "refused", 4],
    ["success with 422", status(422, pox("success")), "refused", 4],
    ["a code that it made up", status(200, pox("perhaps")), "refused", 4],
    [
      "a signature that it does not accept",
      status(200, pox("failure", "OAuth verification error")),
      "signature-refused",
      4,
    ],
    ["401", status(401, "no"), "signature-refused", 4],
    ["403 with a page", status(403, "<html>"), "signature-refused", 4],
    ["400 with nothing", status(400, ""), "refused", 1],
    ["404", status(404, "nothing here"), "no-column", 1],
    ["410", status(410, ""), "no-column", 1],
    ["500 though it says success", status(500, pox("success")), "gave-up", 30],
    ["429", status(429, ""), "gave-up", 30],
    ["302", status(302, ""), "gave-up", 30],
    ["no XML", status(200, "<!doctype html><p>Sign in"), "gave-up", 30],
    ["nothing", status(200, ""), "gave-up", 30],
    ["NUL, which no database takes", status(200, "\0\0"), "gave-up", 30],
    ["a NUL in a description", status(200, pox("failure", "a\0b")), "gave-up", 30],
    ["XML of another kind", status(200, "<imsx_codeMajor>success</imsx_codeMajor>"), "gave-up", 30],
    [
      "a success in a comment",
      status(200, `<imsx_POXEnvelopeResponse><!--${pox("success")}--></imsx_POXEnvelopeResponse>`),
      "gave-up",
      30,
    ],
    ["entities of its own", status(200, LAUGHS + pox("&a29;")), "gave-up", 30],
    [
      "a file of this machine",
      status(200, `<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]>${pox("success", "&f;")}`),
      "gave-up",
      30,
    ],
    ["elements without end", status(200, "<a>".repeat(20_000)), "gave-up", 30],
    [
      "a success after a megabyte",
      status(200, pox("success", "x".repeat(1_000_000))),
      "gave-up",
      30,
    ],
    ["silence", { type: "dropped" }, "gave-up", 30],
  ])("a platform that answers %s", async (_, fault, reason, tries) => {
    room = await openLegacyClassroom(service);
    service.answerWith(safeFetch({ allow: [new URL(room.platform.origin).host] }));
    await enqueue(5);
    room.platform.failNext("outcomes", fault, 100);
    await settle();
    const [row = expect.fail()] = await rows();
    expect(row).toMatchObject({
      ...{ status: reason === null ? "sent" : "dead", last_error: reason, tries },
    });
    expect((row.last_answer ?? "").length).toBeLessThanOrEqual(500);
    expect(row.last_answer ?? "").not.toContain("root:");
  });
});
