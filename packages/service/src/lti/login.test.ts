import {
  type Form,
  type LtiPlatform,
  type Registration,
  startLtiPlatform,
} from "@hocvu/simulator/lti";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "../../test/browser.ts";
import { addCourse, addPlatform, toolOf } from "../../test/registered.ts";
import { type TestService, testService } from "../../test/service.ts";
import { createApp } from "../http/app.ts";
import { ltiRoom } from "./room.ts";

describe("a login", () => {
  let service: TestService;
  let app: Hono;
  let platform: LtiPlatform;
  let tool: Registration;
  let form: Form;
  beforeAll(async () => {
    service = await testService();
    service.answerWith(fetch);
    app = createApp(service, [ltiRoom({ openPart: async () => new Response("opened") })]);
    platform = await startLtiPlatform({ now: service.now });
    tool = platform.registerTool(toolOf(service));
    await addPlatform(service, platform, tool);
    await addCourse(service, "mot");
    const learner = platform.addUser();
    const course = platform.addCourse({ members: [[learner, "learner"]] });
    form = platform.loginRequest(learner, platform.addLink(course, tool));
  });
  afterAll(async () => {
    await platform.close();
    await service.store.close();
  });

  const send = (fields: Record<string, string>, headers?: Record<string, string>) =>
    new Browser(app, service).send({ ...form, fields: { ...form.fields, ...fields } }, headers);

  test("goes on to the platform with what OpenID Connect wants, by GET and by POST", async () => {
    for (const method of ["GET", "POST"] as const) {
      const answer = await new Browser(app, service).send({ ...form, method });
      const location = new URL(answer.headers.get("location") ?? "");
      expect([answer.status, location.origin]).toEqual([302, platform.origin]);
      expect(Object.fromEntries(location.searchParams)).toMatchObject({
        scope: "openid",
        response_type: "id_token",
        response_mode: "form_post",
        prompt: "none",
        client_id: tool.clientId,
        redirect_uri: `${service.publicUrl}/lti/launch`,
      });
      const [cookie = ""] = answer.headers.getSetCookie();
      for (const part of ["__Secure-", "HttpOnly", "Secure", "SameSite=None", "Partitioned"]) {
        expect(cookie).toContain(part);
      }
    }
  });

  test("keeps nothing from which state or nonce could be read", async () => {
    const location = new URL((await send({})).headers.get("location") ?? "");
    const rows = JSON.stringify(
      await service.store.db.selectFrom("login_state").selectAll().execute(),
    );
    for (const name of ["state", "nonce"]) {
      expect(rows).not.toContain(location.searchParams.get(name));
    }
  });

  test.each([
    ["another site's", "https://evil.example/lti/launch"],
    ["our host as a user's name", "https://tool.example@evil.example/lti/launch"],
    ["a page that is no door", "https://tool.example/admin"],
    ["plain http", "http://tool.example/lti/launch"],
    ["a script", "javascript:alert(1)"],
  ])("to %s is refused", async (_, target_link_uri) => {
    const answer = await send({ target_link_uri });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("location")).toBeNull();
  });

  test("of an unknown platform or client is refused", async () => {
    expect((await send({ iss: "https://evil.example" })).status).toBe(403);
    expect((await send({ client_id: "another" })).status).toBe(403);
    expect((await send({ login_hint: "" })).status).toBe(400);
  });

  test("without a client id finds the only one of its issuer, and none where there are two", async () => {
    expect((await send({ client_id: "" })).status).toBe(302);
    await addPlatform(service, platform, platform.registerTool(toolOf(service)));
    expect((await send({ client_id: "" })).status).toBe(403);
    expect((await send({})).status).toBe(302);
  });

  test("in a frame first sees what this browser keeps, and only its platform may frame it", async () => {
    const answer = await send({}, { "sec-fetch-dest": "iframe" });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).toContain(
      `frame-ancestors 'self' ${platform.origin}`,
    );
    expect(page).toContain('target="_blank"');
    expect(page).toContain('name="window" value="new"');
  });

  test("says why on plain http, and remembers the browser as far as that goes", async () => {
    const plain: TestService = { ...service, publicUrl: "http://127.0.0.1:8420" };
    const http = createApp(plain, [ltiRoom({ openPart: async () => new Response("opened") })]);
    const answer = await http.request(
      `/lti/login?${new URLSearchParams({ ...form.fields, target_link_uri: "http://127.0.0.1:8420/lti/launch" })}`,
      { headers: { "sec-fetch-dest": "iframe" } },
    );
    expect(await answer.text()).toContain("chưa dùng kết nối bảo mật (https)");
    expect(answer.headers.getSetCookie()[0]).not.toContain("Secure");
  });

  test("with a hint too long for an address goes on by a form", async () => {
    const page = await (await send({ lti_message_hint: "x".repeat(7000) })).text();
    expect(page).toContain('"byForm":true');
    expect(page).toMatch(/<form id="onward" method="post"/);
  });
});
