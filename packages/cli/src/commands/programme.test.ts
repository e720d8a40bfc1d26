import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { hocvu } from "../../test/hocvu.ts";

const programme = `programmes:
  - course: mau
    exam: { questions: 2 }
    modules:
      - id: dam-may
        title: Bài một
        contents: [Đám mây là gì]
        outcomes:
          - text: Biết lưu tài liệu
            ids: [luu]
  - course: khac
    exam: { questions: 2 }
    modules:
      - id: dam-may
        title: Bài một
        contents: [Đám mây là gì]
        outcomes:
          - text: Biết lưu tài liệu
            ids: [luu]
`;

/** A course with a file of programmes in it, which the course ignores. */
async function courseAndProgramme(text = programme) {
  const course = await courseFolder({ "programme.yml": text });
  return { course, file: join(course, "programme.yml") };
}

test("what a course covers is said, with status 0", async () => {
  const { course, file } = await courseAndProgramme();
  const ended = await hocvu("check", course, "--programme", `${file}#mau`, "--lang", "vi");
  expect(ended).toEqual({
    status: 0,
    stdout: "",
    stderr: `khóa học không có lỗi nào\nmọi điều \`${file}#mau\` yêu cầu đều được dạy và được hỏi\n`,
  });
});

test("without #id, each programme of the file needs its course", async () => {
  const { course, file } = await courseAndProgramme();
  const { status, stdout, stderr } = await hocvu("check", course, "-p", file);
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  expect(stdout).toContain("error[HV2401]");
  expect(stdout).toContain(`${file}:11:13`);
  const other = await courseFolder({
    "course.md": "---\nid: khac\ntitle: Khác\nexam:\n  questions: 2\n---\n",
  });
  expect((await hocvu("check", course, other, "-p", file)).status).toBe(0);
});

test("several ids compare several courses", async () => {
  const { course, file } = await courseAndProgramme();
  const { stdout } = await hocvu("check", course, "-p", `${file}#mau, khac`, "--format", "json");
  const { diagnostics } = JSON.parse(stdout);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ code: "HV2401", file });
});

test("an outcome that is not taught is reported where the programme demands it", async () => {
  const { course, file } = await courseAndProgramme(programme.replace("[luu]", "[tim]"));
  const argv = ["-p", `${file}#mau`, "--format", "json"];
  const { status, stdout, stderr } = await hocvu("check", course, ...argv);
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  expect(JSON.parse(stdout).diagnostics).toMatchObject([
    { code: "HV2403", severity: "error", file, range: { start: { line: 10, column: 19 } } },
  ]);
});

test("the programme's own faults are reported, with its line", async () => {
  const { course, file } = await courseAndProgramme(programme.replace("title", "tiltle"));
  const { status, stdout } = await hocvu("check", course, "-p", `${file}#mau`, "--lang", "vi");
  expect(status).toBe(1);
  expect(stdout).toContain("lỗi[HV1007]");
  expect(stdout).toContain("6 |         tiltle: Bài một");
});

test("`courses/*` names the programme beside the courses too, which is no course", async () => {
  const { course, file } = await courseAndProgramme();
  expect((await hocvu("check", file, course, "-p", `${file}#mau`)).status).toBe(0);
});

describe("wrong use ends with 2 and says what to do:", () => {
  test.each([
    ["/nowhere.yml", "`/nowhere.yml` cannot be read: there is no such file or folder"],
    ["/tmp", "`/tmp` cannot be read: it is a folder"],
    ["", "`--programme` needs a value"],
    ["FILE#", "#` needs a value"],
    ["FILE#maau", "did you mean `mau`?"],
    ["FILE#thu-tuc-hanh-chinh", "it has them for: mau, khac"],
  ])("--programme %j", async (named, words) => {
    const { course, file } = await courseAndProgramme();
    const value = named.replace("FILE", file);
    const { status, stdout, stderr } = await hocvu("check", course, "--programme", value);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(words);
  });
});
