import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { createTextCheck } from "../build/check-text.ts";
import { createWorkshop } from "../build/workshop.ts";
import { editorRoutes } from "./editor-routes.ts";

async function opened(files: Parameters<typeof courseFolder>[0] = {}, after = "") {
  const root = (await courseFolder(files)) + after;
  const app = editorRoutes(createWorkshop(root), createTextCheck(root));
  return {
    get: async (path: string) => (await app.request(path)).json(),
    problems: async (body: object) => {
      const asked = { runTime: "scorm12", language: "vi", ...body };
      return (
        await app.request("/problems", { method: "POST", body: JSON.stringify(asked) })
      ).json();
    },
    root,
    complete: (body: unknown) =>
      app.request("/complete", { method: "POST", body: JSON.stringify(body) }),
  };
}

test("what is wrong with a text is known before it is written", async () => {
  const { problems, root } = await opened();
  const file = "01-dam-may.md";
  const before = await readFile(join(root, file), "utf8");
  expect(await problems({ file, text: before })).toEqual([]);
  const text = `${before}\n![](khong-co.png)\n`;
  const line = text.split("\n").length - 1;
  expect(await problems({ file, text })).toContainEqual(
    expect.objectContaining({ code: "HV1012", severity: "error", file, line }),
  );
  expect(await readFile(join(root, file), "utf8")).toBe(before);
  // Those of other files are told with the version that is saved.
  const others = await problems({ file, text: text.replace("luu:", "khac:") });
  expect(others.every((one: { file: string }) => one.file === file)).toBe(true);
  expect(await problems({ file: "khong-co.md", text })).toBeNull();
  expect(await problems({ file: "../course.md", text })).toBeNull();
});

test("each screen is known by the file and line that it is written in", async () => {
  const { get } = await opened({
    "02-khac/index.md": "---\ntitle: Bài khác\n---\n\nMở đầu.\n\n## Trang {#trang}\n\nChữ.\n",
    "02-khac/quiz.md":
      "## Được không? {#duoc outcome=luu}\n\n- [x] Được\n- [ ] Không\n\n> Vì vậy.\n",
    "tu-ngu.yml": "mây: máy chủ\n",
  });
  const { files, screens } = await get("/outline");
  expect(files.map(({ length: _, ...file }: { length: number }) => file)).toEqual([
    { file: "course.md", title: "Khóa học mẫu", kind: "course" },
    { file: "01-dam-may.md", title: "Đám mây", kind: "lesson" },
    { file: "01-dam-may.quiz.md", title: "Đám mây", kind: "bank" },
    { file: "02-khac/index.md", title: "Bài khác", kind: "lesson" },
    { file: "02-khac/quiz.md", title: "Bài khác", kind: "bank" },
    { file: "tu-ngu.yml", title: "", kind: "other" },
  ]);
  expect(screens).toEqual([
    { screen: ":welcome", file: "course.md", line: 9 },
    { screen: ":contents", file: "course.md", line: 9 },
    { screen: ":exam", file: "course.md", line: 6 },
    { screen: "dam-may", file: "01-dam-may.md", line: 7 },
    { screen: "dam-may-la-gi", file: "01-dam-may.md", line: 9 },
    { screen: ":quiz-dam-may", file: "01-dam-may.quiz.md", line: 1 },
    { screen: "khac", file: "02-khac/index.md", line: 5 },
    { screen: "trang", file: "02-khac/index.md", line: 7 },
    { screen: ":quiz-khac", file: "02-khac/quiz.md", line: 1 },
  ]);
});

test("a folder that is named with a slash at its end, as shells complete it, is the same one", async () => {
  const [plain, slashed] = [await opened(), await opened({}, "//")];
  expect(await slashed.get("/outline")).toEqual(await plain.get("/outline"));
});

test("a course that has not begun yet has a file to begin it in", async () => {
  const { get } = await opened({ "course.md": null });
  expect(await get("/outline")).toEqual({
    files: [{ file: "course.md", title: "", kind: "course" }],
    screens: [],
  });
});

test("what may be written is told for the text as it stands in the window", async () => {
  const { get, complete } = await opened();
  await get("/outline");
  const text = "## Lưu gì? {#luu-gi outcome=}";
  const asked = { file: "01-dam-may.quiz.md", text, offset: text.length - 1 };
  expect(await (await complete(asked)).json()).toMatchObject([{ kind: "outcome", label: "luu" }]);
  expect((await complete({ ...asked, offset: "1" })).status).toBe(400);
  expect((await complete(null)).status).toBe(400);
  const snippets = await get("/snippets?file=01-dam-may.quiz.md");
  expect(snippets.at(0)).toHaveProperty("text");
  expect(JSON.stringify(snippets)).toContain("outcome=luu");
});
