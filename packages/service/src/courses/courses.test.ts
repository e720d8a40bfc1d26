import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases } from "../../test/databases.ts";
import { addLink, examCourse, launch, publish, testService } from "../../test/sample.ts";
import { startAttempt } from "../learning/start-attempt.ts";
import type { Store } from "../store/open-store.ts";
import { courseRoutes } from "./course-routes.ts";
import { courseModels, currentVersion } from "./current-course.ts";
import { dropVersions } from "./drop-versions.ts";
import { launchPage } from "./launch-page.ts";

const EXAM = "questions: 2\nfeedback: end";

describe.each(databases)("courses on $title", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store?.close());

  const get = async (address: string, headers: Readonly<Record<string, string>> = {}) =>
    courseRoutes({ store }).request(address, { headers });

  test("a course is published once, and again only when something in it has changed", async () => {
    const first = await publish(store, examCourse(EXAM));
    expect(await publish(store, examCourse(EXAM))).toBe(first);
    const changed = examCourse(EXAM);
    const second = await publish(store, {
      ...changed,
      "01-dam-may.md": changed["01-dam-may.md"].replace("ở xa", "ở rất xa"),
    });
    expect(second).not.toBe(first);
    expect(await currentVersion(store.db, "mau")).toBe(second);
    const versions = await store.db.selectFrom("course_version").select("version").execute();
    expect(versions).toHaveLength(2);
    const paths = await store.db.selectFrom("course_path").select("digest").execute();
    const files = await store.db.selectFrom("course_file").select("digest").execute();
    expect(files.length).toBeLessThan(paths.length);
  });

  test("its files come compressed as the browser takes them, for ever, and are not sent twice", async () => {
    const version = await publish(store, examCourse(EXAM));
    const page = await get(`/c/mau/${version}/`);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const html = await page.text();
    const script = /src="(player-[\da-f]{8}\.js)"/.exec(html)?.[1] as string;
    const address = `/c/mau/${version}/${script}`;
    const plain = await get(address);
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(plain.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(plain.headers.get("x-content-type-options")).toBe("nosniff");
    expect(plain.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const text = await plain.text();
    const small = await get(address, { "accept-encoding": "gzip, deflate, br" });
    expect(small.headers.get("content-encoding")).toBe("br");
    expect(brotliDecompressSync(await small.arrayBuffer()).toString()).toBe(text);
    const zipped = await get(address, { "accept-encoding": "br;q=0, gzip" });
    expect(zipped.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(await zipped.arrayBuffer()).toString()).toBe(text);
    const etag = small.headers.get("etag") as string;
    const again = await get(address, { "accept-encoding": "br", "if-none-match": etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  test("what is not there is not found, and neither is what climbs", async () => {
    const version = await currentVersion(store.db, "mau");
    for (const path of [`/c/mau/${version}/nothing.js`, "/c/mau/0/", "/c/other/0/index.html"]) {
      expect((await get(path)).status, path).toBe(404);
    }
    expect((await get(`/c/mau/${version}/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
  });

  test("a launch's page has its token, and addresses that hold wherever it stands", async () => {
    const version = await currentVersion(store.db, "mau");
    const service = testService(store);
    const data = { course: "mau", token: "t".repeat(43), learnerId: "l", linkId: "k" };
    const page = await launchPage(service, { ...data, part: "exam" });
    expect(page).toContain(
      `<meta charset="utf-8">\n<base href="http://127.0.0.1:8420/c/mau/${version}/">`,
    );
    const told = /<script type="application\/json" id="launch">(.*?)<\/script>/.exec(page ?? "");
    expect(JSON.parse(told?.[1] ?? "")).toEqual({
      token: data.token,
      key: "k.l",
      at: ":exam",
      mine: "Kết quả của tôi",
      exam: true,
      module: "",
    });
    expect(await launchPage(service, { ...data, course: "other", part: "exam" })).toBeUndefined();
  });

  test("a version goes when no launch and no exam needs it, and what is left keeps its files", async () => {
    const files = examCourse(EXAM);
    const at = (hour: number) => new Date(Date.UTC(2030, 0, 1, hour));
    const version = (text: string, hour: number) =>
      publish(store, { ...files, "02-them.md": `---\ntitle: Thêm\n---\n\n${text}\n` }, at(hour));
    const first = await version("Một.", 1);
    const link = await addLink(store);
    const { learnerId, linkId } = await launch(store, link, { now: at(2), hours: 4 });
    const second = await version("Hai.", 3);
    const third = await version("Ba.", 4);
    const has = async (one: string) => (await get(`/c/mau/${one}/index.html`)).status === 200;

    await dropVersions(store.db, at(5));
    expect([await has(first), await has(second), await has(third)]).toEqual([true, false, true]);

    const models = courseModels(store.db);
    const model = await models.at("mau", first);
    const sitter = {
      learnerId,
      linkId,
      role: "learner" as const,
      name: null,
      courseId: "mau",
      part: "course",
      version: first,
      extraAttempts: 0,
      extraMinutes: 0,
    };
    if (model) await startAttempt(store.db, model, sitter, at(5));
    await dropVersions(store.db, at(9));
    expect([await has(first), await has(third)]).toEqual([true, true]);

    await store.db
      .updateTable("attempt")
      .set({ submitted_at: at(9) })
      .where("learner_id", "=", learnerId)
      .execute();
    await dropVersions(store.db, at(10));
    expect([await has(first), await has(third)]).toEqual([false, true]);
    // What was handed in can still be looked at.
    expect(await courseModels(store.db).at("mau", first)).toBeDefined();
    expect(await courseModels(store.db).at("mau", second)).toBeUndefined();
  });
});
