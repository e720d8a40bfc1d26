import { readFile } from "node:fs/promises";
import { severities } from "@hocvu/diagnostics";
import { expect, test } from "vitest";
import { folderOf } from "../test/read-texts.ts";
import { buildCourse } from "./build-course.ts";

const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
const written = [...readme.matchAll(/^```(?:md|yml) file=(\S+)\n([\s\S]*?)^```$/gm)].map(
  ([, path = "", text = ""]) => [path, text] as const,
);

test("the reference's examples are one course that is read without a word", async () => {
  expect(written.map(([path]) => path)).toEqual([
    "course.md",
    "01-mat-khau.md",
    "02-khung.md",
    "tu-ngu.yml",
    "01-mat-khau.quiz.md",
  ]);
  const { value, diagnostics } = await buildCourse(folderOf(Object.fromEntries(written)));
  expect(diagnostics).toEqual([]);
  expect(value?.course.glossary.map(({ term }) => term)).toEqual(["đám mây", "mã OTP"]);
  const types = value?.course.modules[0]?.bank.map(({ type }) => type);
  expect(types).toEqual([
    "single",
    "matching",
    "ordering",
    "fill-in",
    "numeric",
    "categorize",
    "likert",
    "short-answer",
  ]);
  expect(value?.course.modules[1]?.pages[0]?.checks).toHaveLength(1);
});

test("its table has every code about files, questions and courses, with its severity", () => {
  const rows = [...readme.matchAll(/^\| (HV\d{4}) \| (\w+) \| \S.* \|$/gm)];
  const ours = Object.entries(severities).filter(([code]) => /^HV[12]/.test(code));
  expect(rows.map(([, code, severity]) => [code, severity])).toEqual(ours.sort());
});

test("every code it names exists", () => {
  const named = new Set(readme.match(/HV\d{4}/g));
  expect([...named].filter((code) => !(code in severities))).toEqual([]);
});

test.each([
  ["Đúng", "Sai", false],
  ["Thẻ", "Mây", true],
])("choices %s and %s are shuffled as it says: %s", async (a, b, shuffle) => {
  expect(readme).toContain(
    "| `shuffle=` | `yes`, `no` | `yes`; `no` where the choices are Đúng / Sai |",
  );
  const bank = `## Hỏi gì? {#hoi outcome=dat}\n\n- [x] ${a}\n- [ ] ${b}\n\n> Vì thế.\n`;
  const path = "01-mat-khau.quiz.md";
  const course = { ...Object.fromEntries(written), [path]: bank };
  const { value } = await buildCourse(folderOf(course));
  expect(value?.course.modules[0]?.bank).toMatchObject([{ shuffle }]);
});
