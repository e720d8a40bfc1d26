import type { ChoiceQuestion, ExamView } from "@hocvu/model";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases } from "../../test/databases.ts";
import { enterAdmin, post } from "../../test/pages.ts";
import { examCourse, letterOf, publish } from "../../test/sample.ts";
import { type TestService, testService } from "../../test/service.ts";
import { courseModels } from "../courses/current-course.ts";
import { createApp } from "../http/app.ts";
import { learning } from "../learning/learning-room.ts";
import { sweepAttempts } from "../learning/sweep-attempts.ts";
import { pagesRoom } from "../pages/pages-room.ts";
import { readStandings } from "./standings.ts";

// The test service's clock begins at 08:00 UTC on 26 November 2026, 15:00 in Vietnam.
const RULES = `contest:
  opens: 2026-11-26 16:00
  closes: 2026-11-26 18:00
  entry: both
  ties: [time, guess]
  guess: Có bao nhiêu người trả lời đúng hết?
  facts:
    required: [don-vi, dien-thoai]
    properties:
      don-vi: { title: Đơn vị, enum: [Xã Một, Phường Hai] }
      dien-thoai: { title: Số điện thoại, format: phone }
  person: [dien-thoai]
  units: { fact: don-vi }
  prizes:
    - { title: Giải Nhất, count: 1 }
  notice: { controller: Ban tổ chức mẫu, purpose: Xếp hạng, retention: Một năm }`;

function contestCourse(id: string, change: Readonly<Record<string, string>> = {}) {
  const files = examCourse("questions: 4\ntime: 30m");
  const course = (files["course.md"] as string)
    .replace("id: mau", `id: ${id}`)
    .replace("\n---\n\nChào", `\n${RULES}\n---\n\nChào`);
  return { ...files, "course.md": course, ...change };
}

/** The letter of the first wrong choice as its author wrote it, whatever the order it is asked in. */
function firstWrongOf(item: object): string {
  const { choices } = item as ChoiceQuestion;
  return choices.find(({ html }) => html.includes("Ý sai một"))?.id ?? "";
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe.each(databases)("a contest on $title", ({ open }) => {
  let service: TestService;
  let app: Hono;
  let id: string;
  let number = 0;
  beforeAll(async () => {
    service = await testService(open);
    app = createApp(service, [learning, pagesRoom({})]);
  });
  afterAll(() => service?.store.close());

  /** A fresh contest, an hour before it opens by the clock of the service. */
  async function contest(
    change: Readonly<Record<string, string>> = {},
    theme = "",
  ): Promise<string> {
    number++;
    id = `cuoc-thi-${number}`;
    const now = service.now().getTime();
    const at = (hours: number) =>
      new Date(now + hours * HOUR + 7 * HOUR).toISOString().slice(0, 19).replace("T", " ");
    const files = contestCourse(id, change);
    files["course.md"] = files["course.md"]
      .replace("---\n", `---\n${theme}`)
      .replace("2026-11-26 16:00", at(1))
      .replace("2026-11-26 18:00", at(3));
    await publish(service.store, files, service.now());
    return id;
  }

  const given = (name: string, phone: string, more: Readonly<Record<string, string>> = {}) => ({
    name,
    "fact-don-vi": "Xã Một",
    "fact-dien-thoai": phone,
    guess: "2",
    age: "old",
    consent: "yes",
    lang: "vi",
    entry: crypto.randomUUID(),
    ...more,
  });
  const door = async (path: string, fields: Readonly<Record<string, string>>) => {
    const answer = await post(app, `/contest/${id}/${path}?lang=vi`, fields);
    const text = await answer.text();
    return {
      status: answer.status,
      text,
      code: /contest-code">([^<]+)</.exec(text)?.[1] ?? "",
      session: /name="session" value="([^"]+)"/.exec(text)?.[1] ?? "",
    };
  };
  const enter = (name: string, phone: string, more = {}) => door("enter", given(name, phone, more));
  async function api(token: string, method: string, path: string, body?: unknown) {
    const answer = await app.request(`/api/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, data: (await answer.json()) as ExamView };
  }
  /** Sits the contest with so many right answers, and hands in. */
  async function sit(token: string, right: number, minutes = 5) {
    const begun = (await api(token, "POST", "exam", {})).data.sitting;
    if (!begun) throw new Error("not begun");
    service.pass(minutes * MINUTE);
    const answers = begun.items.map((item, at) => ({
      id: item.id,
      sequence: 1,
      response: [rightLetter(item, at < right)],
      ago: 0,
    }));
    return (await api(token, "POST", "exam/submit", { sitting: begun.id, answers })).data;
  }
  // Keys are not in what a contestant gets, but the words of the choices are.
  const rightLetter = (item: object, right: boolean) =>
    right ? letterOf(item, true) : firstWrongOf(item);
  const standings = async () => {
    const models = courseModels(service.store.db);
    const version = await service.store.db
      .selectFrom("course")
      .select("version")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const model = await models.at(id, version.version);
    const rules = model?.course.contest;
    if (!rules) throw new Error("no contest");
    const found = await readStandings(service.store.db, id, rules);
    return found.placed.map(
      ({ place, entry }) => `${place} ${found.people.get(entry.contestant)?.name} ${entry.right}`,
    );
  };

  test("somebody enters by the door, and comes back by a code", async () => {
    await contest();
    const page = await (await app.request(`/contest/${id}?lang=vi`)).text();
    expect(page).toContain("Cuộc thi chưa mở.");
    expect(page).toContain("Ban tổ chức mẫu");
    expect(page).toContain("Làm bài trong 30 phút");
    const entered = await enter("Nguyễn Thị Hoa", "0912 345 678");
    expect(entered.text).toContain("Bạn đã ghi danh.");
    expect(entered.code).toMatch(/^[A-Z\d]{4}-[A-Z\d]{4}-[A-Z\d]{4}$/);
    const back = await door("back", { code: entered.code.toLowerCase().replaceAll("-", " ") });
    expect(back.text).toContain("Nguyễn Thị Hoa");
    expect(back.session).not.toBe(entered.session);
    const wrong = await door("back", { code: "AAAA-AAAA-AAAA" });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain("Mã này không đúng");
  });

  test("a form sent twice enters once; the same person a second time does not", async () => {
    await contest();
    const fields = given("Trần Văn Bình", "0912345678");
    const [one, two] = await Promise.all([door("enter", fields), door("enter", fields)]);
    expect([one.status, two.status]).toEqual([200, 200]);
    const again = await enter("Tran van binh", "+84 912 345 678");
    expect(again.status).toBe(409);
    expect(again.text).toContain("Đã có người ghi danh");
    const rows = await service.store.db
      .selectFrom("contestant")
      .select("id")
      .where("course_id", "=", id)
      .execute();
    expect(rows).toHaveLength(1);
    // The code that was shown last is good.
    const codes = await Promise.all([one, two].map(({ code }) => door("back", { code })));
    expect(codes.some(({ status }) => status === 200)).toBe(true);
  });

  test("what is missing or wrong is said at its field, and a child needs a guardian", async () => {
    await contest();
    const none = await enter("12", "99", { consent: "", age: "young" });
    expect(none.status).toBe(400);
    for (const said of [
      "Hãy ghi họ tên bằng chữ",
      "Số điện thoại chưa đúng",
      "Chưa điền mục này",
    ]) {
      expect(none.text).toContain(said);
    }
    const child = given("Lê Văn Út", "0911111111", {
      age: "young",
      guardian: "Lê Thị Mẹ",
      "guardian-consent": "yes",
    });
    expect((await door("enter", child)).status).toBe(200);
  });

  test("nobody begins before it opens, after it closes, or without having entered", async () => {
    await contest();
    const { session } = await enter("An Văn A", "0912000001");
    expect((await api(session, "POST", "exam", {})).status).toBe(403);
    service.pass(HOUR);
    expect((await api(session, "POST", "exam", {})).status).toBe(200);
    const late = await enter("An Văn B", "0912000002");
    service.pass(2 * HOUR);
    expect((await api(late.session, "POST", "exam", {})).status).toBe(403);
    await service.store.db.deleteFrom("contestant").where("course_id", "=", id).execute();
    service.pass(-2 * HOUR);
    expect((await api(late.session, "POST", "exam", {})).status).toBe(403);
  });

  test("the window is cut at the close, by the server's clock alone", async () => {
    await contest();
    service.pass(HOUR);
    const { session } = await enter("Cao Văn C", "0912000003");
    service.pass(2 * HOUR - 10 * MINUTE);
    const sitting = (await api(session, "POST", "exam", {})).data.sitting;
    expect((sitting?.due ?? 0) - (sitting?.begun ?? 0)).toBe(10 * MINUTE);
    const item = sitting?.items[0] ?? { id: "" };
    const answer = (sequence: number, ago: number) =>
      api(session, "PUT", "exam/answers", {
        sitting: sitting?.id,
        answers: [{ id: item.id, sequence, response: ["a"], ago }],
      });
    service.pass(10 * MINUTE);
    expect((await answer(1, 0)).status).toBe(200);
    service.pass(10_000);
    // A browser that says it was answered in time is not believed.
    expect((await answer(2, 60_000)).status).toBe(409);
    service.pass(5 * MINUTE);
    await sweepAttempts(service.store.db, courseModels(service.store.db), service.now(), () => 0);
    expect(await standings()).toHaveLength(1);
  });

  test("keys are shown to nobody before the close, and to all after it", async () => {
    await contest();
    service.pass(HOUR);
    const { session } = await enter("Dương Thị D", "0912000004");
    const done = await sit(session, 3);
    expect(done.sitting?.result?.right).toBe(3);
    expect(JSON.stringify(done)).not.toContain("Vì sao câu");
    expect(done.sitting?.given.every(({ right }) => right === undefined)).toBe(true);
    service.pass(2 * HOUR + 5 * MINUTE);
    const after = (await api(session, "GET", "exam")).data;
    expect(JSON.stringify(after)).toContain("Vì sao câu");
    const page = await door("play", { session, part: "exam" });
    expect(page.text).toContain('"feedback":"end"');
    const mine = await door("mine", { session, lang: "vi" });
    expect(mine.text).toContain("Bạn xếp thứ 1 trong 1 thí sinh.");
  });

  test("who was asked is ranked; who is taken out is not, and comes back", async () => {
    await contest();
    service.pass(HOUR);
    const people = [
      ["Nguyễn Thị Hoa", 4, 9],
      ["Trần Văn Bình", 4, 5],
      ["Lê Văn Út", 1, 2],
    ] as const;
    for (const [at, [name, right, minutes]] of people.entries()) {
      const { session } = await enter(name, `091300000${at}`, {
        "fact-don-vi": at === 2 ? "Phường Hai" : "Xã Một",
      });
      await sit(session, right, minutes);
    }
    const before = await (await app.request(`/contest/${id}/ranking?lang=vi`)).text();
    expect(before).not.toContain("Hoa");
    service.pass(3 * HOUR);
    expect(await standings()).toEqual(["1 Trần Văn Bình 4", "2 Nguyễn Thị Hoa 4", "3 Lê Văn Út 1"]);
    const page = await (await app.request(`/contest/${id}/ranking?lang=vi`)).text();
    expect(page).toContain("T. V. Bình");
    expect(page).not.toContain("Trần Văn Bình");
    expect(page).toContain("Phường Hai");

    const admin = await enterAdmin(app, service, "vi");
    const at = `/admin/contests/${id}`;
    expect((await admin.get(at)).text).toContain("Giải Nhất");
    const found = await admin.post(`${at}/people`, { find: "tran van" });
    expect(found.text).toContain("Có 1 thí sinh.");
    expect((await admin.post(`${at}/people`, { find: "Trần" })).text).toContain("Có 1 thí sinh.");
    expect((await admin.post(`${at}/people`, { find: "Trân" })).text).toContain("Có 0 thí sinh.");
    const person = /people\/([\da-f-]{36})/.exec(found.text)?.[1] ?? "";
    const paper = await admin.get(`${at}/people/${person}`);
    expect(paper.text).toContain("Rút lại từ mã rút đề thì được đúng bài này.");
    const silent = await admin.post(`${at}/people/${person}/disqualify`, { reason: " " });
    expect(silent.text).toContain("cần ghi lý do");
    await admin.post(`${at}/people/${person}/disqualify`, { reason: "thi hộ" });
    expect(await standings()).toEqual(["1 Nguyễn Thị Hoa 4", "2 Lê Văn Út 1"]);
    await admin.post(`${at}/people/${person}/reinstate`, { reason: "nhầm người" });
    expect(await standings()).toHaveLength(3);
    const audit = await admin.get("/admin/audit");
    expect(audit.text).toContain("thi hộ");
    expect(audit.text).toContain("Đưa thí sinh lại vào xếp hạng");

    await admin.post(`${at}/truth`, { truth: "2", reason: "đếm bài đúng hết" });
    for (const as of ["docx", "xlsx", "print"]) {
      const list = await post(app, `${at}/list`, { csrf: admin.csrf, as }, admin.headers);
      expect(list.status).toBe(200);
      const bytes = await list.arrayBuffer();
      expect(bytes.byteLength).toBeGreaterThan(1000);
      if (as === "print") expect(new TextDecoder().decode(bytes)).toContain("TRƯỞNG BAN TỔ CHỨC");
    }
    expect((await admin.get(`${at}/signs`)).text).toContain("không phải kết luận");
    const csv = await post(app, `${at}/export`, { csrf: admin.csrf }, admin.headers);
    expect(await csv.text()).toContain("Nguyễn Thị Hoa,Xã Một,0913000000,2");
    expect((await admin.get("/admin/platforms")).text).not.toContain('/admin/platforms/"');
  });

  test("a corrected key and an annulled question are marked anew, and the first result stays", async () => {
    await contest();
    service.pass(HOUR);
    const { session } = await enter("Hồ Thị H", "0914000001");
    await sit(session, 0);
    const second = await enter("Vũ Văn V", "0914000002");
    await sit(second.session, 4);
    expect(await standings()).toEqual(["1 Vũ Văn V 4", "2 Hồ Thị H 0"]);
    // The choice that whoever answered wrong took is the right one of question 1 now.
    const current = await service.store.db
      .selectFrom("course_version as v")
      .innerJoin("course as c", (on) =>
        on.onRef("c.id", "=", "v.course_id").onRef("c.version", "=", "v.version"),
      )
      .select("v.model")
      .where("c.id", "=", id)
      .executeTakeFirstOrThrow();
    const { opens, closes } = (current.model as { course: { contest: Record<string, string> } })
      .course.contest;
    const files = contestCourse(id);
    files["course.md"] = files["course.md"]
      .replace("2026-11-26 16:00", (opens ?? "").replace("T", " "))
      .replace("2026-11-26 18:00", (closes ?? "").replace("T", " "));
    files["01-dam-may.quiz.md"] = files["01-dam-may.quiz.md"]
      .replace("- [x] Ý đúng thứ 1", "- [ ] Ý đúng thứ 1")
      .replace("- [ ] Ý sai một của 1", "- [x] Ý sai một của 1");
    await publish(service.store, files, service.now());
    const admin = await enterAdmin(app, service, "vi");
    const at = `/admin/contests/${id}`;
    const page = (await admin.get(at)).text;
    const question = /<option value="(cau-1 [\da-f]+)">cau-1 \(2 bài · Đáp án trong bản mới/.exec(
      page,
    );
    expect(question).not.toBeNull();
    const marked = question?.[1] ?? "";
    const done = await admin.post(`${at}/regrade`, {
      question: marked,
      do: "key",
      reason: "đáp án in sai",
    });
    expect(done.text).toContain("Đã chấm lại.");
    expect(await standings()).toEqual(["1 Vũ Văn V 3", "2 Hồ Thị H 1"]);
    const first = await service.store.db
      .selectFrom("attempt")
      .select(["right_answers", "regraded"])
      .where("course_id", "=", id)
      .orderBy("started_at")
      .execute();
    expect(first).toEqual([
      { right_answers: 0, regraded: 1 },
      { right_answers: 4, regraded: 3 },
    ]);
    await admin.post(`${at}/regrade`, { question: marked, do: "annul", reason: "câu mập mờ" });
    expect(await standings()).toEqual(["1 Vũ Văn V 4", "2 Hồ Thị H 1"]);
    await admin.post(`${at}/regrade`, { question: marked, do: "withdraw", reason: "xem lại" });
    expect(await standings()).toEqual(["1 Vũ Văn V 4", "2 Hồ Thị H 0"]);
    const other = /<option value="(cau-2 [\da-f]+)">cau-2 \(2 bài\)/.exec(page)?.[1] ?? "";
    const refused = await admin.post(`${at}/regrade`, { question: other, do: "key", reason: "x" });
    expect(refused.text).toContain("Không có gì thay đổi");
  });

  test("whom the organiser gave a code enters by it, once, with what the list says", async () => {
    await contest();
    const admin = await enterAdmin(app, service, "vi");
    const list = (rows: readonly string[]) => {
      const body = new FormData();
      body.set("csrf", admin.csrf);
      const text = `\uFEFFcode,name,unit,group,phone,course\r\n${rows.join("\r\n")}\r\n`;
      body.set("file", new File([text], "hocvu-codes.csv"));
      return body;
    };
    const take = async (rows: readonly string[], headers = admin.headers) => {
      const path = `/admin/contest-codes/${id}`;
      const answer = await app.request(path, { method: "POST", headers, body: list(rows) });
      return { status: answer.status, text: await answer.text() };
    };
    const rows = [
      `abcd-efgh-2345,Nguyễn Thị Hoa,Xã Một,Dân,'+84912345678,${id}`,
      `abcd-efgh-2345,Người Khác,Xã Một,Dân,,${id}`,
      `kmnp-qrst-6789,Trần Văn Bình,Nơi khác,Dân,,`,
      "x,Lê Văn Út,,,,",
      "bbbb-cccc-dddd,Khóa Khác,,,,khac",
    ];
    expect((await take(rows, {})).status).toBe(401);
    const taken = await take(rows);
    expect(taken.text).toContain("Đã nạp 2 mã mới.");
    expect(taken.text).toContain("Bỏ qua 1 dòng của khóa học khác.");
    expect(taken.text).toContain("Dòng 3: mã trùng với dòng trên.");
    expect(taken.text).toContain("Dòng 5: mã còn trống hoặc ngắn quá.");
    expect((await take(rows)).text).toContain("2 mã đã nạp từ trước, giữ nguyên.");

    const come = await door("back", { code: "ABCD EFGH 2345" });
    expect(come.text).toContain("Mã này do ban tổ chức cấp cho bạn.");
    expect(come.text).toContain('value="Nguyễn Thị Hoa"');
    expect(come.text).toContain('value="+84912345678"');
    const fields = given("Nguyễn Thị Hoa", "+84912345678", { issued: "ABCD EFGH 2345" });
    const entered = await door("enter", fields);
    expect(entered.status).toBe(200);
    expect(entered.code).toBe("ABCD EFGH 2345");
    const back = await door("back", { code: "abcdefgh2345" });
    expect(back.text).toContain("Bạn đã ghi danh.");
    expect((await take(rows)).text).toContain("2 mã đã nạp từ trước, giữ nguyên.");

    await admin.post(`/admin/contests/${id}/codes/withdraw`, { sure: "yes" });
    expect((await door("back", { code: "kmnp-qrst-6789" })).status).toBe(400);
    expect((await door("back", { code: "abcdefgh2345" })).status).toBe(200);
  });

  test("before the organiser has said when it is, nobody enters", async () => {
    await contest();
    const files = contestCourse(id);
    files["course.md"] = files["course.md"].replace(/opens: .*/, 'opens: "[điền: giờ mở]"');
    await publish(service.store, files, service.now());
    const page = await (await app.request(`/contest/${id}?lang=vi`)).text();
    expect(page).toContain("Ban tổ chức chưa công bố giờ mở và giờ đóng.");
    expect(page).not.toContain("9999");
    expect(page).not.toContain('name="consent"');
    await enter("Nguyễn Thị Hoa", "0912345678");
    const rows = await service.store.db
      .selectFrom("contestant")
      .select("id")
      .where("course_id", "=", id)
      .execute();
    expect(rows).toEqual([]);
  });

  test("a flood at the door is held up", async () => {
    await contest();
    const answers = await Promise.all(
      Array.from({ length: 500 }, () => post(app, `/contest/${id}/back?lang=vi`, { code: "x" })),
    );
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    service.pass(HOUR);
  });

  test("the poster leads to the contest, and the picture names it", async () => {
    await contest();
    const poster = await (await app.request(`/contest/${id}/poster?lang=vi`)).text();
    expect(poster).toContain(`https://tool.example/contest/${id}`);
    const qr = await app.request(`/contest/${id}/qr.svg`);
    expect(await qr.text()).toMatch(/^<svg .*<path d="M4 4h1v1h-1z/);
    expect(await (await app.request(`/contest/${id}/share.svg`)).text()).toContain("Khóa học mẫu");
    expect((await app.request("/contest/khong-co")).status).toBe(404);
  });

  test("pages, poster and picture have the look that the course has chosen, and its own sheet", async () => {
    const read = async (room: string) => (await app.request(`/contest/${id}${room}`)).text();
    await contest();
    expect(await read("/poster")).not.toContain("theme.css");
    expect(await read("/share.svg")).toContain('fill="#0b6b3a"');

    await contest({}, "theme: sen\n");
    expect(await read("/poster")).toContain(`href="/contest/${id}/theme.css"`);
    const sheet = await app.request(`/contest/${id}/theme.css`);
    expect(sheet.headers.get("content-type")).toMatch(/^text\/css/);
    expect(await sheet.text()).toContain("--primary:#a32a5b");
    expect(await read("/share.svg")).toContain('fill="#a32a5b"');

    await contest({ "theme.css": ":root { --primary: #7a1f3d; }\n" }, "theme: sen\n");
    expect(await read("/theme.css")).toContain("--primary:#7a1f3d");
    expect(await read("/share.svg")).toContain('fill="#7a1f3d"');
  });
});
