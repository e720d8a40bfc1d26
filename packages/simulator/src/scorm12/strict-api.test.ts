import { describe, expect, test } from "vitest";
import { platformApi } from "./platform-api.ts";
import { type Call, type Known, type Scorm12Functions, strictApi } from "./strict-api.ts";

/** A strict API around a real platform's, and what it recorded. */
function open(known?: Known) {
  const calls: Call[] = [];
  return { api: strictApi(platformApi(), (call) => calls.push(call), known), calls };
}

function opened(known?: Known) {
  const { api, calls } = open(known);
  api.LMSInitialize("");
  return { api, calls };
}

const violations = (calls: readonly Call[]) => calls.flatMap((call) => call.violations);

test("a well-behaved session breaks no rule", () => {
  const { api, calls } = opened();
  api.LMSGetValue("cmi.suspend_data");
  for (const [element, value] of [
    ["cmi.core.lesson_status", "incomplete"],
    ["cmi.core.score.min", "0"],
    ["cmi.core.score.max", "100"],
    ["cmi.core.score.raw", "50"],
    ["cmi.core.lesson_status", "passed"],
    ["cmi.objectives.0.id", "luu"],
    ["cmi.objectives.0.status", "passed"],
    ["cmi.objectives.1.id", "hoi"],
    ["cmi.interactions.0.id", "q-mo-lai-1"],
    ["cmi.interactions.0.type", "choice"],
    ["cmi.interactions.0.student_response", "a,c"],
    ["cmi.interactions.0.correct_responses.0.pattern", "a,b"],
    ["cmi.interactions.0.correct_responses.1.pattern", "c"],
    ["cmi.interactions.0.result", "wrong"],
    ["cmi.interactions.1.id", "q-van-con-1"],
    ["cmi.suspend_data", "1;x"],
    ["cmi.core.session_time", "00:01:00"],
    ["cmi.core.exit", "suspend"],
  ] as const) {
    expect(api.LMSSetValue(element, value)).toBe("true");
    expect(api.LMSGetLastError()).toBe("0");
  }
  api.LMSCommit("");
  api.LMSFinish("");
  expect(violations(calls)).toEqual([]);
  expect(calls[0]).toEqual({
    name: "LMSInitialize",
    args: [""],
    returned: "true",
    error: "0",
    violations: [],
  });
});

describe("is stricter than the platform behind it", () => {
  test.each([
    ["cmi.core.exit", "normal"],
    ["cmi.suspend_data", "x".repeat(4097)],
    ["cmi.suspend_data", "tiếng Việt"],
    ["cmi.objectives.0.id", "muc tieu.1"],
    ["cmi.core.session_time", "00:10:60"],
    ["cmi.interactions.0.result", "incorrect"],
  ])("%s may not be %j, which scorm-again takes", (element, value) => {
    const { api, calls } = opened();
    expect(api.LMSSetValue(element, value)).toBe("true");
    expect(violations(calls)).toEqual([expect.stringContaining(element)]);
  });

  test("a choice's response is single characters", () => {
    const { api, calls } = opened();
    api.LMSSetValue("cmi.interactions.0.type", "choice");
    api.LMSSetValue("cmi.interactions.0.student_response", "first");
    expect(violations(calls)).toEqual([expect.stringContaining("single characters")]);
  });

  test("a response waits for the interaction's type", () => {
    const { api, calls } = opened();
    api.LMSSetValue("cmi.interactions.0.student_response", "a");
    expect(violations(calls)).toEqual([
      expect.stringContaining("comes before the interaction's type"),
    ]);
  });
});

describe("the order of calls", () => {
  test("nothing comes before LMSInitialize", () => {
    const { api, calls } = open();
    api.LMSGetValue("cmi.core.student_id");
    expect(violations(calls)).toContain("called before LMSInitialize");
  });

  test("errors may be asked about at any time", () => {
    const { api, calls } = open();
    api.LMSGetLastError();
    api.LMSGetErrorString("0");
    expect(violations(calls)).toEqual([]);
  });

  test.each<[string, (api: Scorm12Functions) => void]>([
    ["LMSFinish", (api) => api.LMSFinish("")],
    ["LMSCommit", (api) => api.LMSCommit("")],
    ["LMSSetValue", (api) => api.LMSSetValue("cmi.core.exit", "")],
    ["LMSInitialize", (api) => api.LMSInitialize("")],
  ])("%s does not come after LMSFinish", (_, call) => {
    const { api, calls } = opened();
    api.LMSFinish("");
    call(api);
    expect(violations(calls)).toContain("called after LMSFinish");
  });

  test("LMSInitialize is called once", () => {
    const { api, calls } = opened();
    api.LMSInitialize("");
    expect(violations(calls)).toContain("called a second time");
  });
});

describe("arguments", () => {
  test.each<[string, (api: Scorm12Functions) => void]>([
    ["LMSCommit without one", (api) => api.LMSCommit()],
    ["LMSFinish with null", (api) => api.LMSFinish(null)],
    ["LMSSetValue with a number", (api) => api.LMSSetValue("cmi.core.score.raw", 50)],
    ["LMSGetValue without one", (api) => api.LMSGetValue()],
  ])("%s is against the rules", (_, call) => {
    const { api, calls } = opened();
    call(api);
    expect(violations(calls)).toContainEqual(expect.stringMatching(/^takes /));
  });
});

describe("elements", () => {
  test.each<[string, (api: Scorm12Functions) => void, RegExp]>([
    [
      "one of SCORM 2004",
      (api) => api.LMSSetValue("cmi.completion_status", "completed"),
      /no element/,
    ],
    ["a misspelt one", (api) => api.LMSGetValue("cmi.core.lesson_statuss"), /no element/],
    ["a read-only one", (api) => api.LMSSetValue("cmi.core.student_id", "1"), /read-only/],
    ["a write-only one", (api) => api.LMSGetValue("cmi.interactions.0.id"), /write-only/],
    ["one beyond a gap", (api) => api.LMSSetValue("cmi.interactions.1.id", "q"), /gap after 0/],
    [
      "a pattern beyond a gap",
      (api) => {
        api.LMSSetValue("cmi.interactions.0.type", "choice");
        api.LMSSetValue("cmi.interactions.0.correct_responses.1.pattern", "a");
      },
      /gap after 0/,
    ],
  ])("%s is reported", (_, call, message) => {
    const { api, calls } = opened();
    call(api);
    expect(violations(calls)).toContainEqual(expect.stringMatching(message));
  });

  test("what earlier sessions left counts", () => {
    const { api, calls } = opened({ objectives: 2, interactions: 20 });
    api.LMSSetValue("cmi.interactions.20.id", "q");
    expect(violations(calls).filter((fault) => fault.includes("gap"))).toEqual([]);
  });

  test("an error of the platform is a violation of its own", () => {
    const { api, calls } = opened();
    api.LMSSetValue("cmi.interactions.5.id", "q");
    expect(violations(calls)).toContain("the platform answers error 201");
  });
});
