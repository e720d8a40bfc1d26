import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertPlatform } from "../../../test/class.ts";
import { databases } from "../../../test/databases.ts";
import { openLegacyClassroom } from "../../../test/legacy-classroom.ts";
import { type Admin, enterAdmin, post } from "../../../test/pages.ts";
import { addCourse } from "../../../test/registered.ts";
import { type TestService, testService } from "../../../test/service.ts";
import { secretsOf } from "../../lti/legacy/consumer.ts";
import { pageRoutes } from "../pages-room.ts";

const ASKED = {
  title: "Open edX <của> tỉnh",
  address: "https://hoc.example/dash?x=1",
  kind: "open-edx-maple",
};

describe.each(databases)("keys of LTI 1.1 on $title", ({ open }) => {
  let service: TestService;
  let app: Hono;
  let admin: Admin;
  beforeAll(async () => {
    service = await testService(open);
    app = pageRoutes(service);
    admin = await enterAdmin(app, service);
    const modules = [{ id: "m1", title: "Một", pages: [], bank: [], quiz: {} }];
    await addCourse(service, "mot", { id: "mot", title: "Khóa một", modules, exam: {} });
  });
  afterAll(() => service.store.close());

  const platform = async (id: string) =>
    (await service.store.db
      .selectFrom("platform")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst()) ?? expect.fail("no such platform");
  const value = (page: string, id: string) =>
    new RegExp(`id="${id}" readonly value="([^"]+)"`).exec(page)?.[1] ?? expect.fail(id);
  const make = async () => {
    const { text, status } = await admin.post("/admin/platforms/add/lti-1.1", ASKED);
    const id = /href="\/admin\/platforms\/([\da-f-]{36})"/.exec(text)?.[1] ?? expect.fail(text);
    const [key, secret] = [value(text, "consumer-key"), value(text, "consumer-secret")];
    return { id, key, secret, text, status };
  };
  const lastNote = () =>
    service.store.db.selectFrom("audit").selectAll().orderBy("id", "desc").executeTakeFirst();

  test("there is none until an administrator makes one, which is asked for where platforms are added", async () => {
    const rows = await service.store.db.selectFrom("platform").selectAll().execute();
    expect(rows).toEqual([]);
    expect((await admin.get("/admin/platforms/add")).text).toContain(
      "/admin/platforms/add/lti-1.1",
    );
    const { text } = await admin.get("/admin/platforms/add/lti-1.1");
    expect(text).toContain('<option value="open-edx-maple" selected>');
  });

  test("one is made, on at once, and its secret is shown this once and kept encrypted", async () => {
    const { id, key, secret, text } = await make();
    expect(value(text, "passport")).toBe(`hocvu:${key}:${secret}`);
    expect(secret).toMatch(/^[\w-]{43}$/);
    const row = await platform(id);
    expect(row).toMatchObject({
      ...{ issuer: "https://hoc.example", client_id: key, kind: "open-edx-maple" },
      ...{ status: "active", title: ASKED.title, learners_of: `registration:${id}` },
    });
    expect(secretsOf(service, row)).toEqual({ current: secret });
    expect(JSON.stringify(row)).not.toContain(secret);
    for (const path of [`/admin/platforms/${id}`, "/admin/platforms", "/admin/audit"]) {
      const shown = (await admin.get(path)).text;
      expect(shown).not.toContain(secret);
      expect(shown).not.toContain("<của>");
    }
    expect(await lastNote()).toMatchObject({
      action: "consumer-added",
      about: { platform: id, issuer: "https://hoc.example", client_id: key },
    });
    expect(JSON.stringify([await lastNote(), service.logged])).not.toContain(secret);
  });

  test("its page has an address for each part of each course, and what may be said in its place", async () => {
    const { id } = await make();
    const { text } = await admin.get(`/admin/platforms/${id}`);
    expect(value(text, "launch")).toBe("https://tool.example/lti/launch");
    for (const part of ["course", "module:m1", "practice:m1", "exam"]) {
      const query = new URLSearchParams({ course: "mot", part }).toString().replace("&", "&amp;");
      expect(text).toContain(`https://tool.example/lti/launch?${query}`);
      expect(text).toContain(`course=mot part=${part}`);
    }
  });

  test.each([
    [{ title: "" }, "Name: is missing"],
    [{ address: "" }, "Address of the platform: is missing"],
    [{ address: "hoc.example" }, "must be an address that begins with https://"],
    [{ address: "http://hoc.example" }, "must be an address that begins with https://"],
    [{ address: "javascript:alert(1)" }, "must be an address that begins with https://"],
    [{ kind: "constructor" }, "Make an LTI 1.1 key"],
  ])("none is made with %j", async (change, said) => {
    const count = () => service.store.db.selectFrom("platform").selectAll().execute();
    const before = (await count()).length;
    const { text } = await admin.post("/admin/platforms/add/lti-1.1", { ...ASKED, ...change });
    expect(text).toContain(said);
    expect(await count()).toHaveLength(before);
  });

  test("none is made or renewed by a form of another site, nor by who is no administrator", async () => {
    const { id } = await make();
    const before = await platform(id);
    for (const path of ["/admin/platforms/add/lti-1.1", `/admin/platforms/${id}/secret`]) {
      expect((await admin.post(path, { ...ASKED, csrf: "forged" })).status).toBe(403);
      expect((await post(app, path, ASKED)).status).toBe(401);
    }
    expect(await platform(id)).toEqual(before);
  });

  test("a new secret is shown once; the one that the platform has stays good until it has the new one", async () => {
    const { id, secret, key } = await make();
    const renewed = await admin.post(`/admin/platforms/${id}/secret`);
    const second = value(renewed.text, "consumer-secret");
    expect(value(renewed.text, "consumer-key")).toBe(key);
    expect(secretsOf(service, await platform(id))).toEqual({ current: second, before: secret });
    expect((await admin.get(`/admin/platforms/${id}`)).text).toContain("New secret not used yet");
    // Made again, by a reload of the page or as it was lost: the platform still has the first.
    const third = value(
      (await admin.post(`/admin/platforms/${id}/secret`)).text,
      "consumer-secret",
    );
    expect(secretsOf(service, await platform(id))).toEqual({ current: third, before: secret });
    expect(await lastNote()).toMatchObject({ action: "consumer-renewed", about: { platform: id } });
  });

  test("a secret that somebody else may have is good no more at once", async () => {
    const { id } = await make();
    const { text } = await admin.post(`/admin/platforms/${id}/secret`, { "at-once": "yes" });
    const row = await platform(id);
    expect(secretsOf(service, row)).toEqual({ current: value(text, "consumer-secret") });
    expect((await admin.get(`/admin/platforms/${id}`)).text).not.toContain("not used yet");
  });

  test("a registration of LTI 1.3 is given no secret", async () => {
    const id = await insertPlatform(service);
    expect((await admin.post(`/admin/platforms/${id}/secret`)).status).toBe(404);
    expect(await platform(id)).toMatchObject({ consumer_secret: null });
    expect((await admin.post("/admin/platforms/x/secret")).status).toBe(404);
  });

  test("it opens the door, and shuts it, as its button says", async () => {
    const room = await openLegacyClassroom(service);
    const { id } = room.consumer;
    const enter = async () =>
      (await room.send(room.platform.legacyLaunch(room.learner, room.link))).status;
    expect(await enter()).toBe(200);
    const off = await admin.post(`/admin/platforms/${id}/decide`, { decision: "off" });
    expect(off.text).toContain("The platform is switched off");
    expect(await enter()).toBe(403);
    await admin.post(`/admin/platforms/${id}/decide`, { decision: "on" });
    expect(await enter()).toBe(200);
    await room.platform.close();
  });
});
