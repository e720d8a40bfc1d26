import { expect, test } from "vitest";
import { openLoop } from "./open-loop.ts";

const never = new AbortController().signal;
/** Each comes when the one before has been `1 / perSecond` ago. */
const evenly = () => 1 - Math.exp(-1);

test("what takes long delays nothing that comes after it", async () => {
  const intended: number[] = [];
  const began = performance.now();
  // Nobody waits for what is begun; the loop itself is held up once, as a busy processor does.
  const load = {
    perSecond: 100,
    begin(at: number) {
      if (intended.length === 0) while (performance.now() - began < 150) {}
      intended.push(at);
    },
  };
  const late = await openLoop([load], 305, evenly, never);
  // All that was due meanwhile is begun, and knows since when it was due.
  const [first = 0] = intended;
  const sinceFirst = intended.map((at) => Math.round(at - first));
  expect(sinceFirst).toEqual(Array.from({ length: 30 }, (_, index) => 10 * index));
  expect(Math.max(...late)).toBeGreaterThan(100);
});

test("nothing is begun at a rate of nothing, and all ends when it is broken off", async () => {
  const broken = new AbortController();
  let begun = 0;
  const loads = [
    { perSecond: 0, begin: () => expect.unreachable() },
    {
      perSecond: 1000,
      begin() {
        begun++;
        broken.abort();
      },
    },
  ];
  await openLoop(loads, 3_600_000, evenly, broken.signal);
  expect(begun).toBeGreaterThan(0);
});
