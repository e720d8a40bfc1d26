import {
  CLAIM,
  type Course,
  type Link,
  type LtiPlatform,
  type Registration,
  startLtiPlatform,
  type User,
} from "@hocvu/simulator/lti";
import type { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Browser } from "../../test/browser.ts";
import { databases } from "../../test/databases.ts";
import { addCourse, addPlatform, toolOf } from "../../test/registered.ts";
import { type TestService, testService } from "../../test/service.ts";
import { createApp } from "../http/app.ts";
import type { LaunchSession } from "./launched.ts";
import { sweepLogins } from "./login-state.ts";
import { ltiRoom } from "./room.ts";

describe.each(databases)("a launch on $title", ({ open }) => {
  let service: TestService;
  let app: Hono;
  let platform: LtiPlatform;
  let tool: Registration;
  let course: Course;
  let link: Link;
  let learner: User;
  let teacher: User;
  let browser: Browser;
  const opened: { session: LaunchSession; part: string; course: string }[] = [];

  beforeAll(async () => {
    service = await testService(open);
    service.answerWith(fetch);
    app = createApp(service, [
      ltiRoom({
        openPart: async (session, { part, course_id }) => {
          opened.push({ session, part, course: course_id });
          return new Response(`opened ${part}`);
        },
      }),
    ]);
    platform = await startLtiPlatform({ profile: "moodle", now: service.now });
    tool = platform.registerTool(toolOf(service));
    learner = platform.addUser({ givenName: "An", familyName: "Nguyễn" });
    teacher = platform.addUser();
    course = platform.addCourse({
      members: [
        [learner, "learner"],
        [teacher, "instructor"],
      ],
    });
    link = platform.addLink(course, tool, {
      custom: { course: "mot", part: "exam" },
      lineItem: { scoreMaximum: 20 },
    });
    await addPlatform(service, platform, tool);
    await addCourse(service, "mot");
  });
  afterAll(async () => {
    await platform.close();
    await service.store.close();
  });
  beforeEach(() => {
    opened.length = 0;
    browser = new Browser(app, service);
  });

  const launch = () => browser.launch(platform.loginRequest(learner, link));

  test("opens what its link names, for who it says comes, with a token that only the page gets", async () => {
    const answer = await launch();
    expect(await answer.text()).toBe("opened exam");
    const [{ session, ...target } = expect.fail()] = opened;
    expect(target).toEqual({ part: "exam", course: "mot" });
    expect(session).toMatchObject({ role: "learner", language: "vi", reviewOf: null });
    expect(session.framedBy).toEqual([platform.origin]);
    const kept = JSON.stringify(await service.store.db.selectFrom("session").selectAll().execute());
    expect(kept).not.toContain(session.token);
    const person = await service.store.db.selectFrom("learner").selectAll().execute();
    expect(person).toMatchObject([
      { issuer: platform.issuer, subject: learner.sub, name: "An Nguyễn" },
    ]);
    expect(JSON.stringify(service.logged)).not.toMatch(/Nguy|An\b/);
  });

  test("twice is one learner at one link, and a teacher is a teacher", async () => {
    await launch();
    await launch();
    await browser.launch(platform.loginRequest(teacher, link));
    const [first, second, third] = opened.map(({ session }) => session);
    expect(second?.learner_id).toBe(first?.learner_id);
    expect(second?.link_id).toBe(first?.link_id);
    expect(second?.token).not.toBe(first?.token);
    expect(third?.role).toBe("teacher");
  });

  test("of a copied course is another link, with the same target", async () => {
    await launch();
    const copy = platform.copyCourse(course);
    platform.enrol(copy, learner, "learner");
    const [copied = expect.fail()] = platform.links(copy);
    await browser.launch(platform.loginRequest(learner, copied));
    const [first, second] = opened;
    expect(second?.session.link_id).not.toBe(first?.session.link_id);
    expect(second?.session.learner_id).toBe(first?.session.learner_id);
    expect(second?.part).toBe("exam");
  });

  test("is good once, however many come with it at the same time", async () => {
    const form = await browser.logIn(platform.loginRequest(learner, link));
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => browser.send(form)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403, 403]);
    expect(opened).toHaveLength(1);
  });

  test("that began in another browser is let in nowhere else", async () => {
    const form = await browser.logIn(platform.loginRequest(learner, link));
    const stranger = new Browser(app, service);
    // Sent once more by our own page, as it is where the cookie of plain http didn't come.
    expect(await (await stranger.send(form)).text()).toContain("Đang mở bài");
    const again = { ...form, fields: { ...form.fields, again: "1" } };
    expect((await stranger.send(again, { origin: service.publicUrl })).status).toBe(403);
    expect(opened).toEqual([]);
    expect((await browser.send(form)).status).toBe(200);
  });

  test("is bound by the platform's storage where a page of ours says so, and no other page", async () => {
    const login = platform.loginRequest(learner, link);
    const asked = await browser.send(
      { ...login, fields: { ...login.fields, lti_storage_target: "_parent" } },
      { "sec-fetch-dest": "iframe" },
    );
    const page = await asked.text();
    const data = JSON.parse(/\}\)\((\{.*\})\)<\/script>/.exec(page)?.[1] ?? "");
    expect(data).toMatchObject({ isTop: false, storage: { origin: platform.origin } });
    const { readForm } = await import("@hocvu/simulator/lti");
    const form = readForm(await (await fetch(data.onward)).text());
    const cookieless = new Browser(app, service);
    const back = await (await cookieless.send(form)).text();
    expect(back).toContain('"target":"_parent"');
    expect(back).not.toContain(data.storage.value);
    const stored = { ...form.fields, again: "1", browser: data.storage.value };
    const other = await cookieless.send(
      { ...form, fields: stored },
      { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    );
    expect(other.status).toBe(403);
    const ours = await cookieless.send(
      { ...form, fields: stored },
      { origin: service.publicUrl, "sec-fetch-site": "same-origin" },
    );
    expect(ours.status).toBe(200);
  });

  describe("is refused", () => {
    const refused = async (refusal: string) => {
      const answer = await launch();
      expect(await answer.text()).toContain(`<code>${refusal}</code>`);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(opened).toEqual([]);
    };

    test.each([
      ["without a signature", { sign: "none" }],
      ["signed with the public key as a shared secret", { sign: "hs256" }],
      ["signed by a stranger as if with the platform's key", { sign: "wrong-key" }],
      ["signed by a stranger with a key of their own", { sign: "unknown-key" }],
      ["changed after it was signed", { sign: "tampered" }],
      ["signed with a key without a name", { header: { kid: undefined } }],
      ["of another issuer", { set: { iss: "https://evil.example" } }],
      ["for another tool", { set: { aud: "somebody else" } }],
      ["for several without saying for whom", { set: { aud: ["somebody else", "me"] } }],
      ["for another party", { set: { azp: "somebody else" } }],
      ["with the nonce of another login", { set: { nonce: "another" } }],
      ["without a time", { remove: ["iat"] }],
    ] as const)("%s", async (_, alteration) => {
      platform.nextToken(alteration);
      await refused("token");
    });

    test("with several audiences and no party, though one is us", async () => {
      platform.nextToken({ set: { aud: [tool.clientId, "another"] }, remove: ["azp"] });
      await refused("token");
    });

    test.each([
      ["expired two minutes ago", -7200, -120],
      ["from two minutes ahead", 120, 3600],
      ["made before its login", -300, 3600],
    ])("%s", async (_, iat, exp) => {
      const now = Math.floor(service.now().getTime() / 1000);
      platform.nextToken({ set: { iat: now + iat, exp: now + exp } });
      await refused("token");
    });

    test("not when its clock is off by less than a minute", async () => {
      const now = Math.floor(service.now().getTime() / 1000);
      platform.nextToken({ set: { iat: now + 50, exp: now + 3600 } });
      expect((await launch()).status).toBe(200);
      platform.nextToken({ set: { iat: now - 50, exp: now - 50 } });
      expect((await launch()).status).toBe(200);
    });

    test("of a deployment that nobody accepted", async () => {
      await launch();
      opened.length = 0;
      platform.nextToken({ set: { [CLAIM.deploymentId]: "another" } });
      await refused("deployment");
    });

    test.each([
      [{ [CLAIM.messageType]: "LtiStartProctoring" }, "message"],
      [{ [CLAIM.version]: "1.1" }, "message"],
      [{ [CLAIM.targetLinkUri]: "https://evil.example/lti/launch" }, "target"],
      [{ [CLAIM.targetLinkUri]: "https://tool.example@evil.example/lti/launch" }, "target"],
      [{ [CLAIM.targetLinkUri]: "https://tool.example/admin" }, "target"],
      [{ [CLAIM.custom]: { course: "mot", part: "../exam" } }, "target"],
      [{ [CLAIM.custom]: { course: "hai", part: "exam" } }, "unknown-course"],
    ])("with %j", async (set, refusal) => {
      platform.nextToken({ set });
      await refused(refusal);
    });

    test("where a review is asked for by who is no teacher", async () => {
      platform.nextToken({ set: { [CLAIM.messageType]: "LtiSubmissionReviewRequest" } });
      await refused("message");
    });

    test("with a state that was never given", async () => {
      const form = await browser.logIn(platform.loginRequest(learner, link));
      const forged = { ...form, fields: { ...form.fields, state: "forged" } };
      expect(await (await browser.send(forged)).text()).toContain("<code>state</code>");
    });

    test("with the state of another login of the same browser", async () => {
      const one = await browser.logIn(platform.loginRequest(learner, link));
      const two = await browser.logIn(platform.loginRequest(learner, link));
      const mixed = { ...one, fields: { ...one.fields, state: two.fields.state ?? "" } };
      expect(await (await browser.send(mixed)).text()).toContain("<code>token</code>");
    });

    test("when its login is eleven minutes old", async () => {
      const form = await browser.logIn(platform.loginRequest(learner, link));
      service.pass(11 * 60_000);
      expect(await (await browser.send(form)).text()).toContain("<code>state</code>");
      await sweepLogins(service);
      const left = await service.store.db.selectFrom("login_state").selectAll().execute();
      expect(left).toEqual([]);
    });

    test("once its platform was switched off in between", async () => {
      const form = await browser.logIn(platform.loginRequest(learner, link));
      const set = (status: "off" | "active") =>
        service.store.db.updateTable("platform").set({ status }).execute();
      await set("off");
      const answer = await (await browser.send(form)).text();
      await set("active");
      expect(answer).toContain("<code>inactive-platform</code>");
    });
  });

  describe("with one claim missing or altered, signed rightly,", () => {
    const REQUIRED = [
      "iss",
      "aud",
      "sub",
      "exp",
      "iat",
      "nonce",
      CLAIM.messageType,
      CLAIM.version,
      CLAIM.deploymentId,
      CLAIM.targetLinkUri,
      CLAIM.resourceLink,
      CLAIM.roles,
    ];
    const WRONG: readonly unknown[] = [null, "", "x", 0, -1, true, {}, [], ["x"], { id: "" }];
    /** Texts that are any, lists that may be empty: altered, they are others' and as good. */
    const isFine = (claim: string, value: unknown) =>
      (claim === "sub" && value === "x") || (claim === CLAIM.roles && Array.isArray(value));

    test.each(REQUIRED)("never gets in: %s", async (claim) => {
      platform.nextToken({ remove: [claim] });
      expect((await launch()).status).toBeGreaterThanOrEqual(400);
      for (const value of WRONG) {
        if (isFine(claim, value)) continue;
        platform.nextToken({ set: { [claim]: value } });
        const { status } = await launch();
        expect([JSON.stringify(value), status >= 400 && status < 500]).toEqual([
          JSON.stringify(value),
          true,
        ]);
      }
      expect(opened).toEqual([]);
    });
  });
});
