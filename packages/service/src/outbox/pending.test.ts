import { LTI_PROFILES, type LtiProfileName } from "@hocvu/simulator/lti";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Classroom, openClassroom } from "../../test/classroom.ts";
import { databases } from "../../test/databases.ts";
import { openLegacyClassroom } from "../../test/legacy-classroom.ts";
import { addCourse } from "../../test/registered.ts";
import { type TestService, testService } from "../../test/service.ts";
import { QUESTIONS } from "../../test/written.ts";
import type { CourseModels } from "../courses/current-course.ts";
import type { CourseModel } from "../courses/read-course.ts";
import { closeAttempt } from "../learning/close-attempt.ts";
import { markAnswer } from "../learning/mark-answer.ts";
import { saveAnswers } from "../learning/save-answers.ts";
import { startAttempt } from "../learning/start-attempt.ts";
import type { LaunchSession } from "../lti/launched.ts";
import { sendDueScores } from "./outbox.ts";

const course = {
  id: "mot",
  title: "Một",
  lang: "vi",
  passing: { num: 1, den: 2 },
  outcomes: [],
  modules: [],
  exam: { questions: 1, shuffle: false, feedback: "end" },
};
const model = { course, bank: QUESTIONS } as unknown as CourseModel;
const models: CourseModels = { at: async () => model };

/** Platforms that a score still to come would harm, or that show it to nobody: they hear of the whole result alone. */
const KEPT_BACK: readonly string[] = ["moodle", "open-edx", "open-edx-maple"];

describe.each(databases)("a result that a teacher has yet to mark, on $title", ({ open }) => {
  let service: TestService;
  let close: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    service = await testService(open);
    await addCourse(service, "mot", course);
  });
  afterAll(() => service.store.close());
  afterEach(async () => {
    await close?.();
    await service.store.db.deleteFrom("platform").execute();
  });

  /** Hands in an answer in writing to one of the two questions; the attempt. */
  async function handIn({ learner_id, link_id }: LaunchSession): Promise<string> {
    const { db } = service.store;
    const [learnerId, linkId] = [learner_id, link_id];
    const sitter = {
      ...{ learnerId, linkId, role: "learner" as const, name: null, courseId: "mot", part: "exam" },
      ...{ version: "1", extraAttempts: 0, extraMinutes: 0 },
    };
    await startAttempt(db, model, sitter, service.now());
    const { id } = await db
      .selectFrom("attempt")
      .select("id")
      .where("learner_id", "=", learnerId)
      .where("submitted_at", "is", null)
      .executeTakeFirstOrThrow();
    const answer = { id: "vi-sao", sequence: 1, response: ["Vì máy hỏng."], ago: 0 };
    await saveAnswers(db, { learnerId, linkId }, id, [answer], service.now());
    await closeAttempt(db, models, id, "learner", service.now());
    return id;
  }

  async function mark(
    { link_id: linkId }: LaunchSession,
    attemptId: string,
    met: readonly string[],
    was = 0,
  ): Promise<void> {
    const about = { linkId, attemptId, questionId: "vi-sao", note: "", actor: "teacher:test" };
    const reason = was > 0 ? "Chấm nhầm" : "";
    expect(await markAnswer(service, models, { ...about, was, met, reason })).toBe("marked");
  }

  /** Sends what waits; all that the platform has heard by then, the oldest first. */
  async function heard(room: Classroom) {
    service.pass(60_000);
    await sendDueScores(service);
    return room.platform
      .lineItems(room.course)
      .flatMap((item) =>
        room.platform
          .scores(item)
          .map(({ gradingProgress, activityProgress, scoreGiven, scoreMaximum }) => [
            gradingProgress,
            activityProgress,
            scoreGiven === undefined ? undefined : scoreGiven / (scoreMaximum ?? 1),
          ]),
      );
  }

  const WAITS = ["PendingManual", "Submitted", undefined];

  test.each(Object.keys(LTI_PROFILES) as LtiProfileName[])(
    "%s: heard where it makes something of it, then the whole, then what was marked anew",
    async (profile) => {
      const room = await openClassroom(service, profile, {
        custom: { part: "exam" },
        lineItem: {},
      });
      close = () => room.platform.close();
      const { kind } = await service.store.db
        .selectFrom("platform")
        .select("kind")
        .where("id", "=", room.platformId)
        .executeTakeFirstOrThrow();
      const first = KEPT_BACK.includes(kind) ? [] : [WAITS];
      const { session } = await room.enter();
      const attempt = await handIn(session);
      expect(await heard(room)).toEqual(first);
      await mark(session, attempt, ["b"]);
      const whole = [...first, ["FullyGraded", "Completed", 0.5]];
      expect(await heard(room)).toEqual(whole);
      await mark(session, attempt, [], 1);
      expect(await heard(room)).toEqual([...whole, ["FullyGraded", "Completed", 0]]);
    },
  );

  test("nothing that waits comes over a grade that stands, and the better one counts", async () => {
    const room = await openClassroom(service, "strict", { custom: { part: "exam" }, lineItem: {} });
    close = () => room.platform.close();
    const { session } = await room.enter();
    await mark(session, await handIn(session), ["b"]);
    const before = await heard(room);
    expect(before.at(-1)).toEqual(["FullyGraded", "Completed", 0.5]);
    const second = await handIn(session);
    expect(await heard(room)).toEqual(before);
    await mark(session, second, ["a"]);
    expect(await heard(room)).toEqual(before);
  });

  test("LTI 1.1, which knows nothing but grades, hears of the whole result alone", async () => {
    const room = await openLegacyClassroom(service);
    close = () => room.platform.close();
    await room.send(room.platform.legacyLaunch(room.learner, room.link));
    const session = room.opened.at(-1)?.session as LaunchSession;
    const attempt = await handIn(session);
    const results = () =>
      room.platform.exchanges.filter(({ kind }) => kind === "outcomes").map(({ status }) => status);
    await sendDueScores(service);
    expect(results()).toEqual([]);
    await mark(session, attempt, ["a", "b"]);
    service.pass(60_000);
    await sendDueScores(service);
    expect(results()).toEqual([200]);
    expect(room.platform.grades(room.course).map(({ result }) => result)).toEqual([10]);
  });
});
