import { check } from "@hocvu/compiler";
import { expect, test } from "vitest";
import { courseFolder, soundCourse } from "../../../compiler/test/course-folder.ts";
import { spotsOf } from "./spots.ts";

/** Where the problem is seen that the files have. */
async function spotOfProblem(files: Record<string, string>, code: string) {
  const { understood, diagnostics, sourceOf } = await check(await courseFolder(files), []);
  const place = diagnostics.find((one) => one.code === code)?.place;
  if (!understood || !place)
    throw new Error(`no ${code} of ${diagnostics.map(({ code }) => code)}`);
  return spotsOf(understood, sourceOf)(place);
}

test.each([
  ["the welcome", "course.md", "Chào bà con.", "Chào [điền: tên].", { screen: ":welcome" }],
  ["a page", "01-dam-may.md", "Là máy chủ", "Là [điền: tên]", { screen: "dam-may-la-gi" }],
  ["an opening page", "01-dam-may.md", "Mở đầu bài.", "[điền: tên]", { screen: "dam-may" }],
  [
    "a question",
    "01-dam-may.quiz.md",
    "Thẻ nhớ",
    "[điền: tên]",
    { screen: ":exam", question: "mo-lai" },
  ],
])("what is in %s is seen there", async (_, file, from, to, spot) => {
  const text = soundCourse[file]?.replace(from, to) ?? "";
  expect(await spotOfProblem({ [file]: text }, "HV2410")).toEqual(spot);
});

test("what is in the course's front matter is on no screen, and a module's is on its first page", async () => {
  const course = soundCourse["course.md"]?.replace("title: Khóa học mẫu", "title: '[điền: tên]'");
  expect(await spotOfProblem({ "course.md": course ?? "" }, "HV2410")).toBeUndefined();
  const lesson = soundCourse["01-dam-may.md"]?.replace("Lưu được tài liệu", "'[điền: tên]'");
  expect(await spotOfProblem({ "01-dam-may.md": lesson ?? "" }, "HV2410")).toEqual({
    screen: "dam-may",
  });
});
