import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Outline, readProgrammeFile } from "@hocvu/compiler";
import { describe, expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { readZip } from "../../../compiler/test/read-zip.ts";
import { emptyFolder, hocvu, hocvuWith } from "../../test/hocvu.ts";
import { requirements } from "../outline/requirements.ts";

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
    [["khac"], "`hocvu outline` takes fewer words"],
  ])("%j", async (argv, words) => {
    const { status, stdout, stderr } = await hocvu("outline", await courseFolder({}), ...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(words);
  });
});

test.each([
  ["/dev/null/a.md", "md", "a part of the path is not a folder"],
  ["/dev/full", "csv", "the disk is full"],
])("%s cannot be written, which is said with a status of its own", async (path, format, reason) => {
  const argv = ["--out", path, "--format", format];
  expect(await hocvu("outline", await courseFolder({}), ...argv)).toEqual({
    status: 73,
    stdout: "",
    stderr: `error: \`${path}\` cannot be written: ${reason}\n`,
  });
});

describe("--programme", () => {
  const programme = (course: string) => `programmes:
  - course: ${course}
    exam:
      questions: 2
    modules:
      - id: dam-may
        title: Lưu trữ đám mây
        contents: [Đám mây là gì]
        outcomes:
          - text: Biết lưu được tài liệu đơn giản
            ids: [luu]
`;

  async function outlineWith(text: string, ...argv: string[]) {
    const path = join(await emptyFolder(), "chuong-trinh.yml");
    await writeFile(path, text);
    return hocvu("outline", await courseFolder({}), "--programme", path, ...argv);
  }

  test("adds what it asks, in its words", async () => {
    const { status, stdout } = await outlineWith(programme("mau"), "--format", "md");
    expect(status).toBe(0);
    expect(stdout).toContain("– Biết lưu được tài liệu đơn giản<br>+ Lưu được tài liệu");
    const json = await outlineWith(programme("mau"), "--format", "json");
    expect(JSON.parse(json.stdout)).toMatchObject({
      modules: [{ asked: { outcomes: [{ ids: ["luu"] }] } }],
      missing: [],
    });
  });

  test("of another course, or with errors, is told, and nothing is printed", async () => {
    const other = await outlineWith(programme("mao"), "--lang", "en");
    expect(other).toMatchObject({ status: 2, stdout: "" });
    expect(other.stderr).toContain("did you mean `mao`?");
    const broken = await outlineWith("programmes: 1");
    expect(broken).toMatchObject({ status: 1, stdout: "" });
    expect(broken.stderr).toContain("error[HV1008]");
  });
});

describe("the province's courses", async () => {
  const courses = fileURLToPath(new URL("../../../../courses", import.meta.url));
  const path = join(courses, "programme.yml");
  const { value } = await readProgrammeFile(path);

  test.each(value?.programmes ?? [])(
    "$course: all that the programme asks is printed",
    async (one) => {
      const course = join(courses, one.course);
      const printed = await hocvu("outline", course, "--programme", path, "--format", "json");
      const { modules, missing } = JSON.parse(printed.stdout) as Outline;
      expect(missing).toEqual([]);
      const asked = one.modules.flatMap(({ outcomes }) => outcomes.map(({ text }) => text));
      expect(asked.length).toBeGreaterThan(4);
      const shown = modules.flatMap(requirements).filter(({ outcomes }) => outcomes.length > 0);
      expect(shown.flatMap(({ asked = [] }) => asked)).toEqual(asked);
    },
  );
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
