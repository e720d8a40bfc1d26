import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { readZip } from "../../../compiler/test/read-zip.ts";
import { emptyFolder, hocvu, hocvuWith } from "../../test/hocvu.ts";

describe("on standard output", () => {
  test("a table in the language of messages, as wide as the terminal", async () => {
    const course = await courseFolder({});
    const { status, stdout } = await hocvu("outline", course, "--lang", "vi");
    expect(status).toBe(0);
    expect(stdout).toContain("bài thi: 2 trong 2 câu, đạt khi đúng từ 50%");
    expect(stdout.split("\n")[2]).toHaveLength(80);
    const wide = await hocvuWith({ columns: 110 }, "outline", course);
    expect(wide.stdout.split("\n")[2]).toHaveLength(110);
    expect(wide.stdout).toContain("exam: 2 of 2 questions");
  });

  test("json is the outline itself", async () => {
    const { stdout } = await hocvu("outline", await courseFolder({}), "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({
      id: "mau",
      exam: { questions: 2, passing: "50%" },
      modules: [{ id: "dam-may", outcomes: [{ id: "luu", questions: { all: 2, exam: 2 } }] }],
    });
  });

  test("md and csv speak the course's language, whoever asks", async () => {
    const course = await courseFolder({});
    expect((await hocvu("outline", course, "--format", "md")).stdout).toContain("| STT |");
    expect((await hocvu("outline", course, "--format", "csv")).stdout).toMatch(/^\uFEFFSTT,/);
  });
});

describe("into a file", () => {
  test.each([
    ["de-cuong.md", /^# Khóa học mẫu\n/],
    ["de-cuong.csv", /^\uFEFFSTT,/],
    ["de-cuong.JSON", /^\{\n {2}"id": "mau"/],
    ["de-cuong.txt", /^Khóa học mẫu\n/],
    ["de-cuong", /^Khóa học mẫu\n/],
  ])("the ending tells the format: %s", async (name, beginning) => {
    const path = join(await emptyFolder(), name);
    const ended = await hocvu("outline", await courseFolder({}), "--out", path);
    expect(ended).toEqual({ status: 0, stdout: `${path}\n`, stderr: "" });
    expect(await readFile(path, "utf8")).toMatch(beginning);
  });

  test("docx is one for Word", async () => {
    const path = join(await emptyFolder(), "đề cương.docx");
    expect((await hocvu("outline", await courseFolder({}), "-o", path)).status).toBe(0);
    expect([...(await readZip(await readFile(path))).keys()]).toContain("word/document.xml");
  });

  test("--format wins over the ending", async () => {
    const path = join(await emptyFolder(), "a.pdf");
    await hocvu("outline", await courseFolder({}), "--out", path, "--format", "csv");
    expect(await readFile(path, "utf8")).toMatch(/^\uFEFFSTT,/);
  });
});

describe("wrong use ends with 2 and says what to do:", () => {
  test.each([
    [["--format", "docx"], "add `--out outline.docx`"],
    [["--format", "pdf"], "there is table, md, csv, json, docx"],
    [["--out", "a.pdf"], "one of .txt, .md, .csv, .json, .docx, or add `--format`"],
    [["--out", "/dev/null/a.md"], "`/dev/null/a.md` cannot be written"],
    [["khac"], "`outline` takes fewer words"],
  ])("%j", async (argv, words) => {
    const { status, stdout, stderr } = await hocvu("outline", await courseFolder({}), ...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(words);
  });
});

test("a course with errors has no outline, but diagnostics", async () => {
  const broken = await courseFolder({ "02-bai.md": "Không có khai báo." });
  const { status, stdout, stderr } = await hocvu("outline", broken, "--lang", "vi");
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain("lỗi[HV1005]");
});

test("warnings do not stand in an outline's way", async () => {
  const course = await courseFolder({ "ghi-chu.md": "Nháp." });
  expect(await hocvu("outline", course)).toMatchObject({ status: 0, stderr: "" });
});
