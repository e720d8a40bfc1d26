import { randomUUID } from "node:crypto";
import { addConsumer, renewSecret } from "../src/lti/legacy/consumer.ts";
import { pageRoutes } from "../src/pages/pages-room.ts";
import type { SelfTest } from "../src/pages/self-test.ts";
import { makeAdminLink } from "../src/serve/admin-link.ts";
import { listen } from "../src/serve/listen.ts";
import {
  insertAttempt,
  insertLink,
  insertMember,
  insertPlatform,
  insertProgress,
  insertScore,
} from "./class.ts";
import { testService } from "./service.ts";

/** The service's pages on a port of this machine, with a class that has much to show. */
export interface PagesSite {
  readonly origin: string;
  /** Of a class that somebody opened; opens `/teach`. */
  readonly teacher: string;
  /** Of one who took the exam; opens `/mine`. */
  readonly learner: string;
  /** One who sits the exam now. */
  readonly sitting: string;
  readonly pending: string;
  readonly active: string;
  /** A platform of LTI 1.1 that has not come with its new secret yet. */
  readonly legacy: string;
  readonly anybody: string;
  adminLink(): Promise<string>;
  close(): Promise<void>;
}

const SELF_TEST: SelfTest = async () => [
  { name: "register", passed: true, milliseconds: 210 },
  { name: "login", passed: true, milliseconds: 40 },
  { name: "launch", passed: false, milliseconds: 35, problem: "the platform answered 401" },
];

const NAMES = [
  "Nguyễn Thị Thanh Hương",
  "Trần Văn Bảo",
  "Lê Hoàng Phương Uyên",
  "Phạm Đức",
  "K’Brông Y Linh",
  "Đặng Nguyễn Quỳnh Trâm Anh",
  null,
];

export async function openPagesSite(): Promise<PagesSite> {
  const service = await testService();
  const app = pageRoutes(service, { selfTest: SELF_TEST, retentionDays: 730 });
  const { port, drain } = await listen(app, "127.0.0.1", 0);
  const origin = `http://127.0.0.1:${port}`;
  // Cookies of https would not be taken here.
  const here = { ...service, publicUrl: origin };
  Object.assign(service, { publicUrl: origin });
  const { db } = service.store;
  const title = "Bình dân học vụ số cho người dân";
  const modules = [{ id: "luu-tru", title: "Lưu trữ đám mây", pages: [], bank: [], quiz: {} }];
  const model = JSON.stringify({ course: { title, modules, exam: {} }, bank: [] });
  for (const [version, days] of [
    ["5f1c0a97d3be2c4477aa", 40],
    ["9b33e07cd1f65a0e8812", 2],
  ] as const) {
    const published_at = new Date(service.now().getTime() - days * 86_400_000);
    await db
      .insertInto("course_version")
      .values({ course_id: "nguoi-dan", version, model, published_at })
      .execute();
  }
  await db
    .insertInto("course")
    .values({ id: "nguoi-dan", version: "9b33e07cd1f65a0e8812", published_at: service.now() })
    .execute();
  const pending = await insertPlatform(service, {
    status: "pending",
    title: "Moodle tỉnh Lâm Đồng",
    issuer: "https://hoc.lamdong.example",
    keys_url: "https://keys.elsewhere.example/mod/lti/certs.php",
    approved_at: null,
  });
  const active = await insertPlatform(service, { title: "Moodle của trường chính trị tỉnh" });
  const about = { origin: "https://hoc.elsewhere.example", kind: "open-edx-maple" } as const;
  const legacy = await addConsumer(service, db, { ...about, title: "Open edX của tỉnh" });
  await renewSecret(service, db, legacy.id, false);
  const link = await insertLink(service, active, {
    title: "Bài thi cuối khóa",
    context: "Bình dân học vụ số – xã Đạ Tẻh",
    columns: true,
  });
  const teacher = await insertMember(service, link, "Cô Hoa", { role: "teacher" });
  const people = [];
  for (const [at, name] of NAMES.entries()) {
    const person = await insertMember(service, link, name);
    people.push(person);
    if (at !== 3) await insertProgress(service, link, person.id, (at * 13) % 41);
    if (at === 1) await insertAttempt(service, link, person.id);
    else if (at < 5) await insertAttempt(service, link, person.id, 6 + at * 3);
  }
  const [first = teacher, second = teacher] = people;
  await insertAttempt(service, link, first.id, 18, { number: 2, closed_by: "sweep" });
  // Of the learner whose own page is opened too.
  await db
    .insertInto("correction")
    .values({
      id: randomUUID(),
      learner_id: first.id,
      link_id: link,
      given: 19,
      maximum: 20,
      passed: true,
      reason: "Câu 7 có hai ý đúng",
      created_at: service.now(),
      withdrawn_at: null,
    })
    .execute();
  const sent = { status: "sent" as const, sent_at: service.now() };
  await insertScore(service, active, link, first.id, sent);
  await insertScore(service, active, link, second.id, { given: 12.5 });
  await insertScore(service, active, link, first.id, {
    given: 6,
    status: "dead",
    tries: 1,
    last_status: 404,
    last_error: "no-column",
    last_answer: '{"reason":"Not found","code":404}',
  });
  await db
    .insertInto("audit")
    .values({
      at: service.now(),
      actor: `teacher:${teacher.id}`,
      action: "extra-time",
      about: JSON.stringify({ learner: second.id, minutes: 15, reason: "Mất điện" }),
    })
    .execute();
  return {
    origin,
    teacher: teacher.token,
    learner: first.token,
    sitting: second.id,
    pending,
    active,
    legacy: legacy.id,
    anybody: first.id,
    adminLink: () => makeAdminLink(here),
    async close() {
      await drain();
      await service.store.close();
    },
  };
}
