import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { writeZip } from "@hocvu/archive";
import { callsOf, isCall, openPlatform, violationsOf } from "@hocvu/simulator/lms";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openBrowser, PHONE } from "../src/learner/browser.ts";
import { watch } from "../src/learner/watch.ts";

// The platform these tests play on must see what goes wrong: a package by hand, whose SCO does wrong on purpose.
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const MANIFEST = `<manifest><resources><resource href="sco.html"/></resources></manifest>`;

/** A package whose SCO runs `script`. */
async function scoOf(script: string): Promise<Uint8Array> {
  const output = new PassThrough();
  const page = `<!doctype html><title>SCO</title><link rel="icon" href="data:,"><main></main><script>
const api = parent.API; ${script}; document.querySelector("main").textContent = "ran";</script>`;
  const files = [
    { path: "imsmanifest.xml", content: MANIFEST },
    { path: "sco.html", content: page },
  ];
  const [zip] = await Promise.all([buffer(output), writeZip(files, output)]);
  return zip;
}

const FINISH = `addEventListener("pagehide", () => api.LMSFinish(""))`;

/**
 * Plays a SCO that runs `script`, then goes elsewhere, which ends its session; tells all that was noticed once the
 * platform has heard of as many finishes as there are to be.
 */
async function noticed(script: string, finishes = 1) {
  const platform = await openPlatform(await scoOf(`${script};${FINISH}`));
  const context = await browser.newContext(PHONE);
  onTestFinished(async () => {
    await context.close();
    await platform.close();
  });
  const problems = await watch(context, platform.origin);
  const page = await context.newPage();
  await page.goto(platform.launchAddress());
  await page.frameLocator("iframe").getByText("ran").waitFor({ timeout: 5_000 });
  const session = platform.sessions[0];
  await page.goto(`${platform.origin}/elsewhere`);
  await platform.until("the session's end", () => (session?.finishes ?? 0) >= finishes);
  const entries = session?.entries ?? [];
  return {
    entries,
    problems,
    violations: violationsOf(entries),
    notes: entries.flatMap((entry) => (isCall(entry) ? [] : [entry.what])),
  };
}

describe("the platform of these tests notices", () => {
  test("nothing where nothing is wrong", async () => {
    const { entries, problems, violations, notes } = await noticed(`
      api.LMSInitialize("");
      api.LMSSetValue("cmi.core.lesson_status", "incomplete");`);
    expect([problems, violations]).toEqual([[], []]);
    expect(notes.filter((note) => !/^(pagehide|visibilitychange)/.test(note))).toEqual([]);
    expect(callsOf(entries).map((call) => call.name)).toEqual([
      "LMSInitialize",
      "LMSSetValue",
      "LMSFinish",
    ]);
  });

  test("a value against its data type", async () => {
    const { violations } = await noticed(`
      api.LMSInitialize("");
      api.LMSSetValue("cmi.core.exit", "normal");`);
    expect(violations).toEqual([expect.stringContaining('"normal" is none of')]);
  });

  test("a commit beside the finish while the window goes", async () => {
    const { entries } = await noticed(`
      api.LMSInitialize("");
      addEventListener("pagehide", () => api.LMSCommit(""));`);
    const left = entries.findIndex((entry) => !isCall(entry) && entry.what === "pagehide");
    expect(callsOf(entries.slice(left)).map((call) => call.name)).toContain("LMSCommit");
  });

  test("calls after the finish", async () => {
    const ends = `api.LMSInitialize(""); api.LMSFinish("");`;
    const { violations } = await noticed(ends, 2);
    expect(violations).toContain("LMSFinish(): called after LMSFinish");
  });

  test.each([
    ["unload", `addEventListener("unload", () => {})`],
    ["beforeunload", `window.onbeforeunload = () => {}`],
  ])("a listener to %s", async (event, script) => {
    const { notes } = await noticed(script);
    expect(notes).toContain(`listens to ${event}`);
  });

  test("a request that blocks the window", async () => {
    const { notes } = await noticed(`
      const x = new XMLHttpRequest(); x.open("GET", "sco.html", false); x.send();`);
    expect(notes).toContain("waits for a request to sco.html");
  });

  test.each([
    [
      "a request to another host",
      `new Image().src = "https://example.org/dot.png"`,
      /another host/,
    ],
    ["a missing file", `fetch("gone.json")`, /404: .*gone\.json/],
    ["a warning", `console.warn("careful")`, /console warning: careful/],
    ["an exception", `setTimeout(() => { throw new Error("lost") })`, /exception: lost/],
  ])("%s", async (_, script, problem) => {
    const { problems } = await noticed(script);
    expect(problems).toContainEqual(expect.stringMatching(problem));
  });
});
