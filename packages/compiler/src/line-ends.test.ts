import { buffer } from "node:stream/consumers";
import { openFile } from "@hocvu/archive";
import { targets } from "@hocvu/targets";
import { expect, test } from "vitest";
import { courseFolder, soundCourse } from "../test/course-folder.ts";
import { compile } from "./compile.ts";

const glossary = "đám mây: |\n  Kho trên mạng,\n  ở xa\n";
const course = {
  ...soundCourse,
  "course.md": (soundCourse["course.md"] as string).replace(
    "passing",
    "glossary: tu-ngu.yml\npassing",
  ),
  "01-dam-may.md": `${soundCourse["01-dam-may.md"]}\n:term[Đám mây]\n\n\`\`\`\nmột\nhai\n\`\`\`\n`,
  "tu-ngu.yml": glossary,
};

/** All files of all packages of the course, as text. */
async function packagesOf(files: Readonly<Record<string, string>>) {
  const { value, diagnostics } = await compile(await courseFolder(files), [...targets.values()]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const all = (value?.packages ?? []).flatMap(({ target, files }) =>
    files.map(async (file) => {
      const content = await buffer(openFile(file));
      return [`${target}/${file.path}`, content.toString("latin1")] as const;
    }),
  );
  return Object.fromEntries(await Promise.all(all));
}

test("a course whose lines end as on Windows gives the same packages, byte by byte", async () => {
  const asOnWindows = Object.entries(course).map(([path, text]) => [
    path,
    text.replaceAll("\n", "\r\n"),
  ]);
  const [here, there] = [
    await packagesOf(course),
    await packagesOf(Object.fromEntries(asOnWindows)),
  ];
  expect(Object.keys(there)).toEqual(Object.keys(here));
  expect(Object.keys(here).filter((path) => here[path] !== there[path])).toEqual([]);
});
