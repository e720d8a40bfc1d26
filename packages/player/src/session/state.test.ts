import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeAnswer } from "./answer.ts";
import { MOST_CLOCKS, touch } from "./merge.ts";
import { decodeState, encodeState, FRESH, IN_EXAM, keepKnownPages, type State } from "./state.ts";

const key = fc.stringMatching(/^[\w-]{4}$/);
const short = fc.stringMatching(/^[\w-]{3}$/);
const small = fc.nat(99_999);
const share = fc
  .tuple(small, small)
  .map(([a, b]) => ({ right: Math.min(a, b), asked: Math.max(a, b) }));
const uint32 = fc.nat(0xffffffff);

const answer = fc
  .oneof(fc.array(fc.stringMatching(/^[a-z0-9]?$/)), fc.array(fc.string({ unit: "grapheme" })))
  .map(encodeAnswer);

const state: fc.Arbitrary<State> = fc.record(
  {
    root: fc.oneof(fc.constant(""), short),
    clocks: fc.array(fc.record({ device: fc.stringMatching(/^[\w-]{2}$/), count: small })),
    at: fc.oneof(fc.constantFrom("", IN_EXAM), key),
    seen: fc.array(key, { maxLength: 200 }),
    reached: fc.constantFrom("incomplete", "completed", "passed"),
    used: small,
    interactions: small,
    best: fc.tuple(share, fc.array(fc.tuple(key, share))).map(([best, tallies]) => ({
      ...best,
      outcomes: tallies.map(([key, tally]) => ({ key, ...tally })),
    })),
    attempt: fc.record(
      {
        number: small,
        seed: uint32,
        startedAt: fc.integer({ min: 1, max: 0xffffffff }),
        submitted: fc.boolean(),
        position: small,
        drawn: fc.array(
          fc
            .record(
              { key, answer, mark: fc.boolean(), later: fc.constant(true as const) },
              { requiredKeys: ["key", "answer"] },
            )
            // Only a question that is not marked yet is left for later.
            .map(({ mark, later, ...drawn }) =>
              mark === undefined ? { ...drawn, ...(later ? { later } : {}) } : { ...drawn, mark },
            ),
          { minLength: 1 },
        ),
      },
      { requiredKeys: ["number", "seed", "submitted", "position", "drawn"] },
    ),
    finishedOn: fc.integer({ min: 1, max: 99_999 }),
    checks: fc.array(fc.record({ key, answer })),
    practised: fc.record({ right: fc.array(short), wrong: fc.array(short) }),
  },
  {
    requiredKeys: [
      "root",
      "clocks",
      "at",
      "seen",
      "reached",
      "used",
      "interactions",
      "checks",
      "practised",
    ],
  },
);

describe("state", () => {
  test("what is written is read back", () => {
    fc.assert(
      fc.property(state, (state) => {
        expect(decodeState(encodeState(state, "mau"), "mau")).toEqual(state);
      }),
    );
  });

  test("it is ASCII without blanks", () => {
    fc.assert(fc.property(state, (state) => /^[!-~]*$/.test(encodeState(state))));
  });

  test("no text makes reading throw", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (text) => {
        decodeState(text);
      }),
    );
  });

  test("a text cut or changed on its way is refused", () => {
    fc.assert(
      fc.property(state, fc.nat(), fc.nat(), fc.string({ maxLength: 2 }), (state, at, cut, put) => {
        const text = encodeState(state);
        const from = at % (text.length + 1);
        const changed = text.slice(0, from) + put + text.slice(from + (cut % 9));
        if (changed !== text) expect(decodeState(changed)).toBeUndefined();
      }),
    );
  });

  test.each(["2", "3", "5"])("a text given out as one of version %s is not read", (version) => {
    const text = encodeState({ ...FRESH, root: "abc", clocks: [{ device: "xy", count: 3 }] });
    expect(decodeState(text.replace(/^4/, version))).toBeUndefined();
  });

  test("the state of another course is not read", () => {
    expect(decodeState(encodeState(FRESH, "khac"), "mau")).toBeUndefined();
  });

  test.each(["2/1", "9/1", "1/0"])(
    "%s right of those asked cannot be, whatever the version",
    (best) => {
      expect(decodeState(`3abcxy3;;;0;1;0;${best};;;;;`)).toBeUndefined();
      expect(decodeState(`3abcxy3;;;0;1;0;1/2,wxyz${best};;;;;`)).toBeUndefined();
    },
  );

  test("counters as high as can be read give a state that the next visit reads", () => {
    const z = "zzzzzzzz";
    const read = decodeState(`3abcxy${z};;;0;${z};${z};;;;;;${z}`) as State;
    const next = touch({ ...read, used: read.used + 1, interactions: read.interactions + 1 }, "xy");
    const again = decodeState(encodeState(next)) as State;
    expect(again.clocks).toHaveLength(next.clocks.length);
    expect(again.used).toBeGreaterThan(1_000_000_000);
  });

  test("what was kept before there were checksums is still read", () => {
    const text = "3abcxy1f;abcd;abcdefgh;1;2;14;9/k,wxyz9/k;;abcda;rrr;www;";
    expect(decodeState(text, "mau")).toMatchObject({
      root: "abc",
      clocks: [{ device: "xy", count: 51 }],
      seen: ["abcd", "efgh"],
      best: { right: 9, asked: 20 },
    });
  });

  test("what was kept before there were roots is still read", () => {
    const text = "2;1f;abcd;abcdefgh;1;2;14;9/k,wxyz9/k;;abcda;rrr;www;";
    expect(decodeState(text)).toMatchObject({
      root: "",
      clocks: [{ device: "__", count: 51 }],
      seen: ["abcd", "efgh"],
      best: { right: 9, asked: 20 },
    });
  });

  test("200 pages seen and an exam of 60 answered questions take at most 3,500 characters", () => {
    const key = (n: number) => n.toString(36).padStart(4, "_");
    const outcomes = Array.from({ length: 32 }, (_, n) => ({ key: key(n), right: 10, asked: 60 }));
    const text = encodeState({
      ...FRESH,
      root: "zzz",
      clocks: Array.from({ length: MOST_CLOCKS }, () => ({ device: "ab", count: 99_999 })),
      at: IN_EXAM,
      seen: Array.from({ length: 200 }, (_, n) => key(n)),
      reached: "passed",
      used: 99,
      interactions: 9_999,
      best: { right: 59, asked: 60, outcomes },
      attempt: {
        number: 100,
        seed: 0xffffffff,
        submitted: true,
        position: 59,
        drawn: Array.from({ length: 60 }, (_, n) => ({
          key: key(n),
          answer: "abcdef",
          mark: true,
        })),
      },
    });
    expect(text.length).toBeLessThanOrEqual(3_500);
    expect(decodeState(text)).toBeDefined();
  });

  test("pages that left the course are forgotten, the others kept", () => {
    const before: State = { ...FRESH, at: "gone", seen: ["kept", "gone", "kept"] };
    const after = keepKnownPages(before, (key) => key === "kept");
    expect(after).toEqual({ ...FRESH, at: "", seen: ["kept"] });
  });
});
