import type { Course } from "@hocvu/model";
import { expect, test } from "vitest";
import type { LayoutKit } from "../target.ts";
import { layOutPlayer } from "./lay-out-player.ts";

const TEXT = "Một dòng\u2028hai dòng\u2029ba dòng";

const course = {
  id: "mau",
  title: "Khóa học mẫu",
  lang: "vi",
  version: "1.0.0",
  keywords: [],
  passing: { num: 1, den: 2 },
  welcome: "",
  modules: [
    {
      id: "m",
      title: "M",
      pages: [{ id: "p", title: "P", html: `<p>${TEXT}</p>`, checks: [] }],
      bank: [],
    },
  ],
  outcomes: [],
  glossary: [],
  assets: [],
} as unknown as Course;

const kit: LayoutKit = {
  structure: "single",
  player: { scripts: { "scorm12-vi": "player" }, style: "", styles: {} },
  asset: (path) => ({ path, content: path, digest: "0123456789abcdef" }),
  png: () => "png",
};

test("a separator of lines, which ends a text in old browsers, is written as an escape", () => {
  const [script = ""] = layOutPlayer(course, kit, "scorm12").flatMap(({ path, content }) =>
    /^m-.*js$/.test(path) ? [String(content)] : [],
  );
  expect(script).not.toMatch(/[\u2028\u2029]/);
  const json = /detail:(.*)\}\)\)$/.exec(script)?.[1] ?? "";
  expect(JSON.parse(json).pages.p).toContain(TEXT);
});
