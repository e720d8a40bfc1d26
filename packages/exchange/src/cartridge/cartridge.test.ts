import { Readable } from "node:stream";
import { buildCourse, type SourceFolder } from "@hocvu/markdown";
import { expect, test } from "vitest";
import { CARTRIDGE } from "../../test/cartridge-files.ts";
import { courseOf, readCourse } from "../../test/course.ts";
import { packed } from "../../test/packed.ts";
import { zipped } from "../../test/zipped.ts";
import { planImport } from "../import/plan.ts";
import { readQuestions } from "../read-questions.ts";
import { exchangeTargets } from "../targets.ts";
import { cc } from "./target.ts";

const kit = { asset: (path: string) => ({ path, content: new TextEncoder().encode(path) }) };

/** The folder that an import makes. */
function folderOf(files: ReadonlyMap<string, string | Uint8Array>): SourceFolder {
  const texts: { path: string; text: string }[] = [];
  const assets = new Map();
  for (const [path, content] of files) {
    if (typeof content === "string") texts.push({ path, text: content });
    else assets.set(path, { path, size: content.length, open: () => Readable.from([content]) });
  }
  return { texts: texts.sort((a, b) => (a.path < b.path ? -1 : 1)), assets };
}

test("a cartridge of Canvas becomes lessons with their pictures, links and bank; what is left out is told", async () => {
  const found = await readQuestions({ path: "khoa.imscc", bytes: await zipped(CARTRIDGE) });
  const { files, added } = await planImport([found], undefined, "ky-nang");
  expect([...files.keys()].sort()).toEqual([
    "01-mat-khau.md",
    "02-kiem-tra-mot-tiet.md",
    "02-kiem-tra-mot-tiet.quiz.md",
    "course.md",
    "media/hinh-1.png",
    "media/phieu.pdf",
  ]);
  expect(added).toBe(5);
  expect(files.get("course.md")).toContain("title: Kỹ năng số");
  expect(files.get("01-mat-khau.md")).toBe(`---
title: Mật khẩu
---

## Chọn mật khẩu {#chon-mat-khau}

### Dài hơn là tốt hơn

Hãy ghép **bốn từ**.

![Bốn từ](media/hinh-1.png)

[Phiếu](media/phieu.pdf) và \\[đã mất]

- dài
- dễ nhớ

## Đọc thêm {#doc-them}

[Đọc thêm](https://hoc.example/doc?a=1\\&b=2)

## Hai lớp {#hai-lop}

Thêm mã \`OTP\`.

## Phiếu bài tập {#phieu-bai-tap}

[Phiếu bài tập](media/phieu.pdf)
`);
  const told = found.diagnostics.map(
    ({ code, args }) => `${code} ${JSON.stringify(Object.values(args)[0])}`,
  );
  expect(told.filter((one) => !/^HV4[05]0/.test(one))).toEqual([
    'HV4522 "../mat.png"',
    'HV4520 "Thảo luận"',
    'HV4520 "Công cụ"',
  ]);
  const { value, diagnostics } = await buildCourse(folderOf(files));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(value?.course.modules[0]?.pages).toHaveLength(4);
});

test("a course goes out and comes in again as a course: lessons, pictures and banks in the same modules", async () => {
  const whole = await readCourse("nguoi-dan");
  const course = { ...whole, modules: whole.modules.slice(0, 2) };
  const found = await readQuestions({ path: "a.imscc", bytes: await packed(cc, course, kit) });
  const { files } = await planImport([found], undefined, "nguoi-dan");
  const { value, diagnostics } = await buildCourse(folderOf(files));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const again = value?.course;
  expect(again?.title).toBe(course.title);
  for (const module of course.modules) {
    const own = again?.modules.find(({ title }) => title === module.title);
    expect(own?.pages.map(({ title }) => title)).toEqual(module.pages.map(({ title }) => title));
    expect(own?.bank.length).toBeGreaterThanOrEqual(module.bank.length);
  }
}, 120_000);

test("an import of the same again changes nothing, and lessons that are there stay", async () => {
  const found = await readQuestions({ path: "khoa.imscc", bytes: await zipped(CARTRIDGE) });
  const first = await planImport([found], undefined, "ky-nang");
  const again = await planImport([found], folderOf(first.files), "ky-nang");
  expect([again.added, again.updated, [...again.files.keys()]]).toEqual([0, 0, []]);
  const told = ({ diagnostics }: typeof first) =>
    diagnostics.filter(({ code }) => code === "HV4521").length;
  // Of a lesson that is still the same there is nothing to say.
  expect(told(again)).toBe(0);
  const edited = [...first.files].map(
    ([path, text]) =>
      [
        path,
        path.endsWith(".md") ? String(text).replace("## Hai lớp", "## Hai tầng") : text,
      ] as const,
  );
  expect(told(await planImport([found], folderOf(new Map(edited)), "ky-nang"))).toBe(1);
});

test("Moodle knows it: the namespace stands in the first 1,024 bytes, without a prefix", async () => {
  const [manifest] = cc.layOut(await readCourse("nguoi-dan"), kit);
  expect(manifest?.path).toBe("imsmanifest.xml");
  expect(String(manifest?.content).slice(0, 1024)).toMatch(
    /<manifest [^>]*xmlns="http:\/\/www\.imsglobal\.org\/xsd\/imsccv1p1\/imscp_v1p1"/,
  );
});

test("links to a service name course and part in their addresses, and the lessons stay at home", async () => {
  const course = await readCourse("nguoi-dan");
  const target = exchangeTargets.get("cc");
  const lti = { url: "https://hoc.example" };
  const files = target?.layOut(course, { ...kit, lti }) ?? [];
  const places = course.modules.length * 2 + 1;
  expect(files.filter(({ path }) => path.startsWith("lti-"))).toHaveLength(places);
  expect(files).toHaveLength(places + 1);
  const exam = files.find(({ path }) => path === "lti-exam.xml");
  expect(exam?.content).toContain(
    "<blti:launch_url>https://hoc.example/lti/launch?course=nguoi-dan&amp;part=exam</blti:launch_url>",
  );
  const told = [...(target?.check(course, () => undefined, { lti }) ?? [])];
  expect(told.map(({ code, args }) => [code, args])).toEqual([["HV3112", { places }]]);
});

test("what is right stands before all that is shown of other choices, as Open edX's converter takes it", () => {
  const choice = (id: string, correct: boolean) => ({
    ...{ id, html: id, correct, pinned: false, feedback: `vì ${id}` },
  });
  const bank = (["single", "multiple"] as const).map((type) => ({
    ...{ id: type, type, stem: "Gì?", outcomes: [], points: 1, exam: true, shuffle: true },
    scoring: "all" as const,
    choices: [choice("a", false), choice("b", true), choice("c", type === "multiple")],
  }));
  const files = cc.layOut(courseOf(bank), kit);
  const items = String(files.find(({ path }) => path === "bank.xml")?.content).split("<item ");
  const firsts = items
    .slice(1)
    .map((xml) => /<respcondition[\s\S]*?<\/respcondition>/.exec(xml)?.[0]);
  expect(firsts.map((one) => one?.includes(">100<") && one.includes('continue="No"'))).toEqual([
    true,
    true,
  ]);
  // Whoever has all of it right is still told why.
  expect(firsts[1]).toMatch(/linkrefid="b_fb".*linkrefid="c_fb"/);
});

test("what Moodle makes of a cartridge is told once, and 1.3 it doesn't take at all", async () => {
  const course = await readCourse("nguoi-dan");
  const told = (id: string) =>
    [...(exchangeTargets.get(id)?.check(course, () => undefined, {}) ?? [])].flatMap((one) =>
      one.code === "HV3111" && String(Object.values(one.args)[0]) === "Moodle" ? [one.args] : [],
    );
  expect(told("cc")).toMatchObject([{ read: [{ what: "scoring" }] }]);
  expect(told("cc13")).toMatchObject([{ read: [{ what: "none" }] }]);
});
