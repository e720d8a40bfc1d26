import { describe, expect, test } from "vitest";
import { PROFILES, type ProfileName } from "./profiles.ts";
import { quirkyPlatform } from "./quirky-platform.ts";

const STATUS = "cmi.core.lesson_status";
const RAW = "cmi.core.score.raw";
const DATA = "cmi.suspend_data";

function opened(name: ProfileName) {
  const platform = quirkyPlatform(PROFILES[name], "50");
  return { platform, api: platform.open() };
}

describe("strict SCORM 1.2", () => {
  test("refuses what breaks a data type, with its error", () => {
    const { api } = opened("strict");
    for (const [element, value, error] of [
      [STATUS, "gone", "405"],
      [DATA, "x".repeat(4097), "405"],
      [DATA, "Tiếng Việt", "405"],
      ["cmi.core.student_id", "43", "403"],
      ["cmi.core.completion_status", "completed", "401"],
    ] as const) {
      expect(api.LMSSetValue(element, value), element).toBe("false");
      expect(api.LMSGetLastError(), element).toBe(error);
    }
    expect(api.LMSSetValue(DATA, "x".repeat(3500))).toBe("true");
    expect(api.LMSGetValue("cmi.core.exit")).toBe("");
    expect(api.LMSGetLastError()).toBe("404");
  });

  test("resumes after a suspended visit", () => {
    const { platform, api } = opened("strict");
    expect(api.LMSGetValue("cmi.core.entry")).toBe("ab-initio");
    api.LMSSetValue("cmi.core.exit", "suspend");
    api.LMSFinish("");
    expect(platform.open().LMSGetValue("cmi.core.entry")).toBe("resume");
  });
});

describe("Moodle", () => {
  test("never sends again what it tried in vain, unless another value was tried in between", () => {
    const { platform, api } = opened("moodle");
    api.LMSSetValue(DATA, "a");
    platform.break("refuses");
    expect(api.LMSCommit("")).toBe("false");
    platform.break("none");
    api.LMSSetValue(DATA, "a");
    expect(api.LMSCommit("")).toBe("true");
    expect(platform.server.get(DATA)).toBeUndefined();
    api.LMSSetValue(DATA, "b");
    api.LMSSetValue(DATA, "a");
    api.LMSCommit("");
    expect(platform.server.get(DATA)).toBeUndefined();
    api.LMSSetValue(DATA, "b");
    api.LMSCommit("");
    api.LMSSetValue(DATA, "a");
    api.LMSCommit("");
    expect(platform.server.get(DATA)).toBe("a");
  });

  test("says yes without a network and loses it", () => {
    const { platform, api } = opened("moodle");
    api.LMSSetValue(DATA, "a");
    platform.break("offline");
    expect(api.LMSCommit("")).toBe("true");
    expect(platform.server.size).toBe(0);
  });

  test("decides by the mastery score at the end, and completes what was left open", () => {
    const failed = opened("moodle");
    failed.api.LMSSetValue(STATUS, "passed");
    failed.api.LMSSetValue(RAW, "40");
    failed.api.LMSFinish("");
    expect(failed.platform.server.get(STATUS)).toBe("failed");
    const open = opened("moodle");
    open.api.LMSFinish("");
    expect(open.platform.server.get(STATUS)).toBe("completed");
  });

  test("opens a passed course for review, without credit", () => {
    const { platform, api } = opened("moodle");
    api.LMSSetValue(STATUS, "passed");
    api.LMSCommit("");
    const again = platform.open();
    expect(again.LMSGetValue("cmi.core.lesson_mode")).toBe("review");
    expect(again.LMSGetValue("cmi.core.credit")).toBe("no-credit");
  });

  test("in strict mode drops what is too long and says nothing", () => {
    const { platform, api } = opened("moodle-strict");
    expect(api.LMSSetValue(DATA, "x".repeat(4097))).toBe("true");
    api.LMSCommit("");
    expect(platform.server.get(DATA)).toBeUndefined();
  });
});

test("Open edX's XBlock tells suspend data and location only, and keeps each value as it is set", () => {
  const { platform, api } = opened("xblock");
  api.LMSSetValue(STATUS, "passed");
  api.LMSSetValue(DATA, "a");
  expect(platform.server.get(DATA)).toBe("a");
  expect(api.LMSGetValue(STATUS)).toBe("");
  expect(api.LMSGetValue("cmi.core.student_id")).toBe("");
  expect(api.LMSGetValue(DATA)).toBe("a");
});

test("Chamilo calls every visit the first", () => {
  const { platform, api } = opened("chamilo");
  api.LMSSetValue("cmi.core.exit", "suspend");
  api.LMSFinish("");
  expect(platform.open().LMSGetValue("cmi.core.entry")).toBe("ab-initio");
});

test("a bare platform has nothing that is optional", () => {
  const { api } = opened("bare");
  for (const element of [
    "cmi.objectives._children",
    "cmi.interactions._count",
    "cmi.student_data.mastery_score",
    "cmi.core.lesson_mode",
  ]) {
    expect(api.LMSGetValue(element), element).toBe("");
    expect(api.LMSGetLastError(), element).toBe("401");
  }
  expect(api.LMSSetValue("cmi.core.score.min", "0")).toBe("false");
});

test("a window that was left behind reaches the server no longer", () => {
  const { platform, api } = opened("strict");
  const next = platform.open();
  api.LMSSetValue(DATA, "old");
  expect(api.LMSCommit("")).toBe("false");
  next.LMSSetValue(DATA, "new");
  next.LMSCommit("");
  expect(platform.server.get(DATA)).toBe("new");
});

test("breaks in the middle of things", () => {
  const { platform, api } = opened("strict");
  platform.break("refuses", 1);
  expect(api.LMSCommit("")).toBe("true");
  expect(api.LMSCommit("")).toBe("false");
});

test("where every call throws, every call throws", () => {
  const { platform, api } = opened("strict");
  platform.break("throws");
  expect(() => api.LMSGetValue(DATA)).toThrow();
  expect(() => api.LMSCommit("")).toThrow();
});
