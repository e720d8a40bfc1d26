import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Target, targets } from "@hocvu/targets";
import { describe, expect, onTestFinished, test } from "vitest";
import { courseFolder, soundCourse } from "../../test/course-folder.ts";
import { pictures, recordings } from "../../test/files-of-each-kind.ts";
import { slips } from "../../test/slips/index.ts";
import { check } from "../check.ts";
import { compile } from "../compile.ts";
import { compileAgain } from "../compile-again.ts";
import { writePackages } from "../write-packages.ts";
import { type BuildCache, forgetOldest } from "./build-cache.ts";

const scorm12 = [targets.get("scorm12") as Target];
const course = soundCourse["course.md"] as string;
const lesson = soundCourse["01-dam-may.md"] as string;

async function temporary(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "hocvu-cache-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function emptyCache(edition = "1"): Promise<BuildCache> {
  return { folder: join(await temporary(), "builds"), edition };
}

/** Builds the course at `root`: whether that was known from before, what was said, and the package. */
async function build(root: string, cache?: BuildCache) {
  const out = await temporary();
  const { value, diagnostics } = await compileAgain(root, scorm12, { cache });
  const known = value?.packages.some((one) => one.known !== undefined) ?? false;
  const [written] = value ? await writePackages(value, out) : [];
  return { known, diagnostics, sha256: written?.sha256, files: written?.files };
}

/** That a build with `cache` gives what one without gives. */
async function expectAlike(root: string, cache: BuildCache, known: boolean): Promise<void> {
  const { known: _, ...plain } = await build(root);
  expect(await build(root, cache)).toEqual({ known, ...plain });
}

const rich = {
  "course.md": course.replace("id:", "glossary: ../tu-ngu.yml\nid:"),
  "01-dam-may.md": `${lesson}\nLên :term[đám mây], xem [bài sau](02-hai.md) và ![hình](a.png).\n`,
  "02-hai.md": "---\ntitle: Hai\n---\n\n## Mở {#mo-ra}\n\nChữ $x^2$ và <b>đậm</b>.\n",
  "a.png": pictures.png,
  "../tu-ngu.yml": "đám mây: Kho chứa trên mạng\n",
};

describe("a course that did not change", () => {
  test("is not built again, and what is said of it is said again", async () => {
    const cache = await emptyCache();
    const root = await courseFolder({ ...rich, "ghi-chu.md": "Nháp." });
    await expectAlike(root, cache, false);
    await expectAlike(root, cache, true);
  });

  test("with errors has no package to remember, and says them each time", async () => {
    const cache = await emptyCache();
    const root = await courseFolder({ "01-dam-may.md": `${lesson}\n![Hình](khong-co.png)\n` });
    await expectAlike(root, cache, false);
    await expectAlike(root, cache, false);
  });
});

describe("what changed is heeded", () => {
  test.each([
    ["a lesson", { "02-hai.md": "---\ntitle: Hai\n---\n\n## Mở {#mo-ra}\n\nKhác.\n" }],
    [
      "the id of a page that another module links to",
      { "02-hai.md": "---\ntitle: Hai\n---\n\n## Mở {#khac}\n\nChữ.\n" },
    ],
    ["the course's title", { "course.md": rich["course.md"].replace("mẫu", "khác") }],
    ["its language", { "course.md": rich["course.md"].replace("id:", "lang: en\nid:") }],
    [
      "a picture of the same size",
      { "a.png": Uint8Array.from(pictures.png, (byte, at) => (at === 60 ? byte ^ 1 : byte)) },
    ],
    ["a picture of another kind", { "a.png": pictures.jpeg }],
    ["the glossary above", { "../tu-ngu.yml": "đám mây: Máy chủ ở xa, cho thuê\n" }],
    [
      "the glossary above, by as many letters",
      { "../tu-ngu.yml": "đám mây: Kho chứa trên mangj\n" },
    ],
    ["a file that nothing names", { "nhap.md": "Nháp." }],
    ["a recording of a page", { "media/loi-doc/mo-ra.mp3": recordings.mp3 }],
    ["one whose ending is in capitals", { "media/loi-doc/mo-ra.MP3": recordings.mp3 }],
    [
      "a bank",
      { "02-hai.quiz.md": "## Hỏi? {#hoi-nua outcome=luu}\n\n- [x] Một\n- [ ] Hai\n\n> Vì thế.\n" },
    ],
  ] as const)("%s", async (_, change) => {
    const cache = await emptyCache();
    const root = await courseFolder(rich);
    await expectAlike(root, cache, false);
    for (const [path, content] of Object.entries(change)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    }
    await expectAlike(root, cache, false);
    await expectAlike(root, cache, (await build(root)).sha256 !== undefined);
  });

  test("a file that goes away", async () => {
    const cache = await emptyCache();
    const root = await courseFolder(rich);
    await expectAlike(root, cache, false);
    await rm(join(root, "02-hai.md"));
    await expectAlike(root, cache, false);
  });

  test("another edition of Hocvu takes nothing of an earlier one's", async () => {
    const cache = await emptyCache();
    const root = await courseFolder(rich);
    await build(root, cache);
    expect((await build(root, { ...cache, edition: "2" })).known).toBe(false);
  });

  test("what was asked of the build: targets and options", async () => {
    const cache = await emptyCache();
    const root = await courseFolder(rich);
    await build(root, cache);
    const { value } = await compileAgain(root, scorm12, { cache, optimize: false });
    expect(value?.packages[0]?.known).toBeUndefined();
  });
});

describe("modules are remembered", () => {
  test("each slip is said of again, word for word, by whoever remembers its module", async () => {
    const cache = await emptyCache();
    for (const { files } of slips) {
      const root = await courseFolder(files);
      const plain = await check(root, scorm12);
      const first = await check(root, scorm12, { cache });
      const second = await check(root, scorm12, { cache });
      expect(first.diagnostics).toEqual(plain.diagnostics);
      expect(second.diagnostics).toEqual(plain.diagnostics);
      expect(second.understood?.course).toEqual(plain.understood?.course);
    }
  }, 300_000);

  test.each(["huong-dan", "nguoi-dan"])("the course %s is the same", async (name) => {
    const root = fileURLToPath(new URL(`../../../../courses/${name}`, import.meta.url));
    const cache = await emptyCache();
    const plain = (await compile(root, scorm12)).value?.course;
    expect((await compile(root, scorm12, { cache })).value?.course).toEqual(plain);
    expect((await compile(root, scorm12, { cache })).value?.course).toEqual(plain);
  });
});

describe("a cache is never trusted blindly", () => {
  test.each(["cut", "changed", "emptied", "someone else's"])(
    "entries that are %s are not taken",
    async (how) => {
      const cache = await emptyCache();
      const root = await courseFolder(rich);
      await build(root, cache);
      for (const name of await readdir(cache.folder)) {
        const path = join(cache.folder, name);
        const content = await readFile(path);
        const forged = {
          cut: content.subarray(0, content.length - 1),
          changed: Buffer.from(
            content.toString("latin1").replace("Chữ", "Xấu").replace(/.$/s, "x"),
            "latin1",
          ),
          emptied: Buffer.alloc(0),
          "someone else's": Buffer.from('{"course":"khac","packages":[]}'),
        }[how] as Buffer;
        await writeFile(path, forged);
      }
      await expectAlike(root, cache, false);
      await expectAlike(root, cache, true);
    },
  );

  test.skipIf(process.platform === "win32")(
    "in a folder that others may write to, nothing is taken",
    async () => {
      const cache = await emptyCache();
      const root = await courseFolder(rich);
      await build(root, cache);
      await chmod(cache.folder, 0o777);
      await expectAlike(root, cache, false);
    },
  );

  test("one that cannot be written costs time only", async () => {
    const cache = { folder: "/dev/null/builds", edition: "1" };
    const root = await courseFolder(rich);
    await expectAlike(root, cache, false);
    await expectAlike(root, cache, false);
  });

  test("one that grew too large forgets what was not used for longest", async () => {
    const cache = await emptyCache();
    await build(await courseFolder(rich), cache);
    expect((await readdir(cache.folder)).length).toBe(3);
    forgetOldest(cache.folder, 0);
    expect(await readdir(cache.folder)).toEqual([]);
  });
});
