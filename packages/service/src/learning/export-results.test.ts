import type { Sitting } from "@hocvu/model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases } from "../../test/databases.ts";
import {
  addLink,
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
import { exportResults } from "./export-results.ts";
import { learningRoutes } from "./learning-room.ts";

interface Statement {
  readonly actor: { readonly account: { readonly name: string } };
  readonly verb: { readonly id: string };
  readonly object: {
    readonly id: string;
    readonly definition: {
      readonly choices?: readonly {
        readonly id: string;
        readonly description: { readonly vi: string };
      }[];
      readonly correctResponsesPattern?: readonly string[];
    };
  };
  readonly result?: { readonly success?: boolean; readonly response?: string };
}

describe.each(databases)("exported results on $title", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store?.close());

  test("are statements of every exam handed in, with choices by their words, and no teacher's", async () => {
    const clock = testClock();
    const { request } = learningRoutes(testService(store, clock.now));
    const ask = async (who: Launched, method: string, path: string, body: unknown = {}) => {
      const headers = { authorization: `Bearer ${who.token}` };
      const response = await request(`/api/${path}`, {
        method,
        headers,
        body: JSON.stringify(body),
      });
      return (await response.json()) as { sitting: Sitting };
    };
    const files = examCourse("questions: 4\nfeedback: end");
    await publish(store, files);
    const link = await addLink(store, "mau");
    for (const role of ["learner", "learner", "teacher"] as const) {
      const who = await launch(store, link, { now: clock.now(), role });
      const { sitting } = await ask(who, "POST", "exam");
      const [first, second] = sitting.items;
      // One right, one wrong, two left out.
      const answers = [first, second].flatMap((item, n) =>
        item ? [{ id: item.id, sequence: 1, response: [letterOf(item, n === 0)], ago: 0 }] : [],
      );
      await ask(who, "PUT", "exam/answers", { sitting: sitting.id, answers });
      await ask(who, "POST", "exam/submit", { sitting: sitting.id, answers: [] });
    }
    let text = "";
    for await (const lines of exportResults(store.db, courseModels(store.db))) text += lines;
    const statements = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Statement);
    const told = (verb: string) => statements.filter(({ verb: { id } }) => id.endsWith(`/${verb}`));
    expect(told("initialized")).toHaveLength(2);
    expect(told("answered")).toHaveLength(8);
    expect([...told("passed"), ...told("failed")]).toHaveLength(2);
    const answered = told("answered");
    expect(answered.filter(({ result }) => result?.success)).toHaveLength(2);
    expect(answered.filter(({ result }) => result?.response === "")).toHaveLength(4);
    for (const { object, result } of answered) {
      const wordsOf = (id: string | undefined) =>
        object.definition.choices?.find((choice) => choice.id === id)?.description.vi;
      const [right] = object.definition.correctResponsesPattern ?? [];
      if (!object.definition.choices || !result?.response) continue;
      expect(wordsOf(result.response) === wordsOf(right)).toBe(result.success);
    }
    expect(text).not.toContain("seed");
  });
});
