import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Course, Page } from "./course.ts";
import { stateKey } from "./id.ts";
import { distinctKeys, keyOf, withKeys } from "./keys.ts";

/** They shorten to the same key. */
const [FIRST, SECOND] = ["zalo-xoa", "dam-may-giay-to-quay-phim"] as const;
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);

describe("distinctKeys", () => {
  test("an id keeps the key it gives by itself, also the first of two that give the same", () => {
    expect(stateKey(SECOND)).toBe(stateKey(FIRST));
    const keys = distinctKeys(["mot", FIRST, SECOND]);
    expect([keys.get("mot"), keys.get(FIRST)]).toEqual([stateKey("mot"), stateKey(FIRST)]);
    expect(keys.get(SECOND)).toMatch(/^[\w-]{4}$/);
    expect(keys.get(SECOND)).not.toBe(stateKey(SECOND));
  });

  test("no two ids of 10,000 have the same key", () => {
    const ids = Array.from({ length: 10_000 }, (_, n) => `muc-${n}`);
    expect(new Set(ids.map(stateKey)).size).toBeLessThan(10_000);
    expect(new Set(distinctKeys(ids).values()).size).toBe(10_000);
  });

  test("what is added after all others changes no key", () => {
    fc.assert(
      fc.property(fc.array(id), fc.array(id), (before, added) => {
        const ids = [...before, FIRST];
        const keys = distinctKeys(ids);
        const more = distinctKeys([...ids, ...added, SECOND]);
        for (const one of ids) expect(more.get(one)).toBe(keys.get(one));
      }),
    );
  });

  test("what is added before others, or taken out, changes only keys of ids that shorten alike", () => {
    fc.assert(
      fc.property(fc.uniqueArray(id), (ids) => {
        const before = distinctKeys([...ids, FIRST]);
        const after = distinctKeys([SECOND, ...ids, FIRST]);
        for (const one of ids) if (one !== SECOND) expect(after.get(one)).toBe(before.get(one));
      }),
    );
  });
});

describe("withKeys", () => {
  const page = (id: string): Page => ({ id, title: id, html: "", checks: [] });
  const course = (pages: readonly Page[]) =>
    ({
      outcomes: [{ id: FIRST, title: "Xóa", module: "mot" }],
      modules: [{ id: "mot", pages, bank: [{ id: SECOND }] }],
    }) as unknown as Course;

  test("a course whose ids shorten to keys of their own, each kind for itself, stays as it is", () => {
    const sound = course([page("mot"), page(FIRST)]);
    expect(withKeys(sound)).toBe(sound);
  });

  test("of two pages that shorten alike the second one has a key with it", () => {
    const { modules } = withKeys(course([page(FIRST), page("hai"), page(SECOND)]));
    const pages = modules[0]?.pages ?? [];
    expect(pages.map((one) => "key" in one)).toEqual([false, false, true]);
    expect(new Set(pages.map(keyOf)).size).toBe(3);
  });
});
