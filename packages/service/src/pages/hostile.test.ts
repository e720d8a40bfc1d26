import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  insertAttempt,
  insertLink,
  insertMember,
  insertPlatform,
  insertScore,
} from "../../test/class.ts";
import { type Admin, enterAdmin, post } from "../../test/pages.ts";
import { type TestService, testService } from "../../test/service.ts";
import { pageRoutes } from "./pages-room.ts";

let service: TestService;
let app: Hono;
let admin: Admin;
beforeAll(async () => {
  service = await testService();
  app = pageRoutes(service);
  admin = await enterAdmin(app, service);
});
afterAll(() => service.store.close());

const NASTY = [
  "<script>alert(1)</script>",
  `"><img src=x onerror=alert(1)>`,
  "' onfocus='alert(1)' autofocus='",
  "</title><script>alert(1)</script>",
  "</textarea><iframe src=//evil.example>",
  "--><b>",
  "\u202Eevil",
  "&lt;b&gt;",
];

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string()), { minLength: 1, maxLength: 3 })
  .map((pieces) => pieces.join("").replaceAll("\0", ""));

/** Every page that shows `text`, which somebody else chose. */
async function pagesWith(text: string): Promise<readonly string[]> {
  // Who asks for the administration's door faster is held up.
  service.pass(5_000);
  const platform = await insertPlatform(service, { title: text, status: "pending" });
  const link = await insertLink(service, platform, { title: text, context: text });
  const learner = await insertMember(service, link, text);
  const teacher = await insertMember(service, link, text, { role: "teacher" });
  await insertAttempt(service, link, learner.id, 3);
  await service.store.db
    .insertInto("correction")
    .values({
      id: randomUUID(),
      learner_id: learner.id,
      link_id: link,
      given: 4,
      maximum: 20,
      passed: false,
      reason: text,
      created_at: service.now(),
      withdrawn_at: null,
    })
    .execute();
  const dead = { status: "dead" as const, last_error: text, last_answer: text, tries: 1 };
  await insertScore(service, platform, link, learner.id, dead);
  const teach = async (path: string, fields: Readonly<Record<string, string>>) =>
    (await post(app, path, { session: teacher.token, ...fields })).text();
  const pages = [
    (await admin.get("/admin/platforms")).text,
    (await admin.get(`/admin/platforms/${platform}`)).text,
    (await admin.get("/admin/outbox")).text,
    (await admin.get(`/admin/learners/${learner.id}`)).text,
    (await admin.post("/admin/learners", { find: text })).text,
    (await admin.post("/admin/platforms/add/moodle", { title: text, issuer: text })).text,
    (await admin.post("/admin/platforms/add/lti-1.1", { title: text, address: text })).text,
    await teach("/teach", { find: text }),
    await teach("/teach", { sort: text, lang: text }),
    await teach("/teach/person", { learner: learner.id }),
    await (await post(app, "/mine", { session: learner.token })).text(),
    await (await app.request(`/admin/enter?token=${encodeURIComponent(text)}`)).text(),
  ];
  await service.store.db.deleteFrom("platform").where("id", "=", platform).execute();
  await service.store.db.deleteFrom("learner").execute();
  return pages;
}

/** The tags of a page with the names of their attributes, without any value or text. */
function tagsOf(page: string): ReadonlySet<string> {
  return new Set(page.replace(/"[^"]*"/g, "").match(/<[^>]*>?/g));
}

test("no name, title or answer of a platform becomes anything but text, on any page", async () => {
  const harmless = [...(await pagesWith("Lan")), ...(await pagesWith(" "))];
  const known = new Set(harmless.flatMap((page) => [...tagsOf(page)]));
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      for (const page of await pagesWith(text)) {
        expect([...tagsOf(page)].filter((tag) => !known.has(tag))).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});
