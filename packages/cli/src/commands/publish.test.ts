import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { freshPglite } from "../../../service/test/fresh-pglite.ts";
import {
  addKey,
  currentVersion,
  openPglite,
  openProcess,
  type Process,
  type Store,
} from "../../../service/test/publisher.ts";
import { hocvu } from "../../test/hocvu.ts";

const KEY = "k".repeat(43);

test.each<[readonly string[], string]>([
  [[], "name the service with --to"],
  [["--to", "hoc.example", "--key", KEY], "`hoc.example` is no address of a service"],
  [["--to", "https://a:b@hoc.example", "--key", KEY], "is no address of a service"],
  [["--to", "https://hoc.example/lti", "--key", KEY], "is no address of a service"],
  [["--to", "http://hoc.example", "--key", KEY], "would carry the key in the open"],
  [["--to", "http://127.0.0.1.hoc.vn", "--key", KEY], "would carry the key in the open"],
  [["--to", "https://hoc.example"], "a key for publishing is missing"],
  [["--to", "https://hoc.example", "--key", "ngắn"], "what was given is no key"],
])("%j is refused before anything is read", async (options, told) => {
  const { status, stderr } = await hocvu("publish", "nowhere", ...options);
  expect(status).toBe(2);
  expect(stderr.replace(/\s+/g, " ")).toContain(told);
  expect(stderr).not.toMatch(/kkk|ngắn/);
});

test("where nobody answers, that is told at once", async () => {
  const gone = ["--to", "http://127.0.0.1:9", "--key", KEY];
  const { status, stderr } = await hocvu("publish", await courseFolder({}), ...gone);
  expect(status).toBe(73);
  expect(stderr).toContain("http://127.0.0.1:9 could not be reached to the end");
});

describe("a course is published", () => {
  let store: Store;
  let service: Process;
  beforeAll(async () => {
    store = await openPglite(undefined, await freshPglite());
    service = await openProcess(store, () => new Date());
  });
  afterAll(async () => {
    await service?.close();
    await store?.close();
  });
  const to = () => ["--to", service.address];

  test("with a key from the environment, and told with its version; a second time there is nothing to do", async () => {
    const key = await addKey(store, new Date());
    vi.stubEnv("HOCVU_PUBLISH_KEY", key);
    const course = await courseFolder({});
    const first = await hocvu("publish", course, ...to());
    const again = await hocvu("publish", course, ...to(), "--format", "json");
    vi.unstubAllEnvs();
    const version = await currentVersion(store.db, "mau");
    expect(first).toMatchObject({
      status: 0,
      stdout: `course mau: version ${version} is served at ${service.address}\n`,
    });
    expect(JSON.parse(again.stdout)).toEqual({
      diagnostics: [],
      published: { course: "mau", version, changed: false },
    });
    expect(JSON.stringify([first, again])).not.toContain(key);
  });

  test("only without an error: nothing is sent of one that has any", async () => {
    const key = await addKey(store, new Date());
    const asked = service.asked.length;
    const broken = await courseFolder({ "02-bai.md": "Không có khai báo." });
    const { status, stderr } = await hocvu(
      "publish",
      broken,
      ...to(),
      "--key",
      key,
      "--lang",
      "vi",
    );
    expect(status).toBe(1);
    expect(stderr).toContain("lỗi[HV1005]");
    expect(service.asked).toHaveLength(asked);
  });

  test("only with a key that the service knows", async () => {
    const { status, stderr } = await hocvu(
      "publish",
      await courseFolder({}),
      ...to(),
      "--key",
      KEY,
    );
    expect(status).toBe(2);
    expect(stderr).toContain("does not know this key");
    expect(stderr).not.toContain(KEY);
  });
});

test("the variables of the environment are told with the options", async () => {
  const { stdout } = await hocvu("help", "publish");
  expect(stdout).toContain("[HOCVU_PUBLISH_TO]");
  expect(stdout).toContain("[HOCVU_PUBLISH_KEY]");
});
