import { Hono } from "hono";
import { expect, test } from "vitest";
import { ownOrigin } from "./own-origin.ts";

const OWN = "127.0.0.1:8410";

function ask(
  headers: Record<string, string>,
  { method = "GET", path = "/play/web/", host = "127.0.0.1" } = {},
) {
  const app = new Hono();
  app.use(ownOrigin(host));
  app.all("*", (c) => c.text("in"));
  return app.request(path, { method, headers });
}

test.each([OWN, "localhost:8410", "[::1]:8410", "LOCALHOST:8410"])(
  "a browser on this machine is let in by %s",
  async (host) => {
    expect((await ask({ host })).status).toBe(200);
  },
);

test.each([
  "evil.example",
  "evil.example:8410",
  "127.0.0.1.evil.example:8410",
  "192.168.1.7:8410",
  "",
])("a name that was made to lead here is turned away: %j", async (host) => {
  expect((await ask({ host })).status).toBe(421);
});

test("in a network, addresses in digits and the name that was given are let in, and no other name", async () => {
  const open = { host: "lop-hoc.local" };
  expect((await ask({ host: "192.168.1.7:8410" }, open)).status).toBe(200);
  expect((await ask({ host: "lop-hoc.local:8410" }, open)).status).toBe(200);
  expect((await ask({ host: "evil.example:8410" }, open)).status).toBe(421);
});

test.each([
  ["GET", { origin: "http://evil.example" }, 403],
  ["GET", { origin: "null" }, 403],
  ["GET", { origin: `http://${OWN}` }, 200],
  ["GET", { origin: "http://127.0.0.1:9999" }, 403],
  ["POST", {}, 403],
  ["POST", { origin: "http://localhost:8410" }, 403],
  ["POST", { origin: `http://${OWN}` }, 200],
  ["GET", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }, 403],
  ["GET", { "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors" }, 403],
  ["GET", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }, 403],
  ["GET", { "sec-fetch-site": "same-origin", "sec-fetch-mode": "no-cors" }, 200],
])("%s with %j is answered with %i", async (method, headers, status) => {
  expect((await ask({ host: OWN, ...headers }, { method })).status).toBe(status);
});

test("a link elsewhere may lead to the window", async () => {
  const headers = { host: OWN, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
  expect((await ask(headers, { path: "/" })).status).toBe(200);
});
