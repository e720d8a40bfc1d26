import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { xapiLaunch } from "./launch.ts";
import { cmi5Launch } from "./launch-cmi5.ts";
import { tabMemory } from "./tab-memory.ts";

const noMemory = () => tabMemory(() => ({ getItem: () => null, setItem: () => {} }) as never);
const never = () => Promise.reject(new Error("asked again"));

/** A platform that hands out a token and launch data with this address to return to. */
async function platformWith(returnURL: string): Promise<string> {
  const server = createServer(({ url = "", method }, response) => {
    if (method === "POST") response.end('{"auth-token":"YTpi"}');
    else if (url.includes("LMS.LaunchData")) {
      response.end(JSON.stringify({ contextTemplate: {}, launchMode: "Normal", returnURL }));
    } else response.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const launched = (changes: Readonly<Record<string, string>>) =>
  `?${new URLSearchParams({
    endpoint: "https://lrs.example/xapi/",
    fetch: "https://lrs.example/fetch",
    activityId: "https://example.com/khoa",
    activity_id: "https://example.com/khoa",
    registration: "6f2a3b1c-0000-4000-8000-000000000000",
    actor: '{"account":{"homePage":"https://example.com","name":"a"}}',
    ...changes,
  })}`;

describe("where a visit leads back to", () => {
  test.each([
    ["https://lms.example/khoa-hoc?a=1", ["https://lms.example/khoa-hoc?a=1"]],
    ["javascript:alert(document.domain)", []],
    [" javascript:alert(1)", []],
    ["JavaScript://https://lms.example/%0aalert(1)", []],
    ["data:text/html,<script>alert(1)</script>", []],
    ["blob:https://lms.example/1", []],
  ])("%s", async (returnURL, expected) => {
    const origin = await platformWith(returnURL);
    const went: string[] = [];
    const memory = noMemory();
    const launch = () =>
      cmi5Launch(
        launched({ endpoint: `${origin}/xapi/`, fetch: `${origin}/fetch` }),
        memory,
        (to) => went.push(to),
      );
    const visit = await launch().open(never);
    visit.ended();
    expect(went).toEqual(expected);
  });

  test.each([
    ["https://lms.example/", ["https://lms.example/"]],
    ["javascript:alert(1)", []],
  ])("after a reload, %s", async (kept, expected) => {
    const went: string[] = [];
    const memory = { get: () => kept, set: () => undefined };
    const launch = cmi5Launch(launched({}), memory, (to) => went.push(to));
    await expect(launch.open(never)).rejects.toThrow("this visit has ended");
    expect(went).toEqual(expected);
  });
});

describe("addresses of a launch are of the web, or nothing is launched", () => {
  test.each([
    ["endpoint", "javascript:alert(1)//"],
    ["endpoint", "data:application/json,"],
    ["endpoint", "/xapi/"],
    ["fetch", "blob:https://lms.example/1"],
    ["fetch", "file:///etc/passwd"],
  ])("%s=%s", async (name, value) => {
    const launch = cmi5Launch(launched({ [name]: value }), noMemory(), () => undefined);
    expect(launch.key).toBeUndefined();
    await expect(launch.open(never)).rejects.toThrow(`the launch's ${name} is no address`);
  });

  test("in an xAPI package too", async () => {
    expect(xapiLaunch(launched({})).key).toBeDefined();
    const launch = xapiLaunch(launched({ endpoint: "javascript:alert(1)//" }));
    await expect(launch.open(never)).rejects.toThrow("no address");
  });
});
