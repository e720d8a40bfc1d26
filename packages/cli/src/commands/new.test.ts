import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { PassThrough } from "node:stream";
import { check } from "@hocvu/compiler";
import { type Target, targets } from "@hocvu/targets";
import { describe, expect, test } from "vitest";
import { emptyFolder, hocvu, hocvuWith } from "../../test/hocvu.ts";
import { DEFAULT_TARGET } from "../target-names.ts";

/** What `check` finds in a course, warnings and all, for the package that is built by default. */
async function found(folder: string) {
  const { value, diagnostics } = await check(folder, [targets.get(DEFAULT_TARGET) as Target]);
  return { course: value?.course, codes: diagnostics.map(({ code }) => code) };
}

describe("a new course has nothing wrong, not even a warning", () => {
  test.each([
    ["vi", 1],
    ["vi", 3],
    ["en", 1],
    ["en", 3],
    ["vi", 50],
  ] as const)("%s, %d modules", async (lang, count) => {
    const folder = join(await emptyFolder(), "khoa-moi");
    const modules = ["--modules", String(count)];
    const { status } = await hocvu("new", folder, "--course-lang", lang, ...modules);
    expect(status).toBe(0);
    const { course, codes } = await found(folder);
    expect(codes).toEqual([]);
    expect(course).toMatchObject({ id: "khoa-moi", title: "Khoa moi", lang });
    expect(course?.modules).toHaveLength(count);
    expect(course?.exam?.questions).toBe(2 * count);
  });

  test("nor has one whose names hold what YAML and Markdown treat as signs", async () => {
    const folder = await emptyFolder();
    const title = 'Tin giả: "đúng" hay sai? #1 {{id}} $& - *một*';
    const modules = "Mật khẩu: {x}, - gạch, [a](b), yes, 2024 và sau đó, !!!";
    const argv = ["--id", "tin-gia", "--title", title, "--modules", modules];
    expect(await hocvu("new", folder, ...argv)).toMatchObject({ status: 0 });
    const { course, codes } = await found(folder);
    expect(codes).toEqual([]);
    expect(course?.title).toBe(title);
    expect(course?.modules.map((module) => module.title)).toEqual(modules.split(", "));
  });

  test("nor has one in a folder named in Vietnamese, however its letters are composed", async () => {
    for (const form of ["NFC", "NFD"]) {
      const folder = join(await emptyFolder(), "Kỹ năng Đời sống".normalize(form));
      const { status, stderr } = await hocvu("new", folder, "--lang", "vi");
      expect(status).toBe(0);
      expect(stderr).toContain(`hocvu check "${folder}"`);
      const { course, codes } = await found(folder);
      expect(codes).toEqual([]);
      expect(course).toMatchObject({ id: "ky-nang-doi-song", title: "Kỹ năng Đời sống" });
    }
  });
});

test("the files that were written are the result, what to do next is said beside it", async () => {
  const folder = join(await emptyFolder(), "khoa");
  const { stdout, stderr } = await hocvu("new", folder, "--modules", "Mật khẩu, Tin giả");
  const files = ["01-mat-khau.md", "01-mat-khau.quiz.md", "02-tin-gia.md", "02-tin-gia.quiz.md"];
  const expected = ["course.md", ...files, "media/phone.svg"].map((path) => `${folder}/${path}\n`);
  expect(stdout).toBe(expected.join(""));
  expect(stderr).toContain(`hocvu preview ${folder}\n`);
  expect(stderr).toContain(`hocvu build ${folder}\n`);
});

describe("nothing is overwritten:", () => {
  test("a folder that holds something is refused and left as it is", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "course.md"), "Của tôi");
    const { status, stdout, stderr } = await hocvu("new", folder, "--lang", "vi");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("không trống");
    expect(await readdir(folder)).toEqual(["course.md"]);
    expect(await readFile(join(folder, "course.md"), "utf8")).toBe("Của tôi");
  });

  test("hidden files do not count, so that `git init` may come first", async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, ".git"));
    expect((await hocvu("new", folder)).status).toBe(0);
  });

  test("a file in the folder's place is refused", async () => {
    const file = join(await emptyFolder(), "tep");
    await writeFile(file, "");
    expect(await hocvu("new", file)).toMatchObject({
      status: 73,
      stderr: expect.stringContaining("is not a folder"),
    });
  });
});

test.skipIf(!existsSync("/proc/self"))("a place that takes no folder is refused", async () => {
  const refusal = {
    status: 73,
    stderr: expect.stringMatching(/`\/proc\/x.* cannot be written: there is no such file/),
  };
  expect(await hocvu("new", "/proc/x")).toMatchObject(refusal);
  expect(await hocvu("new", "/proc/x/y/z")).toMatchObject(refusal);
});

describe("what cannot be taken ends with 2 before anything is written:", () => {
  test.each([
    [["--id", "Mã số"], "write `ma-so`"],
    [["--id", "!!!"], "`!!!` cannot be an id"],
    [["--id", ""], "at least one of a-z and 0-9"],
    [["--title", " "], "a course needs a title"],
    [["--modules", "0"], "from 1 to 50"],
    [["--modules", "51"], "from 1 to 50"],
    [["--modules", ""], "from 1 to 50"],
    [["--modules", "A, B, a"], "`A` and `a` would get the same id"],
    [["--modules", "A, A"], "two modules are called `A`"],
    [["--course-lang", "fr"], "courses can begin in en, vi, not in `fr`"],
    [["--lang", "fr"], "messages do not come in `fr`"],
  ])("%j", async (argv, words) => {
    const folder = join(await emptyFolder(), "khoa");
    const { status, stdout, stderr } = await hocvu("new", folder, ...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(words);
    expect(await readdir(join(folder, ".."))).toEqual([]);
  });
});

describe("on a terminal", () => {
  /** A terminal at which each of `keys` is typed once something new has been shown. */
  function terminal(...keys: string[]) {
    const input = new PassThrough();
    const output = new PassThrough();
    let shown = "";
    let quiet: NodeJS.Timeout | undefined;
    output.on("data", (chunk) => {
      shown += chunk;
      clearTimeout(quiet);
      quiet = setTimeout(() => {
        const key = keys.shift();
        if (key !== undefined) input.write(key);
      }, 30);
    });
    return { terminal: { input, output }, shown: () => shown };
  }
  const ENTER = "\r";
  const CLEAR = "\u0015";

  test("what was not given is asked for, with a proposal that Enter takes", async () => {
    const folder = join(await emptyFolder(), "khoa-moi");
    const asked = terminal(ENTER, ENTER, ENTER, ENTER);
    const { status } = await hocvuWith(asked, "new", folder, "--lang", "vi");
    expect(status).toBe(0);
    expect(asked.shown()).toContain("Khóa học tên là gì?");
    const { course } = await found(folder);
    expect(course).toMatchObject({ id: "khoa-moi", title: "Khoa moi", lang: "vi" });
    expect(course?.modules).toHaveLength(3);
  });

  test("typing takes the place of a proposal", async () => {
    const folder = join(await emptyFolder(), "so-cuu");
    const asked = terminal("Sơ cứu ban đầu", ENTER, ENTER, ENTER, "Băng bó, Cầm máu", ENTER);
    expect((await hocvuWith(asked, "new", folder, "--lang", "vi")).status).toBe(0);
    expect(asked.shown()).toContain("o cuu");
    const { course } = await found(folder);
    expect(course).toMatchObject({ id: "so-cuu", title: "Sơ cứu ban đầu" });
    expect(course?.modules.map(({ title }) => title)).toEqual(["Băng bó", "Cầm máu"]);
  });

  test("an answer that cannot be taken is asked for again", async () => {
    const folder = await emptyFolder();
    const asked = terminal("Mã", ENTER, CLEAR, "ma", ENTER);
    const given = ["--title", "Mã", "--course-lang", "vi", "--modules", "1"];
    expect((await hocvuWith(asked, "new", folder, "--lang", "vi", ...given)).status).toBe(0);
    expect(asked.shown()).toContain("`Mã` không làm mã được");
    expect((await found(folder)).course?.id).toBe("ma");
  });

  test("breaking off writes nothing", async () => {
    const folder = await emptyFolder();
    const { status, stderr } = await hocvuWith(terminal("\u0003"), "new", folder);
    expect({ status, stderr }).toEqual({
      status: 130,
      stderr: "broken off; nothing was written\n",
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test("--yes asks nothing", async () => {
    const folder = await emptyFolder();
    const asked = terminal();
    expect((await hocvuWith(asked, "new", folder, "--yes")).status).toBe(0);
    expect(asked.shown()).toBe("");
    expect(await readFile(join(folder, "course.md"), "utf8")).toContain(
      `id: ${basename(folder).toLowerCase()}\n`,
    );
  });
});
