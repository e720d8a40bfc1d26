import { Hono } from "hono";
import { expect, test } from "vitest";
import { listen } from "./listen.ts";

test("what is under way when the end comes is answered, and nothing after it", async () => {
  let finish: () => void = () => undefined;
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((done) => {
    begin = done;
  });
  const app = new Hono().get("/slow", async (c) => {
    begin();
    await new Promise<void>((done) => {
      finish = done;
    });
    return c.text("answered");
  });
  const { port, drain } = await listen(app, "127.0.0.1", 0);
  const slow = fetch(`http://127.0.0.1:${port}/slow`);
  await begun;
  const drained = drain();
  finish();
  expect(await (await slow).text()).toBe("answered");
  await drained;
  await expect(fetch(`http://127.0.0.1:${port}/slow`)).rejects.toThrow();
});
