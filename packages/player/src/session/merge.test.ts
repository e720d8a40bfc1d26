import { describe, expect, test } from "vitest";
import { sampleOutline } from "../sample-course.ts";
import { contains, isSameAttempt, MOST_CLOCKS, merge, newRoot, touch } from "./merge.ts";
import { decodeState, encodeState, FRESH, type State } from "./state.ts";

const begun = touch({ ...FRESH, root: "abc" }, "phone");
const see = (state: State, page: string, device: string) =>
  touch({ ...state, seen: [...state.seen, page] }, device);
const course = sampleOutline({ questions: 20 });
const best = (right: number) => ({ right, asked: 20, outcomes: [] });

describe("what two devices did", () => {
  const phone = touch(
    { ...see(begun, "p1", "phone"), best: best(15), used: 1, reached: "passed" },
    "phone",
  );
  const desk = see(see(begun, "d1", "desk"), "d2", "desk");

  test("is all there after merging, in either order", () => {
    for (const both of [merge(course, phone, desk), merge(course, desk, phone)]) {
      expect([...both.seen].sort()).toEqual(["d1", "d2", "p1"]);
      expect(both).toMatchObject({ best: best(15), used: 1, reached: "passed", root: "abc" });
      expect(contains(both, phone) && contains(both, desk)).toBe(true);
    }
  });

  test("is missing from the one that went on alone, however far it went", () => {
    let far = desk;
    for (let n = 0; n < 50; n++) far = see(far, `d${n}`, "desk");
    expect(contains(far, phone)).toBe(false);
    expect(contains(far, desk)).toBe(true);
  });
});

describe("what a device did before another one failed for good", () => {
  const course = sampleOutline({ questions: 20, attempts: 1 });
  const attempt = { number: 1, seed: 1, submitted: true, position: 0, drawn: [] };
  const failed = touch({ ...begun, used: 1, attempt, best: best(0) }, "desk");
  const cheat = { ...attempt, position: 9 };
  const passed: State = { ...begun, used: 1, attempt: cheat, best: best(20), reached: "passed" };

  test("does not count, be it later or earlier", () => {
    let late = touch(see(passed, "p1", "phone"), "phone");
    for (let n = 0; n < 5; n++) late = touch(late, "phone");
    for (const phone of [late, touch(passed, "phone")]) {
      expect(merge(course, failed, phone)).toMatchObject({
        used: 1,
        best: best(0),
        reached: "incomplete",
        attempt,
      });
    }
    expect(merge(course, failed, late).seen).toContain("p1");
  });

  test("counts where tries are left, or the platform has the pass", () => {
    const free = sampleOutline({ questions: 20, attempts: 2 });
    expect(merge(free, failed, touch(passed, "phone"))).toMatchObject({ reached: "passed" });
    expect(merge(course, touch(passed, "phone"), failed)).toMatchObject({ reached: "passed" });
  });
});

test("a new attempt is another one, and what has no root may be of any", () => {
  const other = touch({ ...FRESH, root: "xyz" }, "phone");
  expect(isSameAttempt(begun, other)).toBe(false);
  expect(contains(other, begun)).toBe(false);
  expect(isSameAttempt(begun, { ...FRESH, clocks: [{ device: "__", count: 3 }] })).toBe(true);
});

test("whatever a new attempt is called, it is read again under its name", () => {
  // The one name in two hundred thousand that gave what stands for no root; and any other.
  for (const name of ["38jp", "", "abc", "zzzzzz"]) {
    const fresh = { ...FRESH, root: newRoot(name) };
    expect(decodeState(encodeState(fresh))?.root).toBe(fresh.root);
    const touched = touch(fresh, "phone");
    expect(decodeState(encodeState(touched))?.root).toBe(fresh.root);
  }
});

test("an exam handed in goes before the same one under way, and a later attempt before both", () => {
  const attempt = { number: 1, seed: 1, submitted: false, position: 3, drawn: [] };
  const open = touch({ ...begun, attempt }, "desk");
  const handedIn = touch({ ...begun, attempt: { ...attempt, submitted: true } }, "phone");
  const later = touch({ ...open, attempt: { ...attempt, number: 2 } }, "desk");
  expect(merge(course, open, handedIn).attempt).toBe(handedIn.attempt);
  expect(merge(course, touch(open, "desk"), handedIn).attempt).toBe(handedIn.attempt);
  expect(merge(course, later, handedIn).attempt).toBe(later.attempt);
});

test("no more than the latest devices are kept", () => {
  let state = begun;
  for (let n = 0; n < 30; n++) state = touch(state, `device ${n}`);
  expect(state.clocks).toHaveLength(MOST_CLOCKS);
  expect(state.clocks[0]?.count).toBe(31);
});
