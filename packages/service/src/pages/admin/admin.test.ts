import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertLink, insertMember, insertPlatform } from "../../../test/class.ts";
import { databases } from "../../../test/databases.ts";
import { type Admin, enterAdmin, post } from "../../../test/pages.ts";
import { type TestService, testService } from "../../../test/service.ts";
import { makeAdminLink } from "../../serve/admin-link.ts";
import { pageRoutes } from "../pages-room.ts";

describe.each(databases)("the administration on $title", ({ open }) => {
  let service: TestService;
  let app: Hono;
  beforeAll(async () => {
    service = await testService(open);
    app = pageRoutes(service);
  });
  afterAll(() => service.store.close());

  const actions = async () =>
    (await service.store.db.selectFrom("audit").select("action").orderBy("id").execute()).map(
      ({ action }) => action,
    );

  describe("is entered", () => {
    test("by a link that is good once; to look at it uses nothing up", async () => {
      const link = new URL(await makeAdminLink(service));
      const token = link.searchParams.get("token") ?? "";
      for (let look = 0; look < 2; look++) {
        const page = await app.request(`${link.pathname}${link.search}`);
        expect(page.headers.get("set-cookie")).toBeNull();
        expect(await page.text()).toContain(`value="${token}"`);
      }
      const [one, other] = await Promise.all([
        post(app, "/admin/enter", { token }),
        post(app, "/admin/enter", { token }),
      ]);
      expect([one.status, other.status].sort()).toEqual([303, 403]);
      const cookie = (one.status === 303 ? one : other).headers.get("set-cookie") ?? "";
      expect(cookie).toMatch(/^__Host-hocvu-admin=/);
      for (const part of ["HttpOnly", "SameSite=Strict", "Secure", "Path=/"]) {
        expect(cookie).toContain(part);
      }
      expect(cookie).not.toContain(token);
    });

    test("not by a link that is too old, invented, or of another kind", async () => {
      const token = new URL(await makeAdminLink(service)).searchParams.get("token") ?? "";
      service.pass(25 * 3_600_000);
      expect((await post(app, "/admin/enter", { token })).status).toBe(403);
      expect((await post(app, "/admin/enter", { token: "invented" })).status).toBe(403);
      expect((await post(app, "/admin/enter", {})).status).toBe(403);
      const admin = await enterAdmin(app, service);
      const session = admin.headers.cookie?.split("=")[1] ?? "";
      expect((await post(app, "/admin/enter", { token: session })).status).toBe(403);
    });

    test("for eight hours", async () => {
      const admin = await enterAdmin(app, service);
      expect((await admin.get("/admin")).status).toBe(200);
      service.pass(8 * 3_600_000 + 1000);
      expect((await admin.get("/admin")).status).toBe(401);
    });

    test("until somebody signs out", async () => {
      const admin = await enterAdmin(app, service);
      const out = await admin.post("/admin/sign-out");
      expect(out.text).toContain("Signed out");
      expect((await admin.get("/admin/platforms")).status).toBe(401);
    });
  });

  test("no page of it is shown, and no form of it taken, without a session", async () => {
    for (const path of ["", "/platforms", "/courses", "/outbox", "/learners", "/keys", "/audit"]) {
      const answer = await app.request(`/admin${path}`);
      expect([path, answer.status]).toEqual([path, 401]);
    }
    expect((await post(app, "/admin/keys/rotate", { csrf: "x" })).status).toBe(401);
    expect((await app.request("/admin/nowhere")).status).toBe(401);
  });

  test("a learner's or teacher's token opens nothing of it", async () => {
    const link = await insertLink(service, await insertPlatform(service));
    const { token } = await insertMember(service, link, "Cô Hoa", { role: "teacher" });
    for (const cookie of [`__Host-hocvu-admin=${token}`, `hocvu-admin=${token}`]) {
      expect((await app.request("/admin", { headers: { cookie } })).status).toBe(401);
    }
    const headers = { authorization: `Bearer ${token}` };
    expect((await app.request("/admin", { headers })).status).toBe(401);
  });

  test("may be framed by nobody, loads nothing from elsewhere, and is kept nowhere", async () => {
    const admin = await enterAdmin(app, service);
    const { headers } = await app.request("/admin", { headers: admin.headers });
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });

  describe("takes a form", () => {
    const FORMS = [
      "/admin/sign-out",
      "/admin/self-test",
      "/admin/platforms/add/moodle",
      "/admin/courses/publish-keys",
      "/admin/courses/publish-keys/revoke",
      "/admin/outbox/resend",
      "/admin/outbox/resend-all",
      "/admin/outbox/give-up",
      "/admin/learners",
      "/admin/keys/rotate",
    ];

    test.each(FORMS)("%s only with the session's own token", async (path) => {
      const admin = await enterAdmin(app, service);
      const another = await enterAdmin(app, service);
      const before = await actions();
      for (const csrf of [undefined, "", "invented", another.csrf]) {
        const fields: Record<string, string> = csrf === undefined ? {} : { csrf };
        const answer = await post(app, path, fields, admin.headers);
        expect([csrf, answer.status]).toEqual([csrf, 403]);
      }
      expect(await actions()).toEqual(before);
      expect((await admin.get("/admin")).status).toBe(200);
    });

    test("never from another site, whatever it carries", async () => {
      const admin = await enterAdmin(app, service);
      for (const site of ["cross-site", "same-site"]) {
        const headers = { ...admin.headers, "sec-fetch-site": site };
        const answer = await post(app, "/admin/keys/rotate", { csrf: admin.csrf }, headers);
        expect(answer.status).toBe(403);
      }
    });

    test("for a registration, a learner and a deployment only with the token as well", async () => {
      const id = await insertPlatform(service, { status: "pending" });
      const { id: learner } = await insertMember(service, await insertLink(service, id), "Lan");
      const admin = await enterAdmin(app, service);
      for (const path of [
        `/admin/platforms/${id}/decide`,
        `/admin/platforms/${id}/change`,
        `/admin/platforms/${id}/deployments`,
        `/admin/learners/${learner}/export`,
        "/admin/courses/results",
        `/admin/learners/${learner}/delete`,
      ]) {
        const fields = { decision: "approve", sure: "yes", title: "x", deployment: "7" };
        expect([path, (await post(app, path, fields, admin.headers)).status]).toEqual([path, 403]);
      }
      const row = await service.store.db
        .selectFrom("platform")
        .select(["status", "title"])
        .where("id", "=", id)
        .executeTakeFirst();
      expect(row).toEqual({ status: "pending", title: "Moodle" });
    });
  });

  test("offers no self-test where there is none", async () => {
    const admin = await enterAdmin(app, service);
    expect((await admin.get("/admin")).text).not.toContain("/admin/self-test");
    expect((await admin.post("/admin/self-test")).text).toContain("without a self-test");
  });

  test("speaks the browser's language, or the one that is chosen", async () => {
    const vietnamese: Admin = await enterAdmin(app, service, "vi");
    expect((await vietnamese.get("/admin")).text).toContain("Tổng quan");
    const chosen = await app.request("/admin/keys?lang=en", { headers: vietnamese.headers });
    expect(chosen.headers.get("location")).toBe("/admin/keys");
    const cookie = `${vietnamese.headers.cookie}; ${chosen.headers.get("set-cookie")?.split(";")[0]}`;
    const page = await app.request("/admin/keys", { headers: { cookie, "accept-language": "vi" } });
    expect(await page.text()).toContain("Signing keys");
  });

  test("says of a page that isn't there that it isn't", async () => {
    const admin = await enterAdmin(app, service);
    expect((await admin.get("/admin/nowhere")).status).toBe(404);
    expect((await admin.get("/admin/platforms/not-an-id")).status).toBe(404);
    expect((await admin.get("/admin/platforms/add/unheard-of")).status).toBe(404);
    expect((await admin.get("/admin/learners/1 or 1=1")).status).toBe(404);
  });
});
