import { Hono } from "hono";
import { expect, test } from "vitest";
import { needsKey } from "./key.ts";

function app() {
  const hono = new Hono();
  hono.use(needsKey("bi-mat"));
  hono.get("*", (c) => c.text("in"));
  return hono;
}

test("without the key nobody is let in", async () => {
  expect((await app().request("/")).status).toBe(403);
  expect((await app().request("/?key=khac")).status).toBe(403);
  expect((await app().request("/play/web/?key=bi-mat")).status).toBe(403);
});

test("the key opens the window, leaves the address and is kept", async () => {
  const first = await app().request("/?key=bi-mat");
  expect([first.status, first.headers.get("location")]).toEqual([303, "/"]);
  const cookie = first.headers.get("set-cookie") ?? "";
  expect(cookie).toContain("HttpOnly");
  expect(cookie).toContain("SameSite=Strict");
  const next = await app().request("/play/web/", {
    headers: { cookie: cookie.split(";")[0] ?? "" },
  });
  expect(next.status).toBe(200);
});
