import type { ChoiceQuestion, ExamView, Sitting, Tally } from "@hocvu/model";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { databases } from "../../test/databases.ts";
import {
  addLink,
  type Clock,
  examCourse,
  type Launched,
  launch,
  letterOf,
  publish,
  testClock,
  testService,
} from "../../test/sample.ts";
import { courseModels } from "../courses/current-course.ts";
import type { Store } from "../store/open-store.ts";
import { answersOf, closeAttempt } from "./close-attempt.ts";
import { learningRoutes } from "./learning-room.ts";
import { GRACE, saveAnswers } from "./save-answers.ts";
import { type Sitter, sitterOf } from "./sitter.ts";
import { sweepAttempts } from "./sweep-attempts.ts";

const silent = () => undefined;

/** What answers are looked at for. */
interface Told extends ExamView {
  readonly sitting: Sitting & { readonly result: Tally };
  readonly top: Tally;
  readonly item: ChoiceQuestion;
  readonly teaches: boolean;
}

describe.each(databases)("learning on $title", ({ open }) => {
  let store: Store;
  let clock: Clock;
  let request: ReturnType<typeof learningRoutes>["request"];
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store?.close());
  beforeEach(() => {
    clock = testClock();
    request = learningRoutes(testService(store, clock.now)).request;
  });

  async function ask(who: Launched, method: string, path: string, body?: unknown) {
    const response = await request(`/api/${path}`, {
      method,
      headers: { authorization: `Bearer ${who.token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, data: (await response.json()) as Told };
  }

  /** A learner of a course whose exam has these settings. */
  async function learnerOf(exam: string, role: "learner" | "teacher" = "learner", part?: string) {
    const id = `khoa-${Math.floor(Math.random() * 1e9)}`;
    const files = examCourse(exam);
    await publish(store, {
      ...files,
      "course.md": files["course.md"].replace("id: mau", `id: ${id}`),
    });
    const link = await addLink(store, id, part);
    return launch(store, link, { now: clock.now(), role });
  }

  /** What goes over the wire for the first `right` of the sitting answered rightly, the rest wrongly. */
  const answersTo = async (sitting: Sitting, right: number, sequence = 1, ago = 0) =>
    sitting.items.map((item, index) => ({
      id: item.id,
      sequence,
      response: [letterOf(item, index < right)],
      ago,
    }));

  const scoresOf = ({ linkId, learnerId }: Launched) =>
    store.db
      .selectFrom("score")
      .select(["given", "maximum", "about", "activity", "grading", "attempt_id"])
      .where("link_id", "=", linkId)
      .where("learner_id", "=", learnerId)
      .orderBy("stamped_at")
      .execute();

  const begin = async (who: Launched) => (await ask(who, "POST", "exam")).data.sitting as Sitting;

  test("nobody is let in without a token, with another's, or when it is over", async () => {
    const who = await learnerOf("questions: 2");
    expect((await request("/api/exam")).status).toBe(401);
    for (const token of ["", "x", `${who.token.slice(0, -1)}-`, `${who.token}'--`]) {
      expect((await ask({ ...who, token }, "GET", "exam")).status).toBe(401);
    }
    expect((await ask(who, "GET", "exam")).status).toBe(200);
    clock.pass(12 * 3_600_000);
    expect((await ask(who, "GET", "exam")).status).toBe(401);
  });

  test("a body that no player sends is refused, whatever is in it", async () => {
    const who = await learnerOf("questions: 2");
    const { id: sitting, items } = await begin(who);
    const answer = { id: items[0]?.id, sequence: 1, response: ["a"], ago: 0 };
    const bad: readonly (readonly [string, string, unknown])[] = [
      ["PUT", "exam/answers", []],
      ["PUT", "exam/answers", { sitting: "1", answers: [answer] }],
      ["PUT", "exam/answers", { sitting, answers: {} }],
      ["PUT", "exam/answers", { sitting, answers: [null] }],
      ["PUT", "exam/answers", { sitting, answers: [answer, answer] }],
      ["PUT", "exam/answers", { sitting, answers: [{ ...answer, sequence: 1.5 }] }],
      ["PUT", "exam/answers", { sitting, answers: [{ ...answer, sequence: 2 ** 31 }] }],
      ["PUT", "exam/answers", { sitting, answers: [{ ...answer, ago: -1 }] }],
      ["PUT", "exam/answers", { sitting, answers: [{ ...answer, response: "a" }] }],
      ["PUT", "exam/answers", { sitting, answers: [{ ...answer, response: ["\0"] }] }],
      ["PUT", "exam/answers", { sitting, answers: [{ ...answer, response: ["a".repeat(999)] }] }],
      ["PUT", "progress", { state: "á", revision: 0, share: 0 }],
      ["PUT", "progress", { state: "a", revision: 0, share: 2 }],
      ["PUT", "progress", { state: "a".repeat(20_000), revision: 0, share: 0 }],
      ["POST", "practice", { id: "cau-1", response: [""] }],
      ["POST", "practice", { id: "../x", response: ["a"] }],
    ];
    for (const [method, path, body] of bad) {
      expect((await ask(who, method, path, body)).status, JSON.stringify(body)).toBe(400);
    }
    const odd = { sitting, answers: [{ ...answer, response: ["\ud800 x"] }] };
    expect((await ask(who, "PUT", "exam/answers", odd)).status).toBe(200);
  });

  test("what is sent of an exam under way tells no answer, and no hint", async () => {
    const who = await learnerOf("questions: 4\nfeedback: end");
    const { data } = await ask(who, "POST", "exam");
    expect(data.sitting.items).toHaveLength(4);
    const text = JSON.stringify(data);
    expect(text).not.toMatch(/correct|Vì sao|Gợi ý|seed|digest/);
    expect(data.sitting.items.every((item) => "sealed" in item && item.sealed === "")).toBe(true);
  });

  test("9 of 20 rules hold for 1 and 2 of 4: half passes, less does not, and the platform hears of each better one", async () => {
    const who = await learnerOf("questions: 4\nfeedback: end");
    const first = await begin(who);
    const half = { sitting: first.id, answers: await answersTo(first, 1) };
    const failed = (await ask(who, "POST", "exam/submit", half)).data as ExamView;
    expect(failed).toMatchObject({
      tries: 1,
      sitting: { over: true, result: { right: 1, total: 4 } },
      top: { right: 1 },
    });
    const second = await begin(who);
    expect(second.number).toBe(2);
    await ask(who, "POST", "exam/submit", {
      sitting: second.id,
      answers: await answersTo(second, 2),
    });
    const third = await begin(who);
    const worse = { sitting: third.id, answers: await answersTo(third, 0) };
    expect((await ask(who, "POST", "exam/submit", worse)).data.top.right).toBe(2);
    expect(await scoresOf(who)).toMatchObject([
      { given: 1, maximum: 4, about: "exam", activity: "Completed", grading: "FullyGraded" },
      { given: 2, maximum: 4 },
    ]);
    const rows = await store.db
      .selectFrom("attempt")
      .select(["number", "passed", "closed_by"])
      .where("learner_id", "=", who.learnerId)
      .orderBy("number")
      .execute();
    expect(rows.map(({ passed }) => passed)).toEqual([false, true, false]);
  });

  test("an attempt that is submitted twice, by two devices, at once, has one result and one score", async () => {
    const who = await learnerOf("questions: 4");
    const other = await launch(store, who.linkId, {
      learnerId: who.learnerId,
      now: clock.now(),
    });
    const both = await Promise.all([begin(who), begin(other), begin(who), begin(other)]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    const [sitting] = both as [Sitting, ...Sitting[]];
    const good = { sitting: sitting.id, answers: await answersTo(sitting, 4, 2) };
    const bad = { sitting: sitting.id, answers: await answersTo(sitting, 0, 1) };
    expect((await ask(other, "PUT", "exam/answers", good)).status).toBe(200);
    const results = await Promise.all(
      [who, other, who, other].map((one) => ask(one, "POST", "exam/submit", bad)),
    );
    for (const { data } of results) expect(data.sitting.result.right).toBe(4);
    expect(await scoresOf(who)).toHaveLength(1);
    expect((await ask(who, "PUT", "exam/answers", bad)).status).toBe(409);
  });

  test("an answer that comes while an attempt is closed is marked with it, or refused", async () => {
    const who = await learnerOf("questions: 4");
    const models = courseModels(store.db);
    const sitter = await sitterOf(store.db, `Bearer ${who.token}`, clock.now());
    for (let round = 0; round < 15; round++) {
      clock.pass(20_000);
      const { id, items } = await begin(who);
      // Each after as many other questions to the database, so that some come in the middle of closing.
      const saves = Array.from({ length: 12 }, async (_, wait) => {
        for (let n = 0; n < wait; n++) await sql`select ${n}::integer`.execute(store.db);
        const answers = items.map((item) => ({
          id: item.id,
          sequence: wait + 1,
          response: [letterOf(item, wait % 2 === 0)],
          ago: 0,
        }));
        return saveAnswers(store.db, sitter as Sitter, id, answers, clock.now());
      });
      await Promise.all([closeAttempt(store.db, models, id, "learner", clock.now()), ...saves]);
      const kept = await answersOf(store.db, id);
      const attempt = await store.db
        .selectFrom("attempt")
        .select("right_answers")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const right = items.filter((item) => kept.get(item.id)?.[0] === letterOf(item, true));
      expect(attempt.right_answers).toBe(right.length);
    }
  });

  test("of two answers to a question the one with the higher number stays, whichever comes last", async () => {
    const who = await learnerOf("questions: 2");
    const sitting = await begin(who);
    const id = sitting.items[0]?.id;
    const put = (sequence: number, response: string) =>
      ask(who, "PUT", "exam/answers", {
        sitting: sitting.id,
        answers: [{ id, sequence, response: [response], ago: 0 }],
      });
    await put(5, "c");
    expect((await put(4, "b")).status).toBe(200);
    const { data } = await ask(who, "GET", "exam");
    expect(data.sitting.given).toEqual([{ id, sequence: 5, response: ["c"] }]);
    await put(6, "a");
    expect((await ask(who, "GET", "exam")).data.sitting.given[0]?.response).toEqual(["a"]);
  });

  test("letters of choices go by the order that is seen: none is the author's, or an earlier attempt's", async () => {
    const who = await learnerOf("questions: 4");
    const right: string[] = [];
    for (let n = 0; n < 12; n++) {
      const sitting = await begin(who);
      for (const item of sitting.items as readonly ChoiceQuestion[]) {
        expect(item.choices.map(({ id }) => id)).toEqual(["a", "b", "c"]);
        right.push(letterOf(item, true));
      }
      const answers = await answersTo(sitting, 3);
      const { data } = await ask(who, "POST", "exam/submit", { sitting: sitting.id, answers });
      expect(data.sitting.result.right).toBe(3);
    }
    // Forty-eight times of three letters.
    for (const letter of ["a", "b", "c"]) {
      expect(right.filter((one) => one === letter).length).toBeGreaterThan(3);
    }
  });

  test.each(["module:mot", "practice:mot"])("no exam is begun at %s", async (part) => {
    const who = await learnerOf("questions: 4", "learner", part);
    expect((await ask(who, "POST", "exam")).status).toBe(403);
  });

  test("where the exam keeps the author's order, so it is asked", async () => {
    const who = await learnerOf("questions: 4\nshuffle: false");
    const { items } = await begin(who);
    for (const item of items) expect(letterOf(item, true)).toBe("a");
  });

  test("another's attempt, and a question that was not drawn, take no answer", async () => {
    const who = await learnerOf("questions: 2");
    const sitting = await begin(who);
    const other = await launch(store, who.linkId, { now: clock.now() });
    const answers = await answersTo(sitting, 2);
    const theirs = await ask(other, "PUT", "exam/answers", { sitting: sitting.id, answers });
    expect(theirs.status).toBe(409);
    expect((await ask(other, "POST", "exam/submit", { sitting: sitting.id, answers })).status).toBe(
      404,
    );
    const odd = { sitting: sitting.id, answers: [{ ...answers[0], id: "not-drawn" }] };
    expect((await ask(who, "PUT", "exam/answers", odd)).status).toBe(409);
    expect((await ask(who, "GET", "exam")).data.sitting.given).toEqual([]);
  });

  test("the clock is the server's: what was answered before the end may arrive shortly after it, nothing later", async () => {
    const who = await learnerOf("questions: 4\ntime: 10m");
    const sitting = await begin(who);
    expect(sitting.due).toBe(clock.now().getTime() + 600_000);
    const [first, second, third] = await answersTo(sitting, 4);
    const put = (answer: unknown) =>
      ask(who, "PUT", "exam/answers", { sitting: sitting.id, answers: [answer] });
    clock.pass(600_000 + 30_000);
    expect((await put({ ...first, ago: 31_000 })).status).toBe(200);
    expect((await put({ ...second, ago: 29_000 })).status).toBe(409);
    const models = courseModels(store.db);
    await sweepAttempts(store.db, models, clock.now(), silent);
    expect((await ask(who, "GET", "exam")).data.sitting.over).toBe(false);
    clock.pass(GRACE);
    expect((await put({ ...third, ago: 200_000 })).status).toBe(409);
    await Promise.all([1, 2, 3].map(() => sweepAttempts(store.db, models, clock.now(), silent)));
    const { data } = await ask(who, "GET", "exam");
    expect(data.sitting).toMatchObject({ over: true, result: { right: 1, total: 4 } });
    expect(await scoresOf(who)).toMatchObject([{ given: 1, maximum: 4 }]);
    const row = await store.db
      .selectFrom("attempt")
      .select(["closed_by", "submitted_at", "due_at"])
      .where("learner_id", "=", who.learnerId)
      .executeTakeFirstOrThrow();
    expect(row.closed_by).toBe("sweep");
    expect(row.submitted_at).toEqual(row.due_at);
  });

  test("tries are counted where they are limited, but for what a teacher allows on top", async () => {
    const who = await learnerOf("questions: 2\nattempts: 1\ntime: 10m");
    const sitting = await begin(who);
    await ask(who, "POST", "exam/submit", { sitting: sitting.id, answers: [] });
    expect((await ask(who, "POST", "exam")).status).toBe(403);
    await store.db
      .updateTable("member")
      .set({ extra_attempts: 1, extra_minutes: 5 })
      .where("learner_id", "=", who.learnerId)
      .execute();
    expect((await ask(who, "GET", "exam")).data.tries).toBe(0);
    const more = await begin(who);
    expect([more.number, (more.due as number) - more.begun]).toEqual([2, 900_000]);
    await ask(who, "POST", "exam/submit", { sitting: more.id, answers: [] });
    expect((await ask(who, "POST", "exam")).status).toBe(403);
  });

  test.each([
    ["end", true],
    ["none", false],
  ])("with `feedback: %s` what was right is told once it is over: %s", async (feedback, told) => {
    const who = await learnerOf(`questions: 4\nfeedback: ${feedback}`);
    const sitting = await begin(who);
    const answers = await answersTo(sitting, 3);
    const check = { sitting: sitting.id, id: sitting.items[0]?.id, answers };
    expect((await ask(who, "POST", "exam/check", check)).status).toBe(409);
    const { data } = await ask(who, "POST", "exam/submit", { sitting: sitting.id, answers });
    expect(data.sitting.result).toMatchObject({ right: 3, total: 4 });
    expect(/"correct"|Vì sao/.test(JSON.stringify(data.sitting))).toBe(told);
    expect(data.sitting.given.some(({ right }) => right !== undefined)).toBe(told);
  });

  test("with `feedback: each` an answer that was seen marked stays, and the others tell nothing", async () => {
    const who = await learnerOf("questions: 4\nfeedback: each");
    const sitting = await begin(who);
    const [first, second] = await answersTo(sitting, 0);
    const body = { sitting: sitting.id, id: first?.id, answers: [first] };
    const { data } = await ask(who, "POST", "exam/check", body);
    const whole = data.sitting.items.filter((item) => "explanation" in item);
    expect(whole.map(({ id }) => id)).toEqual([first?.id]);
    expect(data.sitting.given).toMatchObject([{ id: first?.id, right: false }]);
    const better = [
      { ...first, sequence: 9, response: [letterOf(sitting.items[0] ?? {}, true)] },
      second,
    ];
    await ask(who, "PUT", "exam/answers", { sitting: sitting.id, answers: better });
    const later = (await ask(who, "GET", "exam")).data.sitting as Sitting;
    expect(later.given.find(({ id }) => id === first?.id)?.response).toEqual(first?.response);
    const unseen = { ...body, id: later.items[3]?.id, answers: [] };
    expect((await ask(who, "POST", "exam/check", unseen)).status).toBe(409);
  });

  test("practice shows what is right to whoever has answered, and to nobody who sits in the exam", async () => {
    const files = examCourse("questions: 2");
    await publish(store, {
      ...files,
      "course.md": files["course.md"].replace("id: mau", "id: luyen-tap"),
      "01-dam-may.md": files["01-dam-may.md"].replace(
        "outcomes:",
        "quiz:\n  questions: 2\noutcomes:",
      ),
    });
    const link = await addLink(store, "luyen-tap");
    const who = await launch(store, link, { now: clock.now() });
    const practise = (id: string) => ask(who, "POST", "practice", { id, response: ["b"] });
    const { data } = await practise("cau-1");
    expect(data.item.choices.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(data.item.choices.find(({ correct }) => correct)?.html).toContain("Ý đúng");
    expect((await practise("cau-9")).status).toBe(404);
    const sitting = await begin(who);
    expect((await practise("cau-1")).status).toBe(409);
    await ask(who, "POST", "exam/submit", { sitting: sitting.id, answers: [] });
    expect((await practise("cau-1")).status).toBe(200);
    const without = await learnerOf("questions: 2");
    const refused = await ask(without, "POST", "practice", { id: "cau-1", response: ["a"] });
    expect(refused.status).toBe(404);
  });

  test("an attempt goes on with the questions it was drawn from, whatever is published meanwhile", async () => {
    const files = examCourse("questions: 4\nfeedback: end");
    const named = (text: string) => text.replace("id: mau", "id: doi-cau");
    await publish(store, { ...files, "course.md": named(files["course.md"]) });
    const link = await addLink(store, "doi-cau");
    const who = await launch(store, link, { now: clock.now() });
    const sitting = await begin(who);
    const swapped = files["01-dam-may.quiz.md"]
      .replaceAll("- [x] Ý đúng", "- [ ] Ý đúng")
      .replaceAll("- [ ] Ý sai một", "- [x] Ý sai một");
    await publish(store, {
      ...files,
      "course.md": named(files["course.md"]),
      "01-dam-may.quiz.md": swapped,
    });
    const answers = await answersTo(sitting, 4);
    const { data } = await ask(who, "POST", "exam/submit", { sitting: sitting.id, answers });
    expect(data.sitting.result.right).toBe(4);
    const next = await begin(who);
    const again = { sitting: next.id, answers: await answersTo(next, 4) };
    expect((await ask(who, "POST", "exam/submit", again)).data.sitting.result.right).toBe(0);
  });

  test("a teacher may try the exam as often as wanted, and no platform hears of it", async () => {
    const who = await learnerOf("questions: 2\nattempts: 1", "teacher");
    for (let n = 1; n <= 2; n++) {
      const sitting = await begin(who);
      await ask(who, "POST", "exam/submit", { sitting: sitting.id, answers: [] });
    }
    expect((await ask(who, "GET", "progress")).data.teaches).toBe(true);
    expect(await scoresOf(who)).toEqual([]);
  });

  test("progress goes by revisions: who does not know of another device's gets it, and nothing is overwritten", async () => {
    const who = await learnerOf("questions: 2");
    const other = await launch(store, who.linkId, { learnerId: who.learnerId, now: clock.now() });
    const put = (one: Launched, revision: number, state: string) =>
      ask(one, "PUT", "progress", { state, revision, share: 0.5 });
    expect((await ask(who, "GET", "progress")).data).toEqual({
      state: "",
      revision: 0,
      name: "Lê Thị Mẫu",
      teaches: false,
    });
    expect((await put(who, 0, "a")).data).toEqual({ revision: 1 });
    expect(await put(other, 0, "b")).toEqual({ status: 409, data: { state: "a", revision: 1 } });
    expect((await put(other, 1, "ab")).data).toEqual({ revision: 2 });
    const at = await Promise.all(["c", "d", "e"].map((state) => put(who, 2, state)));
    expect(at.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    // Where there is an exam, what a browser says of itself is no grade.
    await ask(who, "PUT", "progress", { state: "f", revision: 3, share: 1 });
    expect(await scoresOf(who)).toEqual([]);
  });

  test("what a visit said later counts, whatever it knew of what it said before, and whichever came first", async () => {
    const who = await learnerOf("questions: 2");
    const other = await launch(store, who.linkId, { learnerId: who.learnerId, now: clock.now() });
    const put = (one: Launched, writer: string, turn: number, revision: number, state: string) =>
      ask(one, "PUT", "progress", { state, revision, share: 0.5, writer, turn });
    const kept = async () => (await ask(who, "GET", "progress")).data;
    // A window that closes does not wait for what its last save was given.
    await put(who, "x", 1, 0, "a");
    expect((await put(who, "x", 3, 0, "abc")).data).toEqual({ revision: 2 });
    expect((await put(who, "x", 2, 0, "ab")).data).toEqual({ revision: 2 });
    expect(await kept()).toMatchObject({ state: "abc", revision: 2 });
    // Another visit's is another's, on the same device too.
    expect((await put(other, "y", 1, 1, "d")).status).toBe(409);
    expect((await put(other, "y", 2, 2, "abcd")).data).toEqual({ revision: 3 });
    expect((await put(who, "x", 4, 2, "abce")).status).toBe(409);
    expect(await kept()).toMatchObject({ state: "abcd", revision: 3 });
    const writers = ["", 1, "á", "x".repeat(100_000), "\u0000", null].map((writer) => ({ writer }));
    for (const odd of [...writers, { turn: -1 }, { turn: 1.5 }, { turn: 2 ** 40 }, { turn: "1" }]) {
      const body = { state: "s", revision: 3, share: 0, ...odd };
      expect((await ask(who, "PUT", "progress", body)).status, JSON.stringify(odd)).toBe(400);
    }
  });

  test("a visit's first two saves may come at once", async () => {
    const who = await learnerOf("questions: 2");
    const put = (turn: number) =>
      ask(who, "PUT", "progress", { state: `s${turn}`, revision: 0, share: 0, writer: "x", turn });
    const replies = await Promise.all([put(1), put(2)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect((await ask(who, "GET", "progress")).data).toMatchObject({ state: "s2" });
  });

  test.each([
    ["module:mot", 2],
    ["practice:mot", 2],
    ["module:hai", 1],
    ["module:da-bo", 3],
    ["course", 3],
    ["exam", 3],
  ])("at %s %i pages count", async (part, pages) => {
    await publish(store, {
      "course.md": "---\nid: ba-trang\ntitle: Ba trang\n---\n\nChào.\n",
      "01-mot.md": "---\ntitle: Một\n---\n\nĐọc đi.\n\n## Trang hai {#trang-hai}\n\nĐọc nữa.\n",
      "02-hai.md": "---\ntitle: Hai\n---\n\nĐọc tiếp.\n",
    });
    const link = await addLink(store, "ba-trang", part);
    const who = await launch(store, link, { now: clock.now() });
    await ask(who, "PUT", "progress", { state: "s", revision: 0, share: 1 });
    const kept = store.db.selectFrom("progress").select(["pages_seen", "pages"]);
    const own = kept.where("link_id", "=", link);
    expect(await own.executeTakeFirst()).toEqual({ pages_seen: pages, pages });
    const [score] = await scoresOf(who);
    expect(score).toMatchObject({ about: "progress", given: 1, maximum: 1 });
  });

  test("a course without an exam is passed by reading it, which is told once", async () => {
    await publish(store, {
      "course.md": "---\nid: chi-doc\ntitle: Chỉ đọc\n---\n\nChào.\n",
      "01-mot.md": "---\ntitle: Một\n---\n\nĐọc đi.\n\n## Hai {#hai}\n\nĐọc nữa.\n",
    });
    const who = await launch(store, await addLink(store, "chi-doc"), { now: clock.now() });
    const put = (revision: number, share: number) =>
      ask(who, "PUT", "progress", { state: `s${revision}`, revision, share });
    await put(0, 0.5);
    await put(1, 1);
    await put(2, 1);
    expect(await scoresOf(who)).toMatchObject([{ about: "progress", given: 1, maximum: 1 }]);
    expect((await ask(who, "POST", "exam")).status).toBe(403);
  });
});
