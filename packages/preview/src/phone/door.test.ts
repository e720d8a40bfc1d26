import { Hono } from "hono";
import { expect, test } from "vitest";
import { phoneName } from "./addresses.ts";
import { makeDoor } from "./door.ts";
import { keepDoor } from "./door-keeper.ts";

function guarded() {
  const door = makeDoor();
  const app = new Hono();
  app.use(keepDoor(door, "en"));
  app.all("*", (c) => c.text("in"));
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    app.request(path, { method, headers: { host: "192.168.1.7:8410", ...headers } });
  return { door, ask };
}

const sessionIn = (response: Response) =>
  (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";

test("without a code nobody is let in, and is told in words what to do", async () => {
  const { ask } = guarded();
  const answer = await ask("/");
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain("This address was used already");
  expect((await ask("/?key=khac")).status).toBe(403);
  expect((await ask("/", { cookie: "hocvu-preview-8410=" })).status).toBe(403);
});

test("a code opens the window once, leaves the address, and becomes a session of that device", async () => {
  const { door, ask } = guarded();
  const code = door.issue("author");
  const first = await ask(`/?key=${code}&lang=vi`);
  expect([first.status, first.headers.get("location")]).toEqual([303, "/?lang=vi"]);
  const cookie = first.headers.get("set-cookie") ?? "";
  expect(cookie).toContain("HttpOnly");
  expect(cookie).toContain("SameSite=Strict");
  expect(cookie).not.toContain(code);
  expect((await ask("/play/web/", { cookie: sessionIn(first) })).status).toBe(200);
  expect((await ask(`/?key=${code}`)).status).toBe(403);
});

test("a second device needs a code of its own, and each preview on a machine has its own session", async () => {
  const { door, ask } = guarded();
  const [one, other] = [door.issue("author"), door.issue("author")];
  const [first, second] = [await ask(`/?key=${one}`), await ask(`/?key=${other}`)];
  expect(sessionIn(first)).not.toBe(sessionIn(second));
  const cookie = sessionIn(first);
  expect((await ask("/", { cookie, host: "192.168.1.7:8411" })).status).toBe(403);
});

test("what is only fetched ahead does not use a code up", async () => {
  const { door, ask } = guarded();
  const code = door.issue("author");
  expect((await ask(`/?key=${code}`, { "sec-purpose": "prefetch" })).status).toBe(403);
  expect((await ask(`/?key=${code}`, {}, "HEAD")).status).toBe(403);
  expect((await ask(`/play/web/?key=${code}`)).status).toBe(403);
  expect((await ask(`/?key=${code}`)).status).toBe(303);
});

test("a guest plays the course and nothing else: no key, no source, no button that writes", async () => {
  const { door, ask } = guarded();
  const cookie = sessionIn(await ask(`/?key=${door.issue("guest")}`));
  const answers = async (paths: readonly string[], method: string) =>
    Promise.all(paths.map(async (path) => (await ask(path, { cookie }, method)).status));
  expect(await answers(["/", "/play/web/x.js", "/events", "/desk/xapi/log"], "GET")).toEqual([
    200, 200, 200, 200,
  ]);
  expect(await answers(["/course", "/source", "/print/", "/asset/a.png"], "GET")).toEqual([
    403, 403, 403, 403,
  ]);
  expect(await answers(["/fix", "/source/edits", "/phone", "/playing"], "POST")).toEqual([
    403, 403, 403, 403,
  ]);
});

test("codes that nobody used are forgotten, the oldest first", () => {
  const door = makeDoor();
  const [oldest = "", ...others] = Array.from({ length: 9 }, () => door.issue("author"));
  expect(door.admit(oldest)).toBeUndefined();
  expect(door.admit(others[0] ?? "")).toBeDefined();
});

const own = (address: string, internal = false) => ({ address, internal, family: "IPv4" }) as never;

test.each([
  ["127.0.0.1", undefined],
  ["localhost", undefined],
  ["lop-hoc.local", "lop-hoc.local"],
  ["fe80::1", "[fe80::1]"],
  ["0.0.0.0", "192.168.1.7"],
  ["::", "192.168.1.7"],
])("a phone finds what listens on %s by %s", (host, name) => {
  const interfaces = {
    lo: [own("127.0.0.1", true)],
    virtual: [own("172.17.0.1")],
    wifi: [own("192.168.1.7")],
  };
  expect(phoneName(host, interfaces)).toBe(name);
});
