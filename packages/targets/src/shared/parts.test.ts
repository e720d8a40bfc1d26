import type { Course, Module } from "@hocvu/model";
import { describe, expect, test } from "vitest";
import type { LayoutKit } from "../target.ts";
import { itemOf, layOutParts } from "./lay-out-parts.ts";
import { partsOf } from "./parts.ts";

const module = (id: string, html = "<p>Bài</p>"): Module =>
  ({ id, title: `Bài ${id}`, pages: [{ id, title: id, html, checks: [] }], bank: [] }) as never;

const course: Course = {
  id: "mau",
  title: "Khóa học mẫu",
  lang: "vi",
  version: "1.0.0",
  keywords: [],
  passing: { num: 1, den: 2 },
  welcome: "<p>Chào</p>",
  modules: [
    module("mot", '<p><a href="page:exam">Bài sau</a> <a href="page:mot">đây</a></p>'),
    module("exam", '<p><img src="asset:hinh.svg" alt=""></p>'),
  ],
  outcomes: [
    { id: "a", title: "A", module: "mot" },
    { id: "b", title: "B", module: "exam" },
  ],
  exam: { questions: 1, shuffle: true, feedback: "end" },
  certificate: { issuer: "Đơn vị" },
  glossary: [],
  assets: ["hinh.svg"],
} as unknown as Course;

const kit: LayoutKit = {
  structure: "modules",
  player: { scripts: { "scorm12-vi": "player" }, style: "", styles: {} },
  asset: (path) => ({ path, content: path, digest: "0123456789abcdef" }),
  png: () => "png",
};

describe("a course in parts", () => {
  const parts = partsOf(course, "modules");

  test("is one a module and the exam, told apart even from a module called exam", () => {
    expect(parts.map(({ id }) => id)).toEqual(["mau.mot", "mau.exam", "mau._exam"]);
    expect(parts.map(({ start }) => start)).toEqual([
      "module-mot.html",
      "module-exam.html",
      "exam.html",
    ]);
    expect(new Set(parts.map((part) => itemOf(part, course))).size).toBe(3);
  });

  test("has names of its own also where two modules' ids shorten to the same", () => {
    const modules = [module("zalo-xoa"), module("dam-may-giay-to-quay-phim")];
    const names = partsOf({ ...course, modules }, "modules").map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
  });

  test("has each outcome where it is taught, and all in the exam", () => {
    expect(parts.map((part) => part.course.outcomes.map(({ id }) => id))).toEqual([
      ["a"],
      ["b"],
      ["a", "b"],
    ]);
  });

  test("gives the certificate with the exam, under the course's own title", () => {
    expect(parts.map((part) => part.course.certificate !== undefined)).toEqual([
      false,
      false,
      true,
    ]);
    expect(parts[2]?.course.title).toBe("Khóa học mẫu");
  });

  test("has no exam part without an exam", () => {
    const { exam: _, ...reading } = course;
    expect(partsOf(reading, "modules").map(({ id }) => id)).toEqual(["mau.mot", "mau.exam"]);
  });

  const laidOut = layOutParts(course, kit, "scorm12");
  const of = (number: number) => laidOut.parts[number]?.files ?? [];

  test("carries a file that several have once, and a picture only where it is shown", () => {
    const paths = laidOut.files.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const { files } of laidOut.parts) for (const file of files) expect(paths).toContain(file);
    expect(laidOut.parts.map((_, n) => of(n).some((file) => /^hinh-/.test(file)))).toEqual([
      false,
      true,
      false,
    ]);
  });

  test("has links to its own pages; those to other parts' are text", () => {
    const lesson = laidOut.files.find(({ path }) => path.startsWith("mot-"));
    expect(lesson?.content).toContain("<a>Bài sau</a>");
    expect(lesson?.content).toContain('<a href=\\"#mot\\">đây</a>');
  });
});
