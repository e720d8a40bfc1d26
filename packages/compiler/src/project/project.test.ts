import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { courseFolder } from "../../test/course-folder.ts";
import { matchCourses, takesOut } from "./course-patterns.ts";
import { findProject } from "./find-project.ts";
import { openProject } from "./open-project.ts";

/** A folder with `files`, and without the course that stands around tests elsewhere. */
async function repository(files: Readonly<Record<string, string>>): Promise<string> {
  const none = { "course.md": null, "01-dam-may.md": null, "01-dam-may.quiz.md": null };
  return courseFolder({ ...none, ...files });
}

const courses = {
  "courses/an-toan/course.md": "",
  "courses/an-toan/ben-trong/course.md": "",
  "courses/tin-hoc/course.md": "",
  "courses/ghi-chu/note.md": "",
  "courses/tu-ngu.yml": "",
  "courses/.an/course.md": "",
  "node_modules/x/course.md": "",
  "sau/hon/nua/course.md": "",
};

describe("what a line under courses stands for", () => {
  test.each([
    ["courses/*", ["courses/an-toan", "courses/tin-hoc"]],
    ["courses/t*c", ["courses/tin-hoc"]],
    ["courses/?in-hoc/", ["courses/tin-hoc"]],
    ["./courses/tin-hoc", ["courses/tin-hoc"]],
    ["**", ["courses/an-toan", "courses/tin-hoc", "sau/hon/nua"]],
    ["courses/**/an-toan", ["courses/an-toan"]],
    ["sau/**", ["sau/hon/nua"]],
    ["courses/TIN-HOC", []],
    ["courses/ghi-chu", []],
    ["courses/(tin|an)*", []],
  ])("%s", async (line, paths) => {
    expect((await matchCourses(await repository(courses), line)).paths).toEqual(paths);
  });

  test.each([
    ["stars", `${"*a".repeat(12)}b`],
    ["folders in between", `${"**/d/".repeat(20)}x`],
    ["stars in a row", `${"**/".repeat(40)}x`],
  ])(
    "many %s are looked for in time",
    async (_, line) => {
      const deep = Array.from({ length: 25 }, () => "d").join("/");
      const root = await repository({
        [`${"a".repeat(200)}/note.md`]: "",
        [`${deep}/note.md`]: "",
      });
      expect((await matchCourses(root, line)).paths).toEqual([]);
      expect(takesOut(line, "a".repeat(200))).toBe(false);
      expect(takesOut(line, deep)).toBe(false);
    },
    5_000,
  );

  test("a letter with its accent apart is the same letter", async () => {
    const name = "khóa-học";
    const root = await repository({ [`${name.normalize("NFD")}/course.md`]: "" });
    expect((await matchCourses(root, name.normalize("NFC"))).paths).toEqual([
      name.normalize("NFD"),
    ]);
  });

  test.each([
    ["courses/an-toan", true],
    ["courses/*", true],
    ["courses", true],
    ["**/an-toan", true],
    ["courses/an", false],
    ["an-toan", false],
  ])("!%s takes courses/an-toan out: %s", (line, out) => {
    expect(takesOut(line, "courses/an-toan")).toBe(out);
  });
});

/** What is said of a `hocvu.yml` beside those courses: code, place, and the word that is marked. */
async function said(yaml: string) {
  const root = await repository({ ...courses, "hocvu.yml": yaml });
  const { value, diagnostics } = await openProject(join(root, "hocvu.yml"));
  return {
    courses: value?.courses.map((course) => relative(root, course)),
    said: diagnostics.map(({ code, place }) => {
      const marked = yaml.slice(place?.start.offset, place?.end.offset);
      return `${code} ${place?.start.line}:${place?.start.column} ${marked}`.trim();
    }),
  };
}

describe("hocvu.yml", () => {
  test("names courses once each, without those that are taken out", async () => {
    const yaml = "courses:\n  - courses/*\n  - courses/tin-hoc\n  - '**'\n  - '!sau'\n";
    expect(await said(yaml)).toEqual({
      courses: [join("courses", "an-toan"), join("courses", "tin-hoc")],
      said: [],
    });
  });

  test.each<[string, string, string[]]>([
    ["nothing", "", ["HV1009 1:1"]],
    ["a text for a list", "courses: courses/*\n", ["HV1008 1:10 courses/*"]],
    ["a slip in a key", "course:\n  - courses/*\n", ["HV1007 1:1 course"]],
    ["a course that is none", "courses: [courses/tin-hok]\n", ["HV1111 1:11 courses/tin-hok"]],
    ["a pattern of nothing", "courses: [khoa/*]\n", ["HV1111 1:11 khoa/*"]],
    ["a path of Windows", "courses:\n  - courses\\tin-hoc\n", ["HV1112 2:5 courses\\tin-hoc"]],
    ["a drive", "courses:\n  - C:courses\n", ["HV1112 2:5 C:courses"]],
    ["a path from the root", "courses:\n  - /courses/*\n", ["HV1112 2:5 /courses/*"]],
    ["a path that leads out", "courses:\n  - a/../../b\n", ["HV1112 2:5 a/../../b"]],
    ["packages that go elsewhere", "courses: ['**']\nout: ../dist\n", ["HV1112 2:6 ../dist"]],
    [
      "a programme that is not there",
      "courses: ['**']\nprogramme: courses/tu-ngo.yml\n",
      ["HV1113 2:12 courses/tu-ngo.yml"],
    ],
    ["a target that is none", "courses: ['**']\ntargets:\n  - scrom12\n", ["HV1010 3:5 scrom12"]],
    ["a size that is none", "courses: ['**']\noptions:\n  max-size: groß\n", ["HV1061 3:13 groß"]],
    [
      "an address that is none",
      "courses: ['**']\ntargets: [olx]\noptions:\n  lti: hoc.example\n",
      ["HV1061 4:8 hoc.example"],
    ],
    [
      "an option that nothing heeds",
      "courses: ['**']\nplatforms:\n  moodle:\n    options:\n      edition: 3\n",
      ["HV1114 5:16 3"],
    ],
    [
      "a platform with capitals",
      "courses: ['**']\nplatforms:\n  Moodle:\n    targets: [web]\n",
      ["HV1011 3:3 Moodle"],
    ],
    [
      "a platform whose name has the signs of a pointer",
      "courses: ['**']\nplatforms:\n  a/b~c:\n    targets: [web]\n",
      ["HV1011 3:3 a/b~c"],
    ],
  ])("%s", async (_, yaml, expected) => {
    expect((await said(yaml)).said).toEqual(expected);
  });

  test("options of all that one of the platforms heeds are no mistake", async () => {
    const yaml = `courses: ['**']
options:
  release: teak
platforms:
  moodle:
    targets: [scorm12]
  open-edx:
    targets: [olx]
`;
    expect((await said(yaml)).said).toEqual([]);
  });
});

test("the nearest hocvu.yml around a folder counts, but none beyond its repository", async () => {
  const root = await repository({
    "hocvu.yml": "",
    "mot/hai/x.md": "",
    "kho/.git/config": "",
    "kho/khoa/x.md": "",
  });
  await mkdir(join(root, "thu", "hocvu.yml"), { recursive: true });
  expect(findProject(join(root, "mot", "hai"))).toBe(join(root, "hocvu.yml"));
  expect(findProject(join(root, "thu"))).toBe(join(root, "hocvu.yml"));
  expect(findProject(join(root, "kho", "khoa"))).toBeUndefined();
  const own = join(root, "mot", "hocvu.yml");
  await writeFile(own, "");
  expect(findProject(join(dirname(own), "hai"))).toBe(own);
});
