import type { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { insertLink, insertMember, insertPlatform, type Somebody } from "../../../../test/class.ts";
import { databases } from "../../../../test/databases.ts";
import { post } from "../../../../test/pages.ts";
import { type TestService, testService } from "../../../../test/service.ts";
import { insertWritten, insertWrittenCourse } from "../../../../test/written.ts";
import { pageRoutes } from "../../pages-room.ts";

describe.each(databases)("marking written answers on $title", ({ open }) => {
  let service: TestService;
  let app: Hono;
  let platform: string;
  let link: string;
  let teacher: Somebody;
  beforeAll(async () => {
    service = await testService(open);
    app = pageRoutes(service);
    platform = await insertPlatform(service);
    await insertWrittenCourse(service);
  });
  beforeEach(async () => {
    link = await insertLink(service, platform);
    teacher = await insertMember(service, link, "Cô Hoa", { role: "teacher" });
  });
  afterAll(() => service.store.close());

  const ask = async (
    path: string,
    fields: Readonly<Record<string, string>> = {},
    who: Somebody = teacher,
  ) => {
    const answer = await post(app, path, { session: who.token, ...fields });
    return { status: answer.status, text: await answer.text() };
  };
  const mark = (attempt: string, fields: Readonly<Record<string, string>> = {}, who = teacher) =>
    ask("/teach/marking/mark", { answer: `${attempt} vi-sao`, was: "0", ...fields }, who);
  const answersIn = (text: string) => [...text.matchAll(/name="answer" value="([^"]+)"/g)].length;

  test("a class without written answers hears nothing of them", async () => {
    expect((await ask("/teach")).text).not.toContain("/teach/marking");
  });

  test("the class says how many wait and for whom; its file too", async () => {
    await insertWritten(service, link, "Lan", { "vi-sao": "Vì máy hỏng.", "cach-tim": "Gõ tên." });
    const { text } = await ask("/teach");
    expect(text).toContain("2 bài viết chờ chấm.");
    expect(text).toContain("Chờ chấm 2 câu");
    expect(text).toContain('action="/teach/marking"');
    expect((await ask("/teach/class.csv")).text).toMatch(/^Lan,.*,2,[^,]*,[^,]*\r$/m);
  });

  test("the queue is without names, by question, and paged", async () => {
    for (let n = 0; n < 51; n++) {
      await insertWritten(service, link, `Người thứ ${n}`, { "vi-sao": `Bài ${n}` });
    }
    await insertWritten(service, link, "Lan", { "cach-tim": "Gõ tên." });
    const all = await ask("/teach/marking");
    expect(all.text).not.toMatch(/Người thứ|Lan/);
    expect(all.text).toContain("52 bài viết chờ chấm.");
    expect(all.text).toContain("Vì sao nên lưu ảnh gia đình lên đám mây, khi 1 &lt; 2?");
    expect(answersIn(all.text)).toBe(50);
    expect(answersIn((await ask("/teach/marking", { page: "2" })).text)).toBe(2);
    expect(answersIn((await ask("/teach/marking", { of: "cach-tim" })).text)).toBe(1);
    expect((await ask("/teach/marking", { marked: "yes" })).text).toContain("0 bài viết đã chấm.");
  });

  test("an answer stands as text beside its rubric; no name, and none of its signs is markup", async () => {
    const nasty = `</div><script>alert(1)</script> dòng một\ndòng hai`;
    const { attempt } = await insertWritten(service, link, "Lan", { "vi-sao": nasty });
    const { text } = await ask("/teach/marking/answer", { answer: `${attempt} vi-sao` });
    expect(text).toContain("&lt;/div&gt;&lt;script&gt;alert(1)&lt;/script&gt; dòng một\ndòng hai");
    expect(text).not.toContain("<script>");
    expect(text).not.toContain("Lan");
    expect(text).toMatch(/name="met" value="b">.*Nói được ảnh nằm ở đâu.*2 điểm/);
    expect(text).toContain("Từ 2 trên 3 điểm thì câu này được tính là đúng.");
    expect(text).toContain("Máy hỏng hay mất thì ảnh vẫn còn.");
  });

  test("saving goes to the next of the same question, at last back to the list", async () => {
    const one = await insertWritten(service, link, "Lan", { "vi-sao": "Bài đầu" });
    service.pass(1000);
    await insertWritten(service, link, "Huệ", { "cach-tim": "Gõ tên." });
    service.pass(1000);
    const two = await insertWritten(service, link, "Mai", { "vi-sao": "Bài sau" });
    const next = await mark(one.attempt, { of: "vi-sao", met: "b", go: "next", note: "Tốt." });
    expect(next.text).toContain("Đã lưu điểm của bài vừa chấm.");
    expect(next.text).toContain("Bài sau");
    const end = await mark(two.attempt, { of: "vi-sao", go: "next" });
    expect(end.text).toContain("Không còn bài viết nào chờ chấm.");
    const { text } = await ask("/teach/marking", { marked: "yes" });
    expect(text).toContain("2/3");
    expect(text).toContain("0/3");
  });

  test("a second teacher hears that a first one was quicker, and sees what they gave", async () => {
    const { attempt } = await insertWritten(service, link, "Lan", { "vi-sao": "Vì máy hỏng." });
    const other = await insertMember(service, link, "Thầy Nam", { role: "teacher" });
    expect((await mark(attempt, { met: "b", go: "stay" })).status).toBe(200);
    const late = await mark(attempt, { met: "a", go: "next" }, other);
    expect(late.status).toBe(409);
    expect(late.text).toContain("người khác vừa chấm bài này");
    expect(late.text).toContain("2/3");
  });

  test("marking anew takes a reason, keeps what was typed, and leaves the first mark to be seen", async () => {
    const { attempt } = await insertWritten(service, link, "Lan", { "vi-sao": "Vì máy hỏng." });
    await mark(attempt, { met: "b" });
    const without = await mark(attempt, { was: "1", met: "a", note: "Đọc lại" });
    expect(without.status).toBe(400);
    expect(without.text).toContain("Còn thiếu lý do.");
    expect(without.text).toContain("Đọc lại");
    const anew = await mark(attempt, { was: "1", met: "a", reason: "Chấm nhầm ý" });
    expect(anew.status).toBe(200);
    expect(anew.text).toMatch(/1\/3.*\n?[\s\S]*Chấm nhầm ý[\s\S]*2\/3/);
    const trail = await service.store.db
      .selectFrom("audit")
      .select(["action", "actor"])
      .where("action", "like", "answer-%")
      .orderBy("id", "desc")
      .limit(2)
      .execute();
    expect(trail).toEqual([
      { action: "answer-marked-anew", actor: `teacher:${teacher.id}` },
      { action: "answer-marked", actor: `teacher:${teacher.id}` },
    ]);
  });

  test("no learner gets in, and no teacher to the answers of another class", async () => {
    const lan = await insertWritten(service, link, "Lan", { "vi-sao": "Vì máy hỏng." });
    for (const path of ["/teach/marking", "/teach/marking/answer", "/teach/marking/mark"]) {
      const fields = { answer: `${lan.attempt} vi-sao`, was: "0" };
      expect([path, (await ask(path, fields, lan)).status]).toEqual([path, 403]);
      expect((await post(app, path, fields)).status).toBe(401);
    }
    const elsewhere = await insertLink(service, platform);
    const other = await insertMember(service, elsewhere, "Thầy Nam", { role: "teacher" });
    expect((await ask("/teach/marking", {}, other)).text).not.toContain(lan.attempt);
    expect((await mark(lan.attempt, { met: "a" }, other)).status).toBe(404);
    const answer = `${lan.attempt} vi-sao`;
    expect((await ask("/teach/marking/answer", { answer }, other)).status).toBe(404);
    for (const answer of ["", "x y", `${lan.attempt} ../..`, `${lan.attempt} cach-tim`]) {
      expect((await ask("/teach/marking/answer", { answer })).status).toBe(404);
    }
    expect((await mark(lan.attempt, { met: "z" })).status).toBe(404);
  });

  test("a learner sees what still waits", async () => {
    const lan = await insertWritten(service, link, "Lan", { "vi-sao": "Vì máy hỏng." });
    expect((await ask("/mine", {}, lan)).text).toContain("Chờ chấm 1 câu");
    await mark(lan.attempt, { met: "b" });
    expect((await ask("/mine", {}, lan)).text).not.toContain("Chờ chấm");
  });
});
