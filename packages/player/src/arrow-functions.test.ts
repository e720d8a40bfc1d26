import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";

const path = "../arrow-functions.mjs";
const { withArrows } = (await import(path)) as { withArrows(script: string): string };

/** What a script that calls `tell` tells, before and after. */
function both(script: string): readonly [before: unknown[], after: unknown[], text: string] {
  const run = (text: string) => {
    const told: unknown[] = [];
    runInNewContext(text, { tell: (one: unknown) => told.push(one) });
    return told;
  };
  const text = withArrows(script);
  return [run(script), run(text), text];
}

test("functions are there as early as they were, within each other too", () => {
  const [before, after, text] = both(`(() => {
    tell(sum(1, 2));
    function sum(a, b) {
      return twice(a) + twice(b);
      function twice(c) { return c * 2; }
    }
    var later = () => { tell(one()); function one() { return sum(3, 4); } };
    later();
    tell(rest(1, 2, 3));
    function rest(first, { x = none() } = {}, ...others) { return [first, x, others.length].join(); }
    function none() { return "none"; }
    tell(typeof waits().then);
    async function waits() { await none(); }
  })();`);
  expect(after).toEqual(before);
  expect(before).toEqual([6, 14, "1,none,1", "function"]);
  expect(text).not.toMatch(/function/);
});

test("one that asks whose it is, is made with new or gives one by one stays a function", () => {
  const [before, after, text] = both(`(() => {
    function Made() { this.a = 1; }
    function Bare() {}
    function many() { return arguments.length; }
    function* each() { yield 1; }
    if (true) { function within() { return 2; } tell(within()); }
    tell(new Made().a);
    tell(new Bare() instanceof Bare);
    tell(many(1, 2));
    tell([...each()].join());
  })();`);
  expect(after).toEqual(before);
  expect(before).toEqual([2, 1, true, 2, "1"]);
  expect(text.match(/function/g)).toHaveLength(5);
});
