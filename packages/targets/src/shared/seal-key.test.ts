import { type BankFile, type Course, openQuestion, type Question } from "@hocvu/model";
import { expect, test } from "vitest";
import type { LayoutKit } from "../target.ts";
import { layOutParts } from "./lay-out-parts.ts";
import { layOutPlayer } from "./lay-out-player.ts";
import { sealKeyOf } from "./seal-key.ts";

const question = (answer: string): Question =>
  ({
    id: "hoi",
    type: "fill-in",
    outcomes: ["o"],
    stem: "Ở đâu?",
    text: '<span class="blank"></span>',
    blanks: [{ answers: [answer] }],
    points: 1,
    exam: true,
    scoring: "all",
    exact: false,
    tones: false,
  }) as unknown as Question;

const courseWith = (answer: string, title = "M") =>
  ({
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
        title,
        pages: [{ id: "p", title: "P", html: "<p>Chữ</p>", checks: [] }],
        bank: [question(answer)],
      },
    ],
    outcomes: [{ id: "o", title: "O", module: "m" }],
    exam: { questions: 1, shuffle: true, feedback: "end" },
    glossary: [],
    assets: [],
  }) as unknown as Course;

const kit = (structure: "single" | "modules" = "single") =>
  ({
    structure,
    player: { scripts: { "scorm12-vi": 'open("hocvu-seal-key")' }, style: "", styles: {} },
    asset: (path: string) => ({ path, content: path, digest: "0123456789abcdef" }),
    png: () => "png",
  }) as unknown as LayoutKit;

const lay = (course: Course) =>
  layOutPlayer(course, kit(), "scorm12").map(
    ({ path, content }) => [path, String(content)] as const,
  );

test("only the player's script has the key under which the answers are sealed", () => {
  const course = courseWith("kho lạnh");
  const key = sealKeyOf(course);
  const holders = lay(course).filter(([, text]) => text.includes(key));
  expect(holders.map(([path]) => path)).toEqual([expect.stringMatching(/^player-\w+\.js$/)]);
  const [, bank = ""] = lay(course).find(([path]) => path.startsWith("questions")) ?? [];
  const { questions } = JSON.parse(/detail:(.*)\}\)\)$/.exec(bank)?.[1] ?? "") as BankFile;
  const [sealed] = questions;
  expect(sealed && openQuestion(sealed, key)).toMatchObject({
    blanks: [{ answers: ["kho lạnh"] }],
  });
  expect(() => sealed && openQuestion(sealed, "")).toThrow();
});

test("the same questions have the same key, others another", () => {
  expect(sealKeyOf(courseWith("kho", "Khác"))).toBe(sealKeyOf(courseWith("kho")));
  expect(sealKeyOf(courseWith("quầy"))).not.toBe(sealKeyOf(courseWith("kho")));
});

test("all parts of a course share one player", () => {
  const { files } = layOutParts(courseWith("kho"), kit("modules"), "scorm12");
  expect(files.filter(({ path }) => path.startsWith("player-"))).toHaveLength(2);
});
