import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertPlatform } from "../../../test/class.ts";
import { databases } from "../../../test/databases.ts";
import { type Admin, enterAdmin } from "../../../test/pages.ts";
import { type TestService, testService } from "../../../test/service.ts";
import { pageRoutes } from "../pages-room.ts";

const ENTERED = {
  title: "Moodle of the school",
  issuer: "https://school.example",
  client_id: "abc",
  deployment_id: "7",
  login_url: "https://school.example/mod/lti/auth.php",
  token_url: "https://school.example/mod/lti/token.php",
  keys_url: "https://school.example/mod/lti/certs.php",
};

describe.each(databases)("platforms on $title", ({ open }) => {
  let service: TestService;
  let app: Hono;
  let admin: Admin;
  beforeAll(async () => {
    service = await testService(open);
    app = pageRoutes(service);
    admin = await enterAdmin(app, service);
  });
  afterAll(() => service.store.close());

  const platform = (id: string) =>
    service.store.db.selectFrom("platform").selectAll().where("id", "=", id).executeTakeFirst();
  const lastNote = () =>
    service.store.db.selectFrom("audit").selectAll().orderBy("id", "desc").executeTakeFirst();

  test("a registration that waits tells all that it says of itself, and what is odd about it", async () => {
    const id = await insertPlatform(service, {
      status: "pending",
      issuer: "https://bank.example",
      keys_url: "https://evil.example/keys",
      title: "A bank",
    });
    const { text } = await admin.get(`/admin/platforms/${id}`);
    for (const told of ["https://bank.example", "https://evil.example/keys", "A bank", id]) {
      expect(text).toContain(told);
    }
    expect(text).toContain("its keys lie at evil.example, but it calls itself bank.example.");
    expect((await admin.get("/admin/platforms")).text).toContain("To be decided");
  });

  test("it is approved once, with a note of who did it", async () => {
    const id = await insertPlatform(service, { status: "pending", approved_at: null });
    const decide = () => admin.post(`/admin/platforms/${id}/decide`, { decision: "approve" });
    expect((await decide()).text).toContain("The platform is approved");
    expect(await platform(id)).toMatchObject({ status: "active", approved_at: service.now() });
    expect(await lastNote()).toMatchObject({
      action: "platform-approved",
      about: { platform: id, issuer: "https://lms.example" },
      actor: expect.stringMatching(/^admin:[\da-f]{8}$/),
    });
    expect((await decide()).text).toContain("Nothing was changed");
  });

  test("it is gone when it is refused, and an approved one cannot be refused", async () => {
    const id = await insertPlatform(service, { status: "pending" });
    const refuse = () => admin.post(`/admin/platforms/${id}/decide`, { decision: "refuse" });
    await refuse();
    expect(await platform(id)).toBeUndefined();
    const active = await insertPlatform(service);
    const answer = await admin.post(`/admin/platforms/${active}/decide`, { decision: "refuse" });
    expect(answer.text).toContain("Nothing was changed");
    expect(await platform(active)).toBeDefined();
  });

  test("an active one is switched off and on", async () => {
    const id = await insertPlatform(service);
    await admin.post(`/admin/platforms/${id}/decide`, { decision: "off" });
    expect(await platform(id)).toMatchObject({ status: "off" });
    await admin.post(`/admin/platforms/${id}/decide`, { decision: "on" });
    expect(await platform(id)).toMatchObject({ status: "active" });
    expect((await admin.post(`/admin/platforms/${id}/decide`, { decision: "x" })).status).toBe(404);
  });

  test("its name, its frames and its deployments can be changed", async () => {
    const id = await insertPlatform(service);
    await admin.post(`/admin/platforms/${id}/change`, {
      title: "Trường 1",
      frames: "https://portal.example/x y\njavascript:alert(1) https://portal.example 'none'",
    });
    expect(await platform(id)).toMatchObject({
      title: "Trường 1",
      frame_origins: ["https://portal.example"],
    });
    await admin.post(`/admin/platforms/${id}/deployments`, { deployment: "d-1" });
    expect((await admin.get(`/admin/platforms/${id}`)).text).toContain("d-1");
  });

  test.each([
    "moodle",
    "canvas",
    "open-edx",
    "open-edx-maple",
    "brightspace",
    "blackboard",
    "sakai",
    "ilias",
    "generic",
  ])("the page for %s has each of our addresses to copy", async (kind) => {
    const { text, status } = await admin.get(`/admin/platforms/add/${kind}`);
    expect(status).toBe(200);
    for (const path of ["login", "launch", "deep-link", "jwks"]) {
      expect(text).toContain(`readonly value="https://tool.example/lti/${path}"`);
    }
  });

  test("one is entered by hand, is on at once, and shares learners with its issuer", async () => {
    const { text, location } = await admin.post("/admin/platforms/add/moodle", ENTERED);
    expect(text).toContain("Moodle of the school");
    const id = location?.split(/[/?]/)[3] ?? "";
    expect(await platform(id)).toMatchObject({
      kind: "moodle",
      status: "active",
      token_audience: null,
      learners_of: "https://school.example",
    });
    const twice = await admin.post("/admin/platforms/add/moodle", ENTERED);
    expect(twice.status).toBe(400);
    expect(twice.text).toContain("There is a platform with this issuer and client ID already.");
  });

  test("Open edX of Maple and before can be chosen, which never tells names", async () => {
    const entered = { ...ENTERED, client_id: "maple" };
    const { location, text } = await admin.post("/admin/platforms/add/open-edx-maple", entered);
    expect(text).toContain("Open edX Maple (≤ 2021)");
    expect(await platform(location?.split(/[/?]/)[3] ?? "")).toMatchObject({
      kind: "open-edx-maple",
      status: "active",
    });
  });

  test("one whose keys lie elsewhere shares learners with none", async () => {
    const keys_url = "https://elsewhere.example/keys";
    const entered = { ...ENTERED, client_id: "other", keys_url };
    const { location } = await admin.post("/admin/platforms/add/moodle", entered);
    const row = await platform(location?.split(/[/?]/)[3] ?? "");
    expect(row?.learners_of).not.toBe("https://school.example");
  });

  test("what is missing or is no address is said beside the field, and nothing is lost of the rest", async () => {
    const { text, status } = await admin.post("/admin/platforms/add/generic", {
      ...ENTERED,
      client_id: "",
      keys_url: "http://school.example/keys",
    });
    expect(status).toBe(400);
    expect(text).toContain("Client ID: is missing");
    expect(text).toContain("must be an address that begins with https://");
    expect(text).toContain("Moodle of the school");
  });
});
