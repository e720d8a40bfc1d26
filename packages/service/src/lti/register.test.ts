import {
  LTI_PROFILES,
  type LtiPlatform,
  type LtiProfileName,
  startLtiPlatform,
} from "@hocvu/simulator/lti";
import type { Hono } from "hono";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Browser } from "../../test/browser.ts";
import { addCourse } from "../../test/registered.ts";
import { type TestService, testService } from "../../test/service.ts";
import { createApp } from "../http/app.ts";
import { platformOf } from "../platforms/table.ts";
import { speaksFor } from "./openid-configuration.ts";
import { learnersOf } from "./register.ts";
import { ltiRoom } from "./room.ts";

const PROFILES = (Object.keys(LTI_PROFILES) as LtiProfileName[]).filter(
  (name) => LTI_PROFILES[name].registration,
);

let service: TestService;
let app: Hono;
let platform: LtiPlatform;
beforeAll(async () => {
  service = await testService();
  const openPart = async () => new Response("opened");
  app = createApp(service, [ltiRoom({ openPart, registrations: { burst: 100, perSecond: 1 } })]);
  await addCourse(service, "mot");
});
afterAll(() => service.store.close());
beforeEach(() => service.answerWith(fetch));
afterEach(async () => {
  await service.store.db.deleteFrom("platform").execute();
  await platform.close();
});

const registrations = () => service.store.db.selectFrom("platform").selectAll().execute();

describe.each(PROFILES)("on %s", (profile) => {
  test("the tool registers itself, and is launched once both sides approved", async () => {
    platform = await startLtiPlatform({ profile, now: service.now });
    const page = await app.request(platform.registrationUrl(`${service.publicUrl}/lti/register`));
    expect([page.status, platform.refusals]).toEqual([200, []]);
    expect(page.headers.get("content-security-policy")).toContain(platform.origin);
    const [row = expect.fail()] = await registrations();
    expect(row).toMatchObject({
      status: "pending",
      issuer: platform.issuer,
      learners_of: platform.issuer,
    });
    platform.activate(row.client_id);
    const learner = platform.addUser();
    const course = platform.addCourse({ members: [[learner, "learner"]] });
    const link = platform.addLink(
      course,
      { clientId: row.client_id },
      { custom: { course: "mot" } },
    );
    const login = platform.loginRequest(learner, link);
    const early = await new Browser(app, service).send(login);
    expect(await early.text()).toContain("<code>inactive-platform</code>");
    await service.store.db.updateTable("platform").set({ status: "active" }).execute();
    const launched = await new Browser(app, service).launch(platform.loginRequest(learner, link));
    expect(await launched.text()).toBe("opened");
    expect(platform.grades(course)).toEqual([]);
  });
});

describe("a registration is refused", () => {
  const attempt = async (address: string) => {
    const page = await app.request(
      `/lti/register?openid_configuration=${encodeURIComponent(address)}`,
    );
    return { status: page.status, text: await page.text() };
  };

  test("where the configuration speaks for another issuer, and nothing is sent there", async () => {
    platform = await startLtiPlatform({ profile: "moodle", now: service.now });
    const asked: string[] = [];
    service.answerWith(async (input) => {
      asked.push(String(input));
      return Response.json({
        issuer: "https://moodle.school.example",
        authorization_endpoint: "https://evil.example/authorize",
        token_endpoint: "https://evil.example/token",
        jwks_uri: "https://evil.example/keys",
        registration_endpoint: "https://evil.example/register",
      });
    });
    const { status, text } = await attempt("https://evil.example/configuration");
    expect(status).toBe(400);
    expect(text).toContain("nói thay cho một nền tảng khác");
    expect(asked).toHaveLength(1);
    expect(await registrations()).toEqual([]);
  });

  test("where the platform's own words tell why", async () => {
    platform = await startLtiPlatform({ profile: "canvas", now: service.now });
    const once = platform.registrationUrl(`${service.publicUrl}/lti/register`);
    await app.request(once);
    const again = await app.request(once);
    expect(again.status).toBe(400);
    expect(await again.text()).toContain("used up");
  });

  test("where there is no configuration", async () => {
    platform = await startLtiPlatform();
    expect((await attempt("not an address")).status).toBe(400);
    expect((await attempt(`${platform.origin}/nowhere`)).status).toBe(400);
    service.answerWith(async () => new Response("[]"));
    expect((await attempt("https://lms.example/configuration")).status).toBe(400);
  });
});

test("what was decided about a registration stays when it comes again", async () => {
  platform = await startLtiPlatform({ profile: "brightspace", now: service.now });
  const answers =
    (clientId: string): typeof fetch =>
    async (input) =>
      String(input).endsWith("/register")
        ? Response.json({ client_id: clientId })
        : Response.json({
            issuer: "https://lms.example",
            authorization_endpoint: "https://lms.example/authorize",
            token_endpoint: "https://lms.example/token",
            jwks_uri: "https://keys.example/keys",
            registration_endpoint: "https://lms.example/register",
          });
  service.answerWith(answers("one"));
  const register = () => app.request("/lti/register?openid_configuration=https://lms.example/c");
  expect((await register()).status).toBe(200);
  await service.store.db.updateTable("platform").set({ status: "off", title: "No" }).execute();
  expect(await (await register()).text()).toContain("đã có từ trước");
  const [row, another] = await registrations();
  expect(row).toMatchObject({ status: "off", title: "No" });
  expect(another).toBeUndefined();
  // Keys elsewhere than at the issuer: whoever holds them names nobody's learners but its own.
  expect(row?.learners_of).toBe(`registration:${row?.id}`);
});

test("a hosted platform's keys are where its record says, and for its common issuer alone", () => {
  const canvas = platformOf("canvas");
  const keysUrl = "https://sso.canvaslms.com/api/lti/security/jwks";
  expect(speaksFor("https://sso.canvaslms.com", "https://canvas.instructure.com", canvas)).toBe(
    true,
  );
  expect(speaksFor("https://sso.canvaslms.com", "https://canvas.school.example", canvas)).toBe(
    false,
  );
  const of = (issuer: string) => learnersOf("1", { issuer, keysUrl, platform: canvas });
  expect(of("https://canvas.instructure.com")).toBe("https://canvas.instructure.com");
  expect(of("https://canvas.school.example")).toBe("registration:1");
});
