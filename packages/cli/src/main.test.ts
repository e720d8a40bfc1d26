import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { courseFolder } from "../../compiler/test/course-folder.ts";
import { emptyFolder, hocvu, hocvuWith } from "../test/hocvu.ts";
import { exitStatus } from "./exit-status.ts";

describe("hocvu build", () => {
  test("writes the package and prints size, files, time and digest", async () => {
    const out = await emptyFolder();
    const { status, stdout, stderr } = await hocvu(
      "build",
      await courseFolder({}),
      "--out",
      out,
      "--lang",
      "en",
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(
      /mau-scorm12\.zip {2}[\d.]+ kB, \d+ files, [\d.]+ s, SHA-256 [0-9a-f]{64}\n$/,
    );
    expect(existsSync(join(out, "mau-scorm12.zip"))).toBe(true);
  });

  test("--json prints the same for programs", async () => {
    const out = await emptyFolder();
    const { stdout } = await hocvu("build", await courseFolder({}), "--out", out, "--json");
    const { packages } = JSON.parse(stdout);
    const { size } = packages[0];
    expect(packages).toEqual([
      {
        course: "mau",
        version: expect.any(String),
        target: "scorm12",
        path: join(out, "mau-scorm12.zip"),
        size: (await readFile(join(out, "mau-scorm12.zip"))).length,
        files: expect.any(Number),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        optimised: true,
        seconds: expect.any(Number),
      },
    ]);
    expect(size).toBeGreaterThan(1000);
  });

  test("a course with errors gives status 1, no package, and keeps the old one", async () => {
    const out = await emptyFolder();
    await hocvu("build", await courseFolder({}), "--out", out);
    const before = await readFile(join(out, "mau-scorm12.zip"));
    const broken = await courseFolder({ "02-bai.md": "Không có khai báo." });
    const { status, stdout, stderr } = await hocvu("build", broken, "--out", out, "--lang", "vi");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("lỗi[HV1005]");
    expect((await readFile(join(out, "mau-scorm12.zip"))).equals(before)).toBe(true);
  });

  test("warnings let a package be built, unless --strict", async () => {
    const out = await emptyFolder();
    const course = await courseFolder({ "ghi-chu.md": "Nháp." });
    expect((await hocvu("build", course, "--out", out, "--strict")).status).toBe(1);
    expect(existsSync(join(out, "mau-scorm12.zip"))).toBe(false);
    expect((await hocvu("build", course, "--out", out)).status).toBe(0);
  });

  test("what a platform does otherwise is told and no reason to fail, even with --strict", async () => {
    const out = await emptyFolder();
    const course = await courseFolder({
      "course.md": "---\nid: mau\ntitle: Mẫu\npassing: 50%\nexam:\n  questions: 1\n---\n\nChào.\n",
    });
    const args = [course, "--target", "olx", "--strict", "--lang", "en"];
    const { status, stderr } = await hocvu("build", ...args, "--out", out);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringContaining("\n1 note\n"),
    });
    expect(existsSync(join(out, "mau-olx.tar.gz"))).toBe(true);
    expect((await hocvu("check", ...args)).status).toBe(0);
  });

  test("--release decides how Open edX draws questions, and an unknown one is refused", async () => {
    const built = async (...args: string[]) => {
      const out = await emptyFolder();
      const course = await courseFolder({});
      const { status } = await hocvu("build", course, "--target", "olx", "--out", out, ...args);
      return { status, package: status === 0 && (await readFile(join(out, "mau-olx.tar.gz"))) };
    };
    const [preset, maple, teak] = [
      await built(),
      await built("--release", "maple"),
      await built("--release", "teak"),
    ];
    expect(preset).toEqual(maple);
    expect(teak.status).toBe(0);
    expect(teak).not.toEqual(maple);
    expect((await built("--release", "oak")).status).toBe(2);
  });

  test("--lti writes blocks that open a service, and says what is left to enter", async () => {
    const course = await courseFolder({});
    const built = async (...args: string[]) => {
      const out = await emptyFolder();
      const all = ["build", course, "--target", "olx", "--out", out, "--lang", "en", ...args];
      const { status, stderr } = await hocvu(...all);
      return { status, stderr, exists: existsSync(join(out, "mau-olx.tar.gz")) };
    };
    const newer = await built("--lti", "https://hoc.example", "--strict");
    expect(newer).toMatchObject({ status: 0, exists: true });
    expect(newer.stderr).toContain("note[HV3010]");
    const older = await built("--lti", "https://hoc.example", "--lti-version", "1.1");
    expect(older).toMatchObject({ status: 0, exists: true });
    expect(older.stderr).toContain("`hocvu:KEY:SECRET`");
    const plain = await built("--lti", "http://hoc.example");
    expect(plain).toMatchObject({ status: 1, exists: false });
    expect(plain.stderr).toContain("`--lti http://hoc.example` is not https");
    expect((await built("--lti", "https://hoc.example", "--lti-version", "2")).status).toBe(2);
    const alone = await built("--lti-version", "1.1");
    expect(alone.status).toBe(2);
    expect(alone.stderr).toContain("`--lti-version` goes with `--lti <url>`");
  });

  test.each(["json", "sarif"])(
    "--format %s prints one JSON document on standard output",
    async (format) => {
      const broken = await courseFolder({ "02-bai.md": "Không có khai báo." });
      const { status, stdout, stderr } = await hocvu(
        "build",
        broken,
        "--out",
        await emptyFolder(),
        "--format",
        format,
      );
      expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
      expect(JSON.stringify(JSON.parse(stdout))).toContain("HV1005");
    },
  );

  test("--format github prints annotations", async () => {
    const broken = await courseFolder({ "02-bai.md": "Không có khai báo." });
    const { stdout } = await hocvu("build", broken, "--format", "github");
    expect(stdout).toMatch(/^::error file=.*02-bai\.md,line=1,/);
  });

  test("what lies beside courses and is named by courses/* is no course", async () => {
    const out = await emptyFolder();
    const glossary = join(await emptyFolder(), "glossary.yml");
    await writeFile(glossary, "mây: máy chủ ở xa\n");
    expect((await hocvu("build", glossary, await courseFolder({}), "--out", out)).status).toBe(0);
    expect((await hocvu("build", glossary, "--out", out)).status).toBe(1);
  });

  test("several courses are built in one run; two with one id are refused", async () => {
    const out = await emptyFolder();
    const other = await courseFolder({ "course.md": "---\nid: khac\ntitle: Khác\n---\n" });
    expect((await hocvu("build", await courseFolder({}), other, "--out", out)).status).toBe(0);
    expect(existsSync(join(out, "khac-scorm12.zip"))).toBe(true);
    const twice = await hocvu(
      "build",
      await courseFolder({}),
      await courseFolder({}),
      "--out",
      out,
    );
    expect(twice.status).toBe(2);
  });
});

describe("hocvu check", () => {
  test("says that nothing is wrong, and writes nothing", async () => {
    const course = await courseFolder({});
    expect(await hocvu("check", course, "--lang", "vi")).toEqual({
      status: 0,
      stdout: "",
      stderr: "khóa học không có lỗi nào\n",
    });
  });

  test("its diagnostics are its result", async () => {
    const broken = await courseFolder({ "02-bai.md": "Không có khai báo." });
    const { status, stdout, stderr } = await hocvu("check", broken, "--lang", "vi");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("lỗi[HV1005]");
    const json = await hocvu("check", broken, await courseFolder({}), "--format", "json");
    expect(JSON.parse(json.stdout).diagnostics).toHaveLength(1);
  });

  test("warnings fail only with --strict", async () => {
    const course = await courseFolder({ "ghi-chu.md": "Nháp." });
    expect((await hocvu("check", course)).status).toBe(0);
    expect((await hocvu("check", course, "--strict")).status).toBe(1);
  });
});

describe("wrong use ends with 2 and says what to do", () => {
  test.each([
    [["bulid"], "did you mean `build`?"],
    [["build"], "name a course folder"],
    [["build", "x", "--target", "scorm"], "did you mean `scorm12`?"],
    [["build", "x", "--format", "xml"], "pretty, json, sarif, github"],
    [["build", "x", "--lang", "fr"], "they come in en, vi"],
    [["build", "x", "--colour"], "there is no option `--colour`"],
    [["build", "x", "--fromat", "json"], "did you mean `--format`?"],
    [
      ["check", "x", "--out", "y"],
      "it belongs to `hocvu build`, `hocvu report`, `hocvu roster`, `hocvu certify`, `hocvu outline`",
    ],
    [["build", "x", "--out"], "needs a value"],
    [["build", "x", "--target", ""], "`--target` needs a value"],
    [["build", "x", "--target", ","], "`--target` needs a value"],
    [["build", "x", "-t", "scorm12,", "web"], "`--target scorm12,web`"],
    [["build", "x", "-t", "scorm12", "web", "olx"], "`--target scorm12,web,olx`"],
    [["check", "x", "-t", "scorm12", ",", "web"], "`--target scorm12,web`"],
    [["check", "x", "-t", "scorm12,", "wep"], "`--target scorm12,wep`"],
    [["check", ""], "name a course folder"],
    [["build", "x", ""], "name a course folder"],
    [["help", "bulid"], "did you mean `build`?"],
    [["help", "build", "check"], "`hocvu help` takes fewer words"],
    [["--lang", "fr", "check", "x"], "they come in en, vi"],
    [["package.json"], "`package.json` is no command; write what to do with it"],
  ])("hocvu %j", async (argv, words) => {
    const { status, stdout, stderr } = await hocvu(...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(words);
  });

  test("where more is told depends on the command that was meant", async () => {
    const line = async (...argv: string[]) =>
      (await hocvu(...argv)).stderr.trimEnd().split("\n").at(-1);
    expect(await line("build", "x", "--colour")).toBe("`hocvu help build` shows how it is used");
    expect(await line("bulid")).toBe("`hocvu help` lists commands and options");
    expect(await line("--lang", "vi", "check")).toBe("gõ `hocvu help check` để xem cách dùng");
  });

  test("a folder that does not exist is the input's fault", async () => {
    const { status, stderr } = await hocvu("build", "/nowhere", "--lang", "vi");
    expect(status).toBe(1);
    expect(stderr).toContain("không có thư mục `/nowhere`");
  });

  test("a package folder that cannot be made is said plainly", async () => {
    const { status, stderr } = await hocvu(
      "build",
      await courseFolder({}),
      "--out",
      "/dev/null/x",
      "--lang",
      "en",
    );
    expect(status).toBe(73);
    expect(stderr).toBe(
      "error: `/dev/null/x` cannot be written: a part of the path is not a folder\n",
    );
  });
});

describe("a course may be named by one of its files:", () => {
  test.each(["course.md", "01-dam-may.quiz.md", "02-hai/index.md"])("%s", async (file) => {
    const course = await courseFolder({
      "02-hai/index.md": "---\ntitle: Hai\n---\n\nChữ.\n",
    });
    const { status, stderr } = await hocvu("check", join(course, file));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "nothing wrong in this course\n" });
    expect((await hocvu("outline", join(course, file))).status).toBe(0);
  });
});

test("several --target options add up", async () => {
  const out = await emptyFolder();
  const targets = ["--target", "scorm12", "-t", "web,olx", "--target=web"];
  const { stdout } = await hocvu("build", await courseFolder({}), ...targets, "--out", out);
  const names = stdout.split("\n").map((line) => line.split("  ", 1)[0]?.slice(out.length + 1));
  expect(names).toEqual(["mau-scorm12.zip", "mau-web.zip", "mau-olx.tar.gz", ""]);
});

describe("--lang stands where one likes", () => {
  test.each([[["--lang", "vi", "check"]], [["--lang=vi", "check"]], [["check", "--lang", "vi"]]])(
    "%j",
    async (argv) => {
      const { stderr } = await hocvu(...argv, await courseFolder({}));
      expect(stderr).toBe("khóa học không có lỗi nào\n");
    },
  );
});

test("hocvu help shows the same as --help", async () => {
  expect(await hocvu("help")).toEqual(await hocvu("--help"));
  const help = await hocvu("help", "build", "--lang", "vi");
  expect(help).toEqual(await hocvu("build", "--help", "--lang", "vi"));
  expect(help).toMatchObject({ status: 0, stderr: "" });
  expect(help.stdout).toContain("--structure");
});

test.each(["en", "vi"])("help in %s says what each exit status means", async (lang) => {
  const { stdout } = await hocvu("help", "--lang", lang);
  for (const status of Object.values(exitStatus)) {
    expect(stdout).toMatch(new RegExp(`^  ${status} +\\p{L}`, "mu"));
  }
});

test("help fits a narrow terminal", async () => {
  for (const command of [[], ["build"], ["new"]]) {
    const { stdout } = await hocvuWith({ columns: 50 }, "help", ...command, "--lang", "vi");
    const lines = stdout.split("\n").map((line) => line.normalize("NFC").length);
    expect(Math.max(...lines)).toBeLessThanOrEqual(50);
  }
});

test("--help and --version end with 0", async () => {
  expect((await hocvu("--help", "--lang", "vi")).status).toBe(0);
  expect(await hocvu("--version")).toMatchObject({ status: 0, stdout: "0.1.0\n" });
});
