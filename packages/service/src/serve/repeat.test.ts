import { expect, test } from "vitest";
import { repeat } from "./repeat.ts";

const hour = 3_600_000;

test("goes on at once while there is more, and ends when told to", async () => {
  let left = 3;
  let ended: () => void = () => undefined;
  const all = new Promise<void>((done) => {
    ended = done;
  });
  const work = repeat(
    "count",
    hour,
    async () => {
      if (--left === 0) ended();
      return left > 0;
    },
    () => undefined,
  );
  await all;
  await work.stop();
  expect(left).toBe(0);
});

test("waits for what is under way when told to stop", async () => {
  const order: string[] = [];
  let finish: () => void = () => undefined;
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((done) => {
    begin = done;
  });
  const slowly = async () => {
    begin();
    await new Promise<void>((done) => {
      finish = done;
    });
    order.push("work");
    return false;
  };
  const work = repeat("slow", hour, slowly, () => undefined);
  await begun;
  const stopped = work.stop();
  finish();
  await stopped;
  order.push("stopped");
  expect(order).toEqual(["work", "stopped"]);
});

test("what is thrown is logged by its kind alone, and tried again", async () => {
  const logged: unknown[] = [];
  let tries = 0;
  let again: () => void = () => undefined;
  const twice = new Promise<void>((done) => {
    again = done;
  });
  const work = repeat(
    "odd",
    0,
    async () => {
      if (++tries === 2) again();
      throw Object.assign(new Error("Key (name)=(Nguyễn) exists"), { code: "23505" });
    },
    (event, details) => logged.push([event, details]),
  );
  await twice;
  await work.stop();
  expect(logged[0]).toEqual(["failed", { what: "odd", why: "23505" }]);
});
