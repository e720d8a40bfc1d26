import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { databases } from "../../test/databases.ts";
import {
  addLink,
  type Clock,
  examCourse,
  type Launched,
  launch,
  publish,
  testClock,
  testService,
} from "../../test/sample.ts";
import type { Store } from "../store/open-store.ts";
import { learningRoutes } from "./learning-room.ts";
import { switchProgress } from "./send-progress.ts";

const PAGES = 20;

/** A course of twenty pages: its module's own, and those of its headings. */
function longCourse(id: string, hasExam: boolean): Readonly<Record<string, string>> {
  const files = examCourse("questions: 2");
  const pages = Array.from(
    { length: PAGES - 1 },
    (_, n) => `## Trang ${n} {#trang-${n}}\n\nĐọc.\n`,
  );
  return {
    ...(hasExam ? files : {}),
    "course.md": hasExam
      ? files["course.md"].replace("id: mau", `id: ${id}`)
      : `---\nid: ${id}\ntitle: Chỉ đọc\n---\n\nChào.\n`,
    "01-dam-may.md": `${files["01-dam-may.md"].split("##")[0]}${pages.join("\n")}`,
  };
}

describe.each(databases)("progress on its way to the platform on $title", ({ open }) => {
  let store: Store;
  let clock: Clock;
  let request: ReturnType<typeof learningRoutes>["request"];
  let link: string;
  beforeAll(async () => {
    store = await open();
    await publish(store, longCourse("dai", true));
    await publish(store, longCourse("dai-chi-doc", false));
  });
  afterAll(() => store?.close());
  beforeEach(async () => {
    clock = testClock();
    request = learningRoutes(testService(store, clock.now)).request;
    link = await addLink(store, "dai");
  });

  const turn = (on: boolean, at = link) =>
    switchProgress(testService(store, clock.now), at, on, "teacher:x");

  /** Whoever is at a link, reading on: pages seen by then, one save each. */
  const reader = async (role: "learner" | "teacher" = "learner", at = link) => {
    const who = await launch(store, at, { now: clock.now(), role });
    let revision = 0;
    const read = async (...seen: readonly number[]) => {
      for (const pages of seen) {
        const { status } = await request("/api/progress", {
          method: "PUT",
          headers: { authorization: `Bearer ${who.token}` },
          body: JSON.stringify({ state: `s${revision}`, revision, share: pages / PAGES }),
        });
        expect(status).toBe(200);
        revision += 1;
      }
    };
    return { who, read };
  };

  const sent = async ({ linkId, learnerId }: Launched) => {
    const rows = await store.db
      .selectFrom("score")
      .select(["about", "given", "maximum", "activity", "grading"])
      .where("link_id", "=", linkId)
      .where("learner_id", "=", learnerId)
      .orderBy("stamped_at")
      .execute();
    expect(rows.every(({ about, grading }) => about + grading === "progressFullyGraded")).toBe(
      true,
    );
    return rows.map(({ given, maximum, activity }) => `${given}/${maximum} ${activity}`);
  };

  test("nothing is, unless a teacher wants it", async () => {
    const { who, read } = await reader();
    await read(5, 20);
    expect(await sent(who)).toEqual([]);
  });

  test("each tenth is, once, and all of it", async () => {
    await turn(true);
    const { who, read } = await reader();
    await read(1, 2, 3, 3, 7, 7, 19, 20, 20);
    expect(await sent(who)).toEqual([
      "2/20 InProgress",
      "7/20 InProgress",
      "19/20 InProgress",
      "20/20 Completed",
    ]);
  });

  test("less never is, whatever a browser says", async () => {
    await turn(true);
    const { who, read } = await reader();
    await read(10, 4, 6, 10, 12);
    expect(await sent(who)).toEqual(["10/20 InProgress", "12/20 InProgress"]);
  });

  test("what a teacher reads never is", async () => {
    const { who, read } = await reader("teacher");
    await read(10);
    await turn(true);
    await read(20);
    expect(await sent(who)).toEqual([]);
  });

  test("what was read before it was switched on is, of everybody, at this link alone", async () => {
    const readers = [];
    for (let n = 0; n < 52; n += 1) readers.push(await reader());
    for (const { read } of readers) await read(3);
    const [none, elsewhere] = [
      await reader(),
      await reader("learner", await addLink(store, "dai")),
    ];
    await none.read(0);
    await elsewhere.read(9);
    expect(await turn(true)).toBe(true);
    expect(await turn(true)).toBe(false);
    for (const { who } of readers) expect(await sent(who)).toEqual(["3/20 InProgress"]);
    expect(await sent(none.who)).toEqual([]);
    expect(await sent(elsewhere.who)).toEqual([]);
  });

  test("no first save is lost that comes while it is switched on", async () => {
    const readers = [];
    for (let n = 0; n < 8; n += 1) readers.push(await reader());
    await Promise.all([
      ...readers.slice(0, 4).map(({ read }) => read(20)),
      turn(true),
      ...readers.slice(4).map(({ read }) => read(20)),
    ]);
    for (const { who } of readers) expect(await sent(who)).toEqual(["20/20 Completed"]);
  });

  test("nothing is from when it was switched off", async () => {
    await turn(true);
    const { who, read } = await reader();
    await read(4);
    await turn(false);
    await read(20);
    expect(await sent(who)).toEqual(["4/20 InProgress"]);
  });

  test("of a course without an exam all of it is, in any case, and once", async () => {
    const at = await addLink(store, "dai-chi-doc");
    const { who, read } = await reader("learner", at);
    await read(10, 20);
    expect(await sent(who)).toEqual(["1/1 Completed"]);
    await turn(true, at);
    expect(await sent(who)).toEqual(["1/1 Completed"]);
    const other = await reader("learner", at);
    await other.read(10, 20);
    expect(await sent(other.who)).toEqual(["10/20 InProgress", "20/20 Completed"]);
  });
});
