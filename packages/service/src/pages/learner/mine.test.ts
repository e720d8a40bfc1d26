import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  insertAttempt,
  insertLink,
  insertMember,
  insertPlatform,
  insertProgress,
  insertScore,
} from "../../../test/class.ts";
import { databases } from "../../../test/databases.ts";
import { post } from "../../../test/pages.ts";
import { type TestService, testService } from "../../../test/service.ts";
import { pageRoutes } from "../pages-room.ts";

describe.each(databases)("a learner's own page on $title", ({ open }) => {
  let service: TestService;
  let app: Hono;
  let platform: string;
  let link: string;
  beforeAll(async () => {
    service = await testService(open);
    app = pageRoutes(service);
    platform = await insertPlatform(service);
    link = await insertLink(service, platform);
  });
  afterAll(() => service.store.close());

  test("shows what was seen, how exams went, and what the platform was told when", async () => {
    const { id, token } = await insertMember(service, link, "Lan");
    await insertProgress(service, link, id, 12);
    await insertAttempt(service, link, id, 18);
    const sent_at = new Date("2026-11-26T07:30:00Z");
    await insertScore(service, platform, link, id, { given: 17.5, status: "sent", sent_at });
    const text = await (await post(app, "/mine", { session: token })).text();
    expect(text).toContain("12/40");
    expect(text).toContain("đúng 18/20 câu");
    expect(text).toContain("Kết quả kiểm tra: 17,5/20");
    expect(text).toContain("Đã nhận");
    expect(text).toContain("14:30, 26/11/2026");
  });

  test("says where a platform keeps a zero to itself", async () => {
    const edx = await insertPlatform(service, { kind: "open-edx" });
    const place = await insertLink(service, edx);
    const { id, token } = await insertMember(service, place, "Lan");
    const zero = { given: 0, status: "sent" as const, sent_at: service.now() };
    await insertScore(service, edx, place, id, zero);
    const text = await (await post(app, "/mine", { session: token })).text();
    expect(text).toContain("lưu điểm 0 nhưng không hiện trong sổ điểm");
  });

  test("shows nothing of anybody else", async () => {
    const other = await insertMember(service, link, "Người khác");
    await insertAttempt(service, link, other.id, 20);
    await insertScore(service, platform, link, other.id);
    const { token } = await insertMember(service, link, "Lan");
    const text = await (await post(app, "/mine", { session: token, learner: other.id })).text();
    expect(text).toContain("Chưa làm bài thi lần nào.");
    expect(text).toContain("Chưa gửi gì.");
    expect(text).not.toContain("Người khác");
  });

  test("speaks the language of the launch, or the one that is chosen", async () => {
    const { token } = await insertMember(service, link, "Lan", { language: "en" });
    expect(await (await post(app, "/mine", { session: token })).text()).toContain("My results");
    const chosen = await (await post(app, "/mine", { session: token, lang: "vi" })).text();
    expect(chosen).toContain("Kết quả của tôi");
    expect(chosen).toContain('lang="vi"');
  });

  test("is closed when the session's time is over", async () => {
    const { token } = await insertMember(service, link, "Lan");
    service.pass(61 * 60_000);
    const answer = await post(app, "/mine", { session: token });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  });
});
