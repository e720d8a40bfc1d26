import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Statement } from "../lrs/statement.ts";
import { VOIDED } from "../lrs/statement.ts";
import { type Cmi5Platform, type Cmi5PlatformOptions, openCmi5Platform } from "./platform.ts";
import { REQUIREMENTS } from "./requirements.ts";
import { RULES } from "./rules.ts";
import { SAMPLE, samplePackage } from "./sample-course.ts";
import {
  type Change,
  openSampleUnit,
  refusalOf,
  type SampleUnit,
  type SampleUnitOptions,
  type UnitVerb,
} from "./sample-unit.ts";
import { CMI5_CATEGORY, CONTEXT, type LaunchMode, MOVE_ON_CATEGORY } from "./vocabulary.ts";

/** What the platform adds to the context template. */
const CLASS = "https://lms.example/extensions/class";

let platform: Cmi5Platform;
beforeEach(async () => {
  platform = await openCmi5Platform(await samplePackage());
});
afterEach(() => platform.close());

/** A new session of the exam, whose mastery score is 0.5. */
const launch = (options?: SampleUnitOptions & { mode?: LaunchMode }) =>
  openSampleUnit(platform, platform.launch({ unit: SAMPLE.exam, mode: options?.mode }), options);

/** One that has said that it is initialized. */
async function initialized(mode?: LaunchMode): Promise<SampleUnit> {
  const unit = await launch(mode ? { mode } : {});
  expect(await unit.say(unit.defined("initialized"))).toBe("ok");
  return unit;
}

/** One that has said all that, each by itself. */
async function after(...verbs: readonly UnitVerb[]): Promise<SampleUnit> {
  const unit = await initialized();
  for (const verb of verbs) expect(await unit.say(unit.defined(verb))).toBe("ok");
  return unit;
}

/** Says that in a later session, when an earlier one has said `before`. */
async function inLaterSession(before: UnitVerb, verb: UnitVerb): Promise<string> {
  const earlier = await after(before, "terminated");
  const later = await initialized();
  expect(later.session).not.toBe(earlier.session);
  return later.say(later.defined(verb));
}

const saying = async (verb: UnitVerb, change: Change) => {
  const unit = await initialized();
  return unit.say(unit.defined(verb, change));
};

const sayingAllowed = async (change: Change) => {
  const unit = await initialized();
  return unit.say(unit.allowed(change));
};

const result =
  (change: object): Change =>
  (statement) => ({
    ...statement,
    result: { ...statement.result, ...change },
  });

const context =
  (change: (context: NonNullable<Statement["context"]>) => object): Change =>
  (statement) => ({ ...statement, context: change(statement.context ?? {}) });

const activities = (change: object): Change =>
  context(({ contextActivities, ...rest }) => ({
    ...rest,
    contextActivities: { ...contextActivities, ...change },
  }));

const categories = (...ids: readonly string[]): Change =>
  activities({ category: ids.map((id) => ({ id })) });

const extensions = (change: object): Change =>
  context(({ extensions, ...rest }) => ({ ...rest, extensions: { ...extensions, ...change } }));

const score = (change: object): Change => result({ score: change });

const at =
  (milliseconds: number): Change =>
  (statement) => ({
    ...statement,
    timestamp: new Date(Date.now() + milliseconds).toISOString(),
  });

/** For each rule a session that breaks it and no rule before it; resolves with the id that the platform names. */
const VIOLATIONS: Readonly<Record<string, readonly [what: string, () => Promise<string>][]>> = {
  "6.3.0.0-1": [
    [
      "a voiding",
      async () => {
        const unit = await after("completed");
        const id = platform.statements.at(-1)?.id;
        const object = { objectType: "StatementRef", id };
        return unit.say(unit.allowed((one) => ({ ...one, verb: { id: VOIDED }, object })));
      },
    ],
  ],
  "9.1.0.0-1": [
    ["no id", () => saying("completed", ({ id, ...rest }) => rest)],
    [
      "an id in the address only",
      async () => {
        const unit = await initialized();
        const { id, ...body } = unit.allowed();
        const query = { statementId: id ?? "" };
        const answer = await unit.send("statements", { method: "PUT", query, body });
        return refusalOf(await answer.text());
      },
    ],
  ],
  "9.7.0.0-1": [["no timestamp", () => sayingAllowed(({ timestamp, ...rest }) => rest)]],
  "9.7.0.0-2": [
    [
      "Vietnam's time",
      () => sayingAllowed((one) => ({ ...one, timestamp: "2030-01-01T07:00:00+07:00" })),
    ],
  ],
  "9.2.0.0-2": [
    [
      "a group",
      () =>
        saying("completed", (one) => ({ ...one, actor: { ...one.actor, objectType: "Group" } })),
    ],
  ],
  "9.2.0.0-3": [
    [
      "an actor without account",
      () => saying("completed", (one) => ({ ...one, actor: { mbox: "mailto:an@lms.example" } })),
    ],
  ],
  "8.1.3.0-3": [
    [
      "another actor",
      () => {
        const account = { homePage: "https://lms.example", name: "other" };
        return saying("completed", (one) => ({ ...one, actor: { objectType: "Agent", account } }));
      },
    ],
    [
      "a renamed actor",
      () => sayingAllowed((one) => ({ ...one, actor: { ...one.actor, name: "A" } })),
    ],
  ],
  "9.6.0.0-1": [["no context", () => saying("completed", ({ context, ...rest }) => rest)]],
  "9.6.1.0-1": [
    [
      "no registration",
      () =>
        saying(
          "completed",
          context(({ registration, ...rest }) => rest),
        ),
    ],
    [
      "another registration",
      () => sayingAllowed(context((rest) => ({ ...rest, registration: randomUUID() }))),
    ],
  ],
  "9.6.3.1-4": [
    [
      "no session id",
      () =>
        saying(
          "completed",
          context((rest) => ({ ...rest, extensions: { "https://x.example/": 1 } })),
        ),
    ],
    ["another session id", () => sayingAllowed(extensions({ [CONTEXT.sessionId]: "1" }))],
  ],
  "9.6.2.0-1": [
    [
      "no publisher id",
      () => saying("initialized", activities({ grouping: [{ id: SAMPLE.course }] })),
    ],
  ],
  "10.2.1.0-6": [
    ["no publisher id in what is allowed", () => sayingAllowed(activities({ grouping: [] }))],
    ["no value of the LMS's own", () => saying("completed", extensions({ [CLASS]: undefined }))],
  ],
  "10.2.1.0-7": [
    ["another value of the LMS's own", () => saying("completed", extensions({ [CLASS]: "x" }))],
  ],
  "9.6.2.2-2": [
    [
      "moveOn's category where cmi5 defines nothing",
      () => sayingAllowed(categories(MOVE_ON_CATEGORY)),
    ],
    [
      "moveOn's category where nothing is judged",
      () => saying("terminated", categories(CMI5_CATEGORY, MOVE_ON_CATEGORY)),
    ],
  ],
  "9.3.6.0-2": [
    [
      "a statement after the session was abandoned",
      async () => {
        const unit = await initialized();
        platform.abandon(unit.session);
        return unit.say(unit.defined("completed"));
      },
    ],
    [
      "a statement after a later session spoke",
      async () => {
        const unit = await initialized();
        await initialized();
        return unit.say(unit.allowed());
      },
    ],
  ],
  "11.0.0.0-3": [
    [
      "initialized before the preferences were read",
      async () => {
        const unit = await launch({ leavesOut: "preferences" });
        return unit.say(unit.defined("initialized"));
      },
    ],
  ],
  "10.2.1.0-4": [
    [
      "initialized before the launch data were read",
      async () => {
        const unit = await launch({ leavesOut: "launch data" });
        return unit.say(unit.defined("initialized"));
      },
    ],
  ],
  "7.1.3.0-1": [
    [
      "what is allowed before initialized",
      async () => {
        const unit = await launch();
        return unit.say(unit.allowed());
      },
    ],
    [
      "what is allowed after terminated",
      async () => {
        const unit = await after("terminated");
        return unit.say(unit.allowed());
      },
    ],
    ["what is allowed, dated before initialized", () => sayingAllowed(at(-60_000))],
  ],
  "9.3.2.0-3": [["initialized twice", () => saying("initialized", (one) => one)]],
  "9.3.0.0-4": [
    [
      "completed before initialized",
      async () => {
        const unit = await launch();
        return unit.say(unit.defined("completed"));
      },
    ],
    [
      "completed before initialized in one batch",
      async () => {
        const unit = await launch();
        return unit.say(unit.defined("completed"), unit.defined("initialized"));
      },
    ],
    ["completed, dated before initialized", () => saying("completed", at(-60_000))],
  ],
  "9.3.0.0-5": [
    [
      "completed after terminated",
      async () => {
        const unit = await after("terminated");
        return unit.say(unit.defined("completed"));
      },
    ],
    [
      "terminated twice in one batch",
      async () => {
        const unit = await initialized();
        return unit.say(unit.defined("terminated"), unit.defined("terminated"));
      },
    ],
    [
      "terminated, dated before another statement",
      async () => {
        const unit = await initialized();
        return unit.say(unit.allowed(at(60_000)), unit.defined("terminated"));
      },
    ],
  ],
  "9.3.0.0-1": [
    [
      "a verb that is the LMS's",
      () =>
        saying("initialized", (one) => ({
          ...one,
          verb: { id: "https://w3id.org/xapi/adl/verbs/waived" },
        })),
    ],
    [
      "a verb that cmi5 does not know",
      () =>
        saying("initialized", (one) => ({
          ...one,
          verb: { id: "http://adlnet.gov/expapi/verbs/experienced" },
        })),
    ],
  ],
  "9.4.0.0-1": [
    [
      "an object that is no activity",
      () => saying("completed", ({ actor, ...rest }) => ({ ...rest, actor, object: actor })),
    ],
  ],
  "8.1.5.0-6": [
    [
      "the publisher's id",
      () => saying("completed", (one) => ({ ...one, object: { id: SAMPLE.exam } })),
    ],
  ],
  "10.2.2.0-2": (["completed", "passed", "failed"] as const).map((verb) => [
    `${verb} while browsing`,
    async () => {
      const unit = await initialized("Browse");
      return unit.say(unit.defined(verb));
    },
  ]),
  "10.2.2.0-3": (["completed", "passed", "failed"] as const).map((verb) => [
    `${verb} while reviewing`,
    async () => {
      const unit = await initialized("Review");
      return unit.say(unit.defined(verb));
    },
  ]),
  "9.3.0.0-2": (["completed", "passed", "failed"] as const).map((verb) => [
    `${verb} twice in a session`,
    async () => {
      const unit = await after(verb);
      return unit.say(unit.defined(verb));
    },
  ]),
  "9.3.0.0-3": [
    [
      "failed after passed in a session",
      async () => {
        const unit = await after("passed");
        return unit.say(unit.defined("failed"));
      },
    ],
    [
      "passed after failed in a batch",
      async () => {
        const unit = await initialized();
        return unit.say(unit.defined("failed"), unit.defined("passed"));
      },
    ],
  ],
  "9.3.0.0-6": [["completed in two sessions", () => inLaterSession("completed", "completed")]],
  "9.3.0.0-7": [["passed in two sessions", () => inLaterSession("passed", "passed")]],
  "9.3.0.0-8": [
    ["failed after passed in another session", () => inLaterSession("passed", "failed")],
  ],
  "9.5.3.0-1": [
    ["completed without completion", () => saying("completed", result({ completion: undefined }))],
    ["completed, but not", () => saying("completed", result({ completion: false }))],
  ],
  "9.5.3.0-2": [["passed with completion", () => saying("passed", result({ completion: true }))]],
  "9.5.2.0-1": [
    ["passed without success", () => saying("passed", result({ success: undefined }))],
    ["passed, but not", () => saying("passed", result({ success: false }))],
  ],
  "9.5.2.0-2": [
    ["failed without success", () => saying("failed", result({ success: undefined }))],
    ["failed, but not", () => saying("failed", result({ success: true }))],
  ],
  "9.5.2.0-3": [["completed with success", () => saying("completed", result({ success: true }))]],
  "9.6.2.2-1": (["completed", "passed", "failed"] as const).map((verb) => [
    `${verb} without moveOn's category`,
    () => saying(verb, categories(CMI5_CATEGORY)),
  ]),
  "9.5.1.0-2": [
    ["completed with a score", () => saying("completed", score({ scaled: 1 }))],
    ["terminated with a score", () => saying("terminated", score({ scaled: 1 }))],
  ],
  "9.5.1.0-3": [
    ["a raw score without bounds", () => saying("passed", score({ scaled: 0.5, raw: 10 }))],
    [
      "a raw score without maximum",
      () => saying("passed", score({ scaled: 0.5, raw: 10, min: 0 })),
    ],
  ],
  "9.6.3.2-2": [
    ["no mastery score", () => saying("passed", extensions({ [CONTEXT.masteryScore]: undefined }))],
    ["another mastery score", () => saying("failed", extensions({ [CONTEXT.masteryScore]: 0.6 }))],
  ],
  "9.3.4.0-2": [
    ["passed below the mastery score", () => saying("passed", score({ scaled: 0.49 }))],
  ],
  "9.3.5.0-2": [["failed at the mastery score", () => saying("failed", score({ scaled: 0.5 }))]],
  "9.5.4.1-1": [["terminated without duration", () => saying("terminated", withoutDuration)]],
  "9.5.4.1-2": [["completed without duration", () => saying("completed", withoutDuration)]],
  "9.5.4.1-3": [["passed without duration", () => saying("passed", withoutDuration)]],
  "9.5.4.1-4": [["failed without duration", () => saying("failed", withoutDuration)]],
};

function withoutDuration({ result, ...rest }: Statement): object {
  const { duration, ...others } = result ?? {};
  return { ...rest, result: others };
}

test("each rule is a requirement of CATAPULT's, and shown to be one here", () => {
  const ids = RULES.map(({ id }) => id);
  expect(ids.filter((id) => !REQUIREMENTS[id])).toEqual([]);
  expect(Object.keys(VIOLATIONS).sort()).toEqual([...ids].sort());
});

describe.each(Object.entries(VIOLATIONS))("%s refuses", (id, cases) => {
  test.each(cases)("%s", async (_, broken) => {
    expect(await broken()).toBe(id);
  });
});

describe("nothing is refused of", () => {
  test("a session that passes, statement by statement", async () => {
    const unit = await initialized();
    expect(await unit.say(unit.allowed())).toBe("ok");
    for (const verb of ["completed", "passed", "terminated"] as const) {
      expect(await unit.say(unit.defined(verb))).toBe("ok");
    }
  });

  test("a session that fails, in one batch", async () => {
    const unit = await launch();
    const verbs = ["initialized", "completed", "failed", "terminated"] as const;
    expect(await unit.say(...verbs.map((verb) => unit.defined(verb)))).toBe("ok");
  });

  test("a pass after a failure in an earlier session", async () => {
    expect(await inLaterSession("failed", "passed")).toBe("ok");
  });

  test("a failure after a failure in an earlier session", async () => {
    expect(await inLaterSession("failed", "failed")).toBe("ok");
  });

  test.each(["Browse", "Review"] as const)("%s with nothing but its two ends", async (mode) => {
    const unit = await initialized(mode);
    expect(await unit.say(unit.allowed(), unit.defined("terminated"))).toBe("ok");
  });

  test("a verdict without score, and with a score in points", async () => {
    const unit = await initialized();
    const points = { scaled: 0.5, raw: 10, min: 0, max: 20 };
    expect(await unit.say(unit.defined("passed", score(points)))).toBe("ok");
    const later = await initialized();
    expect(await later.say(later.defined("completed"))).toBe("ok");
  });
});

test("a batch with one statement that is refused leaves nothing behind", async () => {
  const unit = await initialized();
  const before = platform.statements.length;
  expect(
    await unit.say(unit.defined("completed"), unit.defined("passed", score({ scaled: 0.1 }))),
  ).toBe("9.3.4.0-2");
  expect(platform.statements).toHaveLength(before);
  expect(await unit.say(unit.defined("completed"))).toBe("ok");
});

describe("a statement sent again, as its answer was lost,", () => {
  async function twice(options: Cmi5PlatformOptions): Promise<string> {
    await platform.close();
    platform = await openCmi5Platform(await samplePackage(), options);
    const unit = await initialized();
    const batch = [unit.defined("completed"), unit.defined("terminated")];
    platform.faults.order({ type: "answer-lost" });
    await expect(unit.say(...batch)).rejects.toThrow();
    return unit.say(...batch);
  }

  test("is taken, and stored once", async () => {
    expect(await twice({})).toBe("ok");
    const verbs = platform.statements.map(({ verb }) => verb.id.split("/").at(-1));
    expect(verbs).toEqual(["satisfied", "launched", "initialized", "completed", "terminated"]);
  });

  test("is refused by a platform that is as strict as CATAPULT's player", async () => {
    expect(await twice({ resent: "refused" })).toBe("9.3.0.0-5");
  });
});
