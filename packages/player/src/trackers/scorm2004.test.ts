import { expect, test } from "vitest";
import { BLIND } from "./blind-line.ts";
import type { Scorm2004Api } from "./find-api.ts";
import { scorm2004Tracker } from "./scorm2004.ts";

/** A platform that tells these elements and takes everything. */
const telling = (elements: Readonly<Record<string, string>>): Scorm2004Api => ({
  Initialize: () => "true",
  Terminate: () => "true",
  Commit: () => "true",
  GetValue: (element) => elements[element] ?? "",
  SetValue: () => "true",
  GetLastError: () => "0",
});

test("a passing score of 1, which Moodle 5.1 tells whatever the manifest says, is not the course's", async () => {
  const api = telling({ "cmi.scaled_passing_score": "1", "cmi.mode": "normal" });
  const launch = await scorm2004Tracker(api, "vi", BLIND).open();
  expect(launch.passing).toBeUndefined();
  expect(launch).toMatchObject({ connected: true, mode: "normal" });
});

test("without credit nothing is set and nothing committed", async () => {
  const set: string[] = [];
  const api: Scorm2004Api = {
    ...telling({ "cmi.mode": "review", "cmi.credit": "no-credit" }),
    SetValue: (element) => set.push(element),
    Commit: () => set.push("Commit"),
  };
  const tracker = scorm2004Tracker(api, "vi", BLIND);
  expect((await tracker.open()).mode).toBe("review");
  await tracker.save({
    verdict: "passed",
    score: "100",
    location: "luu-1",
    state: "3abc",
    measure: 1,
    seconds: 5,
    outcomes: [],
    interactions: [],
  });
  expect(set).toEqual([]);
});
