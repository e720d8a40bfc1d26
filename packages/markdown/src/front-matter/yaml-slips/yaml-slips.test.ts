import { describe, expect, test } from "vitest";
import { folderOf } from "../../../test/read-texts.ts";
import { buildCourse } from "../../build-course.ts";

/** What is said of a module with this front matter, and the title that it was read with. */
async function read(front: string) {
  const texts = {
    "course.md": "---\nid: mau\ntitle: Mẫu\n---\n",
    "01-bai.md": `---\n${front}\n---\n\nChữ.\n`,
  };
  const { value, diagnostics } = await buildCourse(folderOf(texts));
  const lines = diagnostics.map(({ args }) => ("line" in args ? args.line : undefined));
  return { codes: diagnostics.map(({ code }) => code), lines, module: value?.course.modules[0] };
}

describe("the line is shown as it was meant, and read so", () => {
  test.each([
    ["title: Bài #1 về C#", 'title: "Bài #1 về C#"', "Bài #1 về C#"],
    ["title: #1", 'title: "#1"', "#1"],
    ["title:Mở đầu", "title: Mở đầu", "Mở đầu"],
    ["title = Mở đầu", "title: Mở đầu", "Mở đầu"],
    ["title Mở đầu", "title: Mở đầu", "Mở đầu"],
    ["title: Bài 2: Mở đầu", 'title: "Bài 2: Mở đầu"', "Bài 2: Mở đầu"],
    ['title: "Đám mây" là gì', "title: '\"Đám mây\" là gì'", '"Đám mây" là gì'],
    ["title: 'It's here'", 'title: "It\'s here"', "It's here"],
    ['title: "Mở đầu', 'title: "Mở đầu"', "Mở đầu"],
    ['title: "Ổ C:\\đĩa"', "title: 'Ổ C:\\đĩa'", "Ổ C:\\đĩa"],
    ["title: @ và email", 'title: "@ và email"', "@ và email"],
    ["title: [Mới] Đám mây", 'title: "[Mới] Đám mây"', "[Mới] Đám mây"],
    ["title: “Bài 2: Mở đầu”", 'title: "Bài 2: Mở đầu"', "Bài 2: Mở đầu"],
    ["title:\u00a0Mở đầu", "title: Mở đầu", "Mở đầu"],
    ["id: hai\n  title: Mở đầu", "title: Mở đầu", "Mở đầu"],
    ["title: Mở\ncontents:\n  - Bài 1: một", '- "Bài 1: một"', "Mở"],
    ["title: Mở\ncontents:\n  - Bài 1: một: hai", '- "Bài 1: một: hai"', "Mở"],
    ["title: 2024", 'title: "2024"', "bai"],
    ["title: 1.10", 'title: "1.10"', "bai"],
    ["title: Mở\nnote: Ghi\nchú", "  chú", "Mở"],
  ])("%s", async (front, line, title) => {
    const { lines, module } = await read(front);
    expect(lines).toEqual([line]);
    expect(module?.title).toBe(title);
  });
});

test("one mistake hides no other", async () => {
  const { codes } = await read(
    "title: Bài #1: mở\nnote:Ghi chú\ncontents:\n  - một: hai: ba\nduration: 20",
  );
  expect(codes).toEqual(["HV1060", "HV1063", "HV1073", "HV1019"]);
});

test("a course whose front matter is not closed keeps its pages", async () => {
  const texts = {
    "course.md": "---\nid: mau\ntitle: Mẫu\n---\n",
    "01-bai.md": "---\ntitle: Mở đầu\n—\n\nChữ.\n\n## Trang {#trang}\n\n[Trang](#trang)\n",
  };
  const { value, diagnostics } = await buildCourse(folderOf(texts));
  expect(diagnostics.map(({ code }) => code)).toEqual(["HV1064"]);
  expect(value?.course.modules[0]?.pages.map(({ title }) => title)).toEqual(["Mở đầu", "Trang"]);
});
