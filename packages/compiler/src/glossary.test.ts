import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { courseFolder, soundCourse } from "../test/course-folder.ts";
import { targetsFor } from "../test/targets-for.ts";
import { compile } from "./compile.ts";

const course = (soundCourse["course.md"] as string).replace("id:", "glossary: ../tu-ngu.yml\nid:");
const lesson = `${soundCourse["01-dam-may.md"]}\nLên :term[đám mây].\n`;
const terms = "đám mây: Kho chứa trên mạng\nmã OTP: Dãy số dùng một lần\n";

test("a package holds the terms that its course marks, and no others of the glossary", async () => {
  const root = await courseFolder({
    "course.md": course,
    "01-dam-may.md": lesson,
    "../tu-ngu.yml": terms,
  });
  const { value, diagnostics } = await compile(root, targetsFor(""));
  expect(diagnostics).toEqual([]);
  expect(value?.course.glossary).toEqual([{ term: "đám mây", definition: "Kho chứa trên mạng" }]);
  const texts = value?.packages[0]?.files.flatMap(({ content }) =>
    typeof content === "string" ? [content] : [],
  );
  expect(texts?.join("\n")).toContain("Kho chứa trên mạng");
  expect(texts?.join("\n")).not.toContain("Dãy số dùng một lần");
});

test("a changed glossary is heeded although modules are remembered", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hocvu-cache-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const cache = { folder, edition: "1" };
  const root = await courseFolder({
    "course.md": course,
    "01-dam-may.md": lesson,
    "../tu-ngu.yml": terms,
  });
  const definition = async () =>
    (await compile(root, targetsFor(""), { cache })).value?.course.glossary[0]?.definition;
  expect(await definition()).toBe("Kho chứa trên mạng");
  await writeFile(join(root, "../tu-ngu.yml"), "đám mây: Máy chủ ở xa\n");
  expect(await definition()).toBe("Máy chủ ở xa");
});
