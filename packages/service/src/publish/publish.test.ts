import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { watchSources } from "@hocvu/compiler";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { freshPostgres, hasPostgres } from "../../test/databases.ts";
import { openFreshPglite } from "../../test/fresh-pglite.ts";
import { addKey, openProcess, type Process, send } from "../../test/publisher.ts";
import {
  addLink,
  examCourse,
  launch,
  testClock,
  testService,
  writeCourse,
} from "../../test/sample.ts";
import { courses } from "../courses/course-routes.ts";
import { currentVersion } from "../courses/current-course.ts";
import { publishFolder } from "../courses/watch-courses.ts";
import { learning } from "../learning/learning-room.ts";
import { openPostgres, type Store } from "../store/open-store.ts";
import { dropParts } from "./parts.ts";
import { PART_SIZE } from "./protocol.ts";
import { sendCourse } from "./send-course.ts";

const EXAM = "questions: 2\nfeedback: end";

/** The store as two processes have it. */
const DATABASES = [
  {
    title: "PGlite",
    open: async () => {
      const store = await openFreshPglite();
      return [store, store] as const;
    },
  },
  ...(hasPostgres
    ? [
        {
          title: "PostgreSQL",
          open: async () => {
            const url = await freshPostgres();
            return [await openPostgres(url), await openPostgres(url)] as const;
          },
        },
      ]
    : []),
];

describe.each(DATABASES)("publishing on $title", ({ open }) => {
  const clock = testClock();
  let stores: readonly [Store, Store];
  let one: Process;
  let other: Process;
  let key: string;
  beforeAll(async () => {
    stores = await open();
    const rooms = [courses, learning];
    one = await openProcess(stores[0], clock.now, rooms);
    other = await openProcess(stores[1], clock.now, rooms);
    key = await addKey(stores[0], clock.now());
  });
  afterAll(async () => {
    await Promise.all([one?.close(), other?.close()]);
    await Promise.all([...new Set(stores)].map((store) => store.close()));
  });

  const lesson = (text: string) => ({
    ...examCourse(EXAM),
    "02-them.md": `---\ntitle: Thêm\n---\n\n${text}\n`,
  });

  test("a course is taken over while the service runs, by all its processes, and once", async () => {
    const sent = await send(lesson("Một."), one.address, key);
    expect(sent).toMatchObject({ course: "mau", changed: true });
    if (!("version" in sent)) throw new Error("not taken");
    for (const { address } of [one, other]) {
      expect((await fetch(`${address}/c/mau/${sent.version}/index.html`)).status).toBe(200);
    }
    expect(await send(lesson("Một."), other.address, key)).toEqual({ ...sent, changed: false });
    const told = await stores[0].db.selectFrom("audit").select(["actor", "action"]).execute();
    expect(told).toEqual([
      { actor: expect.stringMatching(/^publish:[\da-f]{8}$/), action: "course-published" },
    ]);
  });

  test("of a corrected course only what changed is sent, to whichever process", async () => {
    const puts = () => other.asked.filter((asked) => asked.startsWith("PUT")).length;
    const before = puts();
    await send(lesson("Hai."), other.address, key);
    expect(puts() - before).toBe(1);
  });

  test("what broke off is kept, and the same command goes on from there", async () => {
    const files = lesson("Ba.");
    let left = 2;
    const weak = await openProcess(
      stores[0],
      clock.now,
      [],
      (asked) => asked.startsWith("PUT") && left-- <= 0,
    );
    const fresh = { ...files, "01-dam-may.md": files["01-dam-may.md"].replace("xa", "gần") };
    const more = { ...fresh, "03-nua.md": "---\ntitle: Nữa\n---\n\nBốn.\n" };
    await expect(send(more, weak.address, key)).rejects.toMatchObject({
      why: { problem: "broken-off", reason: "HTTP 503" },
    });
    await weak.close();
    const puts = () => one.asked.filter((asked) => asked.startsWith("PUT")).length;
    const before = puts();
    expect(await send(more, one.address, key)).toMatchObject({ changed: true });
    expect(puts() - before).toBe(1);
  });

  test("a course with an error leaves the version before, and its faults are told where they stand", async () => {
    const before = await currentVersion(stores[0].db, "mau");
    const broken = { ...examCourse(EXAM), "02-them.md": "---\ntitel: Thêm\n---\n\nMột.\n" };
    const sent = await send(broken, one.address, key, { language: "vi" });
    expect(sent).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ severity: "error", file: "02-them.md" }),
      ]),
    });
    expect(JSON.stringify(sent)).not.toContain(tmpdir());
    expect(await currentVersion(stores[0].db, "mau")).toBe(before);
  });

  test("who sits in an exam finishes on the version that it began on", async () => {
    await send(lesson("Trước."), one.address, key);
    const before = await currentVersion(stores[0].db, "mau");
    const { token } = await launch(stores[0], await addLink(stores[0]), { now: clock.now() });
    const ask = async (address: string, method: string, path: string, body?: unknown) => {
      const init = body === undefined ? {} : { body: JSON.stringify(body) };
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${address}/api/${path}`, { method, headers, ...init });
      return (await answer.json()) as { readonly sitting: { readonly id: string } };
    };
    const { sitting } = await ask(one.address, "POST", "exam");
    const files = examCourse(EXAM);
    const bank = files["01-dam-may.quiz.md"].replaceAll("Câu số", "Câu mới số");
    await send({ ...files, "01-dam-may.quiz.md": bank }, other.address, key);
    expect(await currentVersion(stores[0].db, "mau")).not.toBe(before);
    const open = await ask(other.address, "GET", "exam");
    expect(JSON.stringify(open)).toContain("Câu số");
    const over = await ask(other.address, "POST", "exam/submit", {
      sitting: sitting.id,
      answers: [],
    });
    expect(over.sitting).toMatchObject({ over: true, result: { right: 0, total: 2 } });
    const attempt = await stores[0].db
      .selectFrom("attempt")
      .select("version")
      .where("id", "=", sitting.id)
      .executeTakeFirstOrThrow();
    expect(attempt.version).toBe(before);
  });

  test("of two that publish at once each is taken whole, and the last one stays", async () => {
    const both = await Promise.all([
      send(lesson("Bên này."), one.address, key),
      send(lesson("Bên kia."), other.address, key),
    ]);
    const versions = both.map((sent) => ("version" in sent ? sent.version : ""));
    const current = await currentVersion(stores[0].db, "mau");
    expect(versions).toContain(current);
    for (const version of versions) {
      expect((await fetch(`${one.address}/c/mau/${version}/index.html`)).status).toBe(200);
    }
  });

  test("a service that starts again keeps what came by a key, until its folder changes", async () => {
    const service = testService(stores[0], clock.now);
    const [before, after] = [
      await writeCourse(lesson("Thư mục.")),
      await writeCourse(lesson("Sửa.")),
    ];
    const first = await publishFolder(service, before);
    expect(first.published?.changed).toBe(true);
    await send(lesson("Bằng mã."), one.address, key);
    const current = await currentVersion(stores[0].db, "mau");
    expect((await publishFolder(service, before)).published).toEqual({
      course: "mau",
      version: current,
      changed: false,
      stayed: true,
    });
    expect((await publishFolder(service, after)).published?.changed).toBe(true);
    await Promise.all([before, after].map((root) => rm(root, { recursive: true })));
  });

  test("what a folder gives is what its published files give", async () => {
    const root = await writeCourse(lesson("Như nhau."));
    const { published } = await publishFolder(testService(stores[0], clock.now), root);
    const { read, sourcesOf } = await watchSources(root);
    expect(read.diagnostics).toEqual([]);
    const sources = await sourcesOf({ assets: [] } as never);
    const signal = new AbortController().signal;
    const options = { to: one.address, key, language: "en", signal };
    expect(await sendCourse(sources, options)).toEqual({
      course: "mau",
      version: published?.version,
      changed: false,
    });
    await rm(root, { recursive: true });
  });

  test("a key that is none, revoked, too old or for something else gets nothing in", async () => {
    const revoked = await addKey(stores[0], clock.now());
    expect(await send(lesson("Còn mã."), one.address, revoked)).toMatchObject({ course: "mau" });
    const hash = createHash("sha256").update(revoked).digest("hex");
    await stores[0].db.deleteFrom("admin_token").where("token_hash", "=", hash).execute();
    const keys = [
      revoked,
      `${key.slice(0, -1)}-`,
      await addKey(stores[0], clock.now(), { days: -1 }),
      await addKey(stores[0], clock.now(), { kind: "session" }),
    ];
    for (const wrong of keys) {
      await expect(send(lesson("Không."), other.address, wrong)).rejects.toMatchObject({
        why: { problem: "key-refused" },
      });
    }
    const put = (authorization?: string) =>
      fetch(`${other.address}/publish/parts/${"0".repeat(64)}`, {
        method: "PUT",
        body: "x",
        headers: authorization === undefined ? {} : { authorization },
      });
    for (const odd of [undefined, "", "Bearer ", `Basic ${key}`, `Bearer ${key}'--`]) {
      expect((await put(odd)).status, odd).toBe(401);
    }
    const guesses = await Promise.all(Array.from({ length: 30 }, () => put(`Bearer ${revoked}`)));
    expect(guesses.at(-1)?.status).toBe(429);
    expect((await put(`Bearer ${key}`)).status).toBe(400);
  });

  const ask = (method: string, path: string, body: string | Uint8Array) =>
    fetch(`${one.address}/publish/${path}`, {
      method,
      body: body as BodyInit,
      headers: { authorization: `Bearer ${key}`, accept: "application/json" },
    });
  const offer = (manifest: unknown) => ask("POST", "course", JSON.stringify(manifest));
  const keep = async (content: Uint8Array) => {
    const digest = createHash("sha256").update(content).digest("hex");
    return { digest, status: (await ask("PUT", `parts/${digest}`, content)).status };
  };

  test("more than a piece, a list or a course may have is refused", async () => {
    expect((await keep(randomBytes(PART_SIZE + 1))).status).toBe(413);
    expect((await keep(randomBytes(5 * PART_SIZE))).status).toBe(413);
    const { digest, status } = await keep(randomBytes(PART_SIZE));
    expect(status).toBe(200);
    const large = { path: "phim.mp4", parts: Array.from({ length: 513 }, () => digest) };
    const course = { path: "course.md", parts: [digest] };
    expect((await offer({ files: [course, large] })).status).toBe(413);
    const many = Array.from({ length: 10_001 }, (_, n) => ({ path: `${n}.md`, parts: [] }));
    expect((await offer({ files: [course, ...many] })).status).toBe(400);
  });

  test("a piece that is not what its name says is not kept", async () => {
    const named = "a".repeat(64);
    expect((await ask("PUT", `parts/${named}`, "khác")).status).toBe(400);
    const answer = await offer({ files: [{ path: "course.md", parts: [named] }] });
    expect([answer.status, await answer.json()]).toEqual([409, { missing: [named] }]);
  });

  const paths = (...list: readonly unknown[]) => ({
    files: ["course.md", ...list].map((path) => ({ path, parts: [] })),
  });
  test.each<[string, unknown]>([
    ["no list", "course.md"],
    ["null", null],
    ["no files", { files: [] }],
    ["no course", { files: [{ path: "01-a.md", parts: [] }] }],
    ["no pieces", { files: [{ path: "course.md" }] }],
    ["an odd piece", { files: [{ path: "course.md", parts: ["../etc/passwd"] }] }],
    ["no name", paths("")],
    ["a number", paths(7)],
    ["the folder above", paths("..")],
    ["a way up", paths("../../etc/cron.d/x")],
    ["a way up and down", paths("../other/course.md")],
    ["a way up within", paths("a/../../b.md")],
    ["from the root", paths("/etc/passwd")],
    ["another system's way up", paths("..\\..\\b.md")],
    ["another system's drive", paths("C:/b.md")],
    ["a stream of a file", paths("a.md:evil")],
    ["nothing between", paths("a//b.md")],
    ["a dot between", paths("a/./b.md")],
    ["hidden", paths(".git/hooks/post-checkout")],
    ["an end within", paths("a\0.md")],
    ["a line end", paths("a\n.md")],
    ["half a character", paths("a\ud800.md")],
    ["a name too long", paths(`${"ă".repeat(200)}.md`)],
    ["decomposed", paths("a\u0306.md")],
    ["twice", paths("a.md", "a.md")],
    ["twice but for capitals", paths("Course.md")],
    ["a file as a folder", paths("a", "a/b.md")],
  ])("a list that no client makes is refused: %s", async (_, manifest) => {
    const answer = await offer(manifest);
    expect([answer.status, await answer.json()]).toEqual([400, { error: "bad_request" }]);
  });

  test("nothing of a course stays in the folder for what passes, taken or not", async () => {
    const passing = await mkdtemp(join(tmpdir(), "hocvu-test-"));
    vi.stubEnv("TMPDIR", passing);
    onTestFinished(() => {
      vi.unstubAllEnvs();
      return rm(passing, { recursive: true });
    });
    expect(tmpdir()).toBe(passing);
    expect(await send(lesson("Sạch."), one.address, key)).toMatchObject({ changed: true });
    const broken = { ...examCourse(EXAM), "02-them.md": "Không có khai báo.\n" };
    expect(await send(broken, one.address, key)).toHaveProperty("problems");
    expect(await readdir(passing)).toEqual([]);
  });

  test("pieces that were not asked for in a month go", async () => {
    const count = async () =>
      (await stores[0].db.selectFrom("source_part").select("digest").execute()).length;
    expect(await count()).toBeGreaterThan(0);
    clock.pass(29 * 86_400_000);
    await dropParts(stores[0].db, clock.now());
    expect(await count()).toBeGreaterThan(0);
    clock.pass(2 * 86_400_000);
    await dropParts(stores[0].db, clock.now());
    expect(await count()).toBe(0);
  });
});
