import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatJson } from "@hocvu/diagnostics";
import { expect, onTestFinished, test } from "vitest";
import { courseFolder, soundCourse } from "../test/course-folder.ts";
import { check } from "./check.ts";

const course = (soundCourse["course.md"] as string).replace("id:", "settings: ../tinh.yml\nid:");
const lesson = `${soundCourse["01-dam-may.md"]}\nGọi {{duong-day}}.\n`;

async function checked(settings: string, files: Readonly<Record<string, string>> = {}) {
  const all = {
    "course.md": course,
    "01-dam-may.md": lesson,
    "../tinh.yml": settings,
    ...files,
  };
  return told(await courseFolder(all));
}

async function told(root: string, options: Parameters<typeof check>[2] = {}) {
  const { understood, diagnostics, sourceOf } = await check(root, [], options);
  const { diagnostics: listed } = JSON.parse(formatJson(diagnostics, "vi", sourceOf)) as {
    diagnostics: { code: string; file: string; range: { start: { line: number } } }[];
  };
  const html = understood?.course.modules[0]?.pages.map(({ html }) => html).join("") ?? "";
  return {
    course: understood?.course,
    html,
    problems: listed.map(
      ({ code, file, range: { start } }) => `${code} ${file.split("/").at(-1)}:${start.line}`,
    ),
  };
}

test("settings above the course say what its variables stand for; a number begins with 0", async () => {
  const { html, problems } = await checked("duong-day: 0263 000\nkhac: Chữ\n");
  expect(problems).toEqual([]);
  expect(html).toContain("Gọi 0263 000.");
});

test("of what is still to be filled in, what the course uses is told once, where it is to be filled in", async () => {
  const { html, problems } = await checked(
    'duong-day: "[điền: số]"\ngiai: "[điền: giải]"\nloi: Gọi {{duong-day}}\n',
    { "01-dam-may.md": `${lesson}\nGọi lại {{duong-day}}, {{loi}}.\n` },
  );
  expect(problems).toEqual(["HV2410 tinh.yml:1"]);
  expect(html).toContain("Gọi [điền: số].");
});

test("what front matter and the course's own variables take from the settings is told too", async () => {
  const { course: built, problems } = await checked(
    'duong-day: 1022\nnoi: "[điền: tên miền]"\nso: "[điền: số]"\n',
    {
      "course.md": course.replace(
        "id:",
        "iri: https://{{noi}}/mau\nvariables:\n  goi: Số {{so}}\nid:",
      ),
      "01-dam-may.md": `${lesson}\n{{goi}}.\n`,
    },
  );
  expect(problems).toEqual(["HV2410 tinh.yml:2", "HV2410 tinh.yml:3"]);
  // The course can be tried meanwhile, also where it needs an address.
  expect(built?.iri).toBe("https://unfilled.example/mau");
});

test("a name that no variable may have and a value that is no text are told at their place", async () => {
  const { problems } = await checked("Đường dây: 1022\nduong-day: [1, 2]\nx: 1\n");
  expect(problems).toEqual(["HV1011 tinh.yml:1", "HV1072 tinh.yml:2"]);
});

test("missing settings are told, and not each variable that they may hold", async () => {
  const root = await courseFolder({ "course.md": course, "01-dam-may.md": lesson });
  expect((await told(root)).problems).toEqual(["HV1038 course.md:2"]);
});

test("changed settings are heeded although modules are remembered", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hocvu-cache-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const cache = { folder, edition: "1" };
  const root = await courseFolder({
    "course.md": course,
    "01-dam-may.md": lesson,
    "../tinh.yml": 'duong-day: "[điền: số]"\n',
  });
  expect((await told(root, { cache })).problems).toEqual(["HV2410 tinh.yml:1"]);
  expect((await told(root, { cache })).problems).toEqual(["HV2410 tinh.yml:1"]);
  await writeFile(join(root, "../tinh.yml"), "duong-day: 1022\n");
  const { html, problems } = await told(root, { cache });
  expect(problems).toEqual([]);
  expect(html).toContain("Gọi 1022.");
});
