import { describe, expect, test } from "vitest";
import type { Interaction, Progress } from "../tracker.ts";
import { BLIND } from "./blind-line.ts";
import { samplePlatform } from "./sample-platform.ts";
import { scorm12Tracker } from "./scorm12.ts";

const started: Progress = {
  verdict: "incomplete",
  location: "luu-1",
  state: "1;abcd",
  seconds: 61,
  measure: 0.25,
  outcomes: [{ id: "luu" }, { id: "hoi" }],
  interactions: [],
};

const answered: Interaction = {
  number: 0,
  id: "q-cau-1-1",
  attempt: 1,
  item: "cau-1",
  outcomes: ["luu"],
  type: "choice",
  response: ["a", "c"],
  right: ["a", "b"],
  points: 2,
  correct: false,
  at: new Date(2025, 0, 1, 9, 30, 5).toISOString(),
  seconds: 75,
};

const passed: Progress = {
  ...started,
  verdict: "passed",
  score: "66.66",
  outcomes: [
    { id: "luu", verdict: "passed", score: "100" },
    { id: "hoi", verdict: "incomplete", score: "33.33" },
  ],
  interactions: [answered],
};

const opened = async (platform = samplePlatform()) => {
  const tracker = scorm12Tracker(platform.api, BLIND);
  const launch = await tracker.open();
  platform.forget();
  return { platform, tracker, launch };
};

const sets = (calls: readonly string[]) =>
  calls.filter((call) => call.startsWith("LMSSetValue")).map((call) => call.slice(12));

describe("opening", () => {
  test("tells who learns, what was saved and in which mode", async () => {
    const { launch, platform } = await opened(
      samplePlatform({
        "cmi.core.student_id": "nv-042",
        "cmi.core.student_name": "Nguyễn, Văn An",
        "cmi.core.lesson_mode": "normal",
        "cmi.suspend_data": "1;abcd",
      }),
    );
    expect(launch).toEqual({
      connected: true,
      learner: { id: "nv-042", name: "Nguyễn, Văn An" },
      saved: "1;abcd",
      mode: "normal",
    });
    expect(platform.errors).toEqual([]);
  });

  test.each([
    ["exit,message", true, true],
    ["continue,no message", false, false],
    ["", false, false],
  ])(
    "the time that is left of what the platform allows, then %j",
    async (action, exit, message) => {
      const { launch } = await opened(
        samplePlatform({
          "cmi.student_data.max_time_allowed": "01:00:00",
          "cmi.student_data.time_limit_action": action,
          "cmi.core.total_time": "00:50:00",
        }),
      );
      expect(launch.limit).toEqual({ seconds: 600, exit, message });
    },
  );

  test("an earlier pass is told with its score", async () => {
    const { launch } = await opened(
      samplePlatform({ "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "85.5" }),
    );
    expect(launch.reached).toEqual({ verdict: "passed", percent: 85.5 });
  });

  test("a platform that refuses to begin is not used", async () => {
    const { api } = samplePlatform({}, (name) => (name === "LMSInitialize" ? "false" : undefined));
    await expect(scorm12Tracker(api, BLIND).open()).rejects.toThrow("LMSInitialize");
  });

  test("a platform that refuses a second Initialize but is open is used", async () => {
    const platform = samplePlatform({ "cmi.core.student_id": "nv-042" });
    platform.api.LMSInitialize("");
    const { launch } = await opened(platform);
    expect(launch.learner?.id).toBe("nv-042");
  });

  test("an API that throws at every call is not used", async () => {
    const platform = samplePlatform({}, () => {
      throw new Error("the window with the API was closed");
    });
    await expect(scorm12Tracker(platform.api, BLIND).open()).rejects.toThrow("LMSInitialize");
  });
});

describe("saving", () => {
  test("an unfinished course has no score and is suspended", async () => {
    const { platform, tracker } = await opened();
    expect(await tracker.save(started)).toBe("said");
    expect(platform.calls).toEqual([
      "LMSSetValue cmi.core.lesson_status=incomplete",
      "LMSSetValue cmi.suspend_data=1;abcd",
      "LMSSetValue cmi.core.lesson_location=luu-1",
      "LMSSetValue cmi.core.session_time=00:01:01",
      "LMSSetValue cmi.core.exit=suspend",
      "LMSCommit",
    ]);
    expect(platform.errors).toEqual([]);
  });

  test("a finished one is written in the order that works everywhere", async () => {
    const { platform, tracker } = await opened();
    await tracker.save(passed);
    expect(sets(platform.calls)).toEqual([
      "cmi.core.score.min=0",
      "cmi.core.score.max=100",
      "cmi.core.score.raw=66.66",
      "cmi.core.lesson_status=passed",
      "cmi.objectives.0.id=luu",
      "cmi.objectives.0.score.min=0",
      "cmi.objectives.0.score.max=100",
      "cmi.objectives.0.score.raw=100",
      "cmi.objectives.0.status=passed",
      "cmi.objectives.1.id=hoi",
      "cmi.objectives.1.score.min=0",
      "cmi.objectives.1.score.max=100",
      "cmi.objectives.1.score.raw=33.33",
      "cmi.objectives.1.status=incomplete",
      "cmi.interactions.0.id=q-cau-1-1",
      "cmi.interactions.0.time=09:30:05",
      "cmi.interactions.0.type=choice",
      "cmi.interactions.0.student_response=a,c",
      "cmi.interactions.0.correct_responses.0.pattern=a,b",
      "cmi.interactions.0.weighting=2",
      "cmi.interactions.0.result=wrong",
      "cmi.interactions.0.latency=00:01:15",
      "cmi.suspend_data=1;abcd",
      "cmi.core.lesson_location=luu-1",
      "cmi.core.session_time=00:01:01",
      "cmi.core.exit=",
    ]);
    expect(platform.errors).toEqual([]);
  });

  test("only what changed is set again", async () => {
    const { platform, tracker } = await opened();
    await tracker.save(passed);
    platform.forget();
    await tracker.save({ ...passed, location: "hoi-1" });
    expect(platform.calls).toEqual(["LMSSetValue cmi.core.lesson_location=hoi-1", "LMSCommit"]);
  });

  test("after a refused commit everything is set again", async () => {
    let refuse = true;
    const platform = samplePlatform({}, (name) =>
      name === "LMSCommit" && refuse ? "false" : undefined,
    );
    const { tracker } = await opened(platform);
    expect(await tracker.save(started)).toBe("refused");
    refuse = false;
    platform.forget();
    expect(await tracker.save(started)).toBe("said");
    expect(sets(platform.calls)).toContain("cmi.core.lesson_status=incomplete");
  });

  test("true-false answers are t and f, the first choice being the true one", async () => {
    const { platform, tracker } = await opened();
    const trueFalse: Interaction = {
      ...answered,
      type: "true-false",
      response: ["b"],
      right: ["a"],
    };
    await tracker.save({ ...passed, interactions: [trueFalse] });
    expect(platform.value("cmi.interactions.0.type")).toBe("true-false");
    expect(platform.value("cmi.interactions.0.student_response")).toBe("f");
    expect(platform.value("cmi.interactions.0.correct_responses.0.pattern")).toBe("t");
    expect(platform.errors).toEqual([]);
  });

  test("interactions follow on after those the platform has", async () => {
    const before = samplePlatform({
      "cmi.interactions.0.id": "q-cau-1-1",
      "cmi.interactions.1.id": "q-cau-2-1",
    });
    const { platform, tracker } = await opened(before);
    // Our own count says 20: an earlier visit's were lost, and indexes may not skip.
    await tracker.save({ ...passed, interactions: [{ ...answered, number: 20, id: "q-cau-1-2" }] });
    expect(platform.value("cmi.interactions.2.id")).toBe("q-cau-1-2");
    expect(platform.errors).toEqual([]);
  });

  test("where the platform cannot count, our own count decides", async () => {
    const platform = samplePlatform({}, (name) => (name === "LMSGetValue" ? "" : undefined));
    const { tracker } = await opened(platform);
    await tracker.save({ ...passed, interactions: [{ ...answered, number: 20 }] });
    expect(sets(platform.calls)).toContain("cmi.interactions.20.id=q-cau-1-1");
  });

  test("a platform without objectives and interactions hears nothing of them", async () => {
    let error = "0";
    const platform = samplePlatform({}, (name, element) => {
      if (name === "LMSGetLastError") return error;
      error = /objectives|interactions/.test(element) ? "401" : "0";
      return error === "401" ? "" : undefined;
    });
    const { tracker } = await opened(platform);
    await tracker.save(passed);
    await tracker.save({ ...passed, location: "hoi-1" });
    expect(sets(platform.calls).filter((set) => /objectives|interactions/.test(set))).toEqual([]);
    // Asked once each, not at every save.
    expect(platform.calls.filter((call) => call.startsWith("LMSGetValue"))).toEqual([
      "LMSGetValue cmi.objectives._children",
      "LMSGetValue cmi.interactions._children",
    ]);
    expect(platform.value("cmi.core.lesson_status")).toBe("passed");
  });

  test.each(["browse", "review"])("in %s mode nothing that counts is written", async (mode) => {
    const { platform, tracker, launch } = await opened(
      samplePlatform({ "cmi.core.lesson_mode": mode }),
    );
    expect(launch.mode).toBe(mode);
    await tracker.save(passed);
    expect(sets(platform.calls)).toEqual([]);
  });
});

describe("closing", () => {
  test("writes what is new and finishes, without a commit beside it", async () => {
    const { platform, tracker } = await opened();
    await tracker.save(started);
    platform.forget();
    tracker.close({ ...started, state: "1;efgh", seconds: 90 }, true);
    expect(platform.calls).toEqual([
      "LMSSetValue cmi.suspend_data=1;efgh",
      "LMSSetValue cmi.core.session_time=00:01:30",
      "LMSFinish",
    ]);
    expect(platform.errors).toEqual([]);
  });

  test("says so when the time that the platform allows is over", async () => {
    const { platform, tracker } = await opened();
    tracker.close({ ...passed, timedOut: true }, true);
    expect(sets(platform.calls)).toContain("cmi.core.exit=time-out");
  });

  test("does not throw when the platform does", async () => {
    let gone = false;
    const platform = samplePlatform({}, () => {
      if (gone) throw new Error("the platform's window is gone");
      return undefined;
    });
    const { tracker } = await opened(platform);
    gone = true;
    expect(() => tracker.close(passed, true)).not.toThrow();
  });
});
