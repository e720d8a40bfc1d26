import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestService, testService } from "../../test/service.ts";
import { createApp } from "./app.ts";
import { answerError } from "./error-page.ts";
import { RateLimit } from "./rate.ts";
import { limitRate } from "./rate-limit.ts";
import type { Room } from "./room.ts";

const broken: Room = {
  name: "broken",
  bodies: { "/large": 1024 * 1024 },
  routes(service) {
    const routes = new Hono();
    routes.get("/broken", () => {
      throw new Error("the password of Lan is 1234");
    });
    routes.post("/small", async (c) => c.text(String((await c.req.text()).length)));
    routes.post("/large", async (c) => c.text(String((await c.req.text()).length)));
    routes.use("/often", limitRate(service, "often", { burst: 2, perSecond: 0.1 }));
    routes.get("/often", (c) => c.text("ok"));
    return routes;
  },
};

describe("the application", () => {
  let service: TestService;
  let app: Hono;
  beforeAll(async () => {
    service = await testService();
    app = createApp(service, [broken]);
  });
  afterAll(() => service.store.close());

  test("answers that it lives and that it is ready", async () => {
    expect((await app.request("/healthz")).status).toBe(200);
    expect(await (await app.request("/readyz")).text()).toBe("ready");
  });

  test("shows an error of ours in the reader's language, without its message or trace", async () => {
    const answer = await app.request("/broken", { headers: { "accept-language": "en-GB,en" } });
    // Without the style sheet, which says "circle at …".
    const text = (await answer.text()).replace(/<style[\s\S]*?<\/style>/, "");
    expect(answer.status).toBe(500);
    expect(text).toContain("Something went wrong on the server");
    expect(text).not.toMatch(/Lan|1234|at /);
    expect(JSON.stringify(service.logged)).not.toMatch(/Lan|1234/);
    expect(service.logged.at(-1)).toMatchObject({ event: "error", details: { kind: "Error" } });
  });

  test("what may be over in a while can be asked for again at a button, but not what a form sent", async () => {
    const again = '<a class="button" href="">';
    const [seen, sent] = [
      await answerError(new Request("http://x/page"), 503),
      await answerError(new Request("http://x/page", { method: "POST" }), 503),
    ];
    expect(await seen.text()).toContain(again);
    expect(await sent.text()).not.toContain(again);
    expect(await (await app.request("/nowhere")).text()).not.toContain(again);
  });

  test("says in Vietnamese that there is no such page, and in JSON to a script", async () => {
    expect(await (await app.request("/nowhere")).text()).toContain("Không có trang này");
    const asked = await app.request("/nowhere", { headers: { accept: "application/json" } });
    expect(await asked.json()).toEqual({ error: "not_found" });
  });

  test("lets nobody frame a page, and no script run in it that is not its own", async () => {
    const { headers } = await app.request("/nowhere");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
  });

  test("refuses a body that is larger than its path may get", async () => {
    const body = "x".repeat(300 * 1024);
    const post = (path: string) =>
      app.request(path, { method: "POST", body, headers: { "content-length": `${body.length}` } });
    expect((await post("/small")).status).toBe(413);
    expect(await (await post("/large")).text()).toBe(String(body.length));
  });

  test("lets an address in so often, and again when it has waited", async () => {
    const ask = async (from: string) =>
      (
        await app.request(
          "/often",
          { headers: { "x-forwarded-for": `6.6.6.6, ${from}` } },
          { incoming: { socket: { remoteAddress: "127.0.0.1" } } },
        )
      ).status;
    expect([await ask("1.1.1.1"), await ask("1.1.1.1"), await ask("1.1.1.1")]).toEqual([
      200, 200, 429,
    ]);
    expect(await ask("2.2.2.2")).toBe(200);
    service.pass(10_000);
    expect([await ask("1.1.1.1"), await ask("1.1.1.1")]).toEqual([200, 429]);
  });

  test("who is not behind a proxy names no other address", async () => {
    const ask = async (named: string) =>
      (
        await app.request(
          "/often",
          { headers: { "x-forwarded-for": named } },
          { incoming: { socket: { remoteAddress: "8.8.8.8" } } },
        )
      ).status;
    expect([await ask("a"), await ask("b"), await ask("c")]).toEqual([200, 200, 429]);
  });
});

test("a limit forgets who was silent longest", () => {
  const limit = new RateLimit({ burst: 1, perSecond: 0 }, 2);
  expect(["a", "b", "c", "b", "a"].map((key) => limit.take(key, 0))).toEqual([
    true,
    true,
    true,
    false,
    true,
  ]);
});
