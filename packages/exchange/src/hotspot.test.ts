import type { HotspotQuestion } from "@hocvu/model";
import { expect, test } from "vitest";
import { courseOf } from "../test/course.ts";
import { packed } from "../test/packed.ts";
import { qti3, qti21 } from "./qti/target.ts";
import { readQuestions } from "./read-questions.ts";
import { exchangeTargets } from "./targets.ts";

const picture = '<p><img src="asset:media/a.png" alt="Trang" width="640" height="360"></p>';
const question: HotspotQuestion = {
  id: "cho",
  type: "hotspot",
  outcomes: [],
  stem: `Chạm vào mọi ô${picture}`,
  points: 2,
  exam: true,
  choices: [
    ["Ô tên", true, 20],
    ["Ô mật khẩu", true, 50],
    ["Nút", false, 80],
  ].map(([html, correct, y], index) => ({
    id: "abc".charAt(index),
    html: String(html),
    correct: correct === true,
    pinned: false,
    at: { x: 50, y: Number(y), width: 60, height: 10 },
  })),
  shuffle: false,
  scoring: "partial",
};
const kit = { asset: (path: string) => ({ path, content: "" }) };

test.each([
  ["QTI 2.1", qti21, /<hotspotChoice [^>]*coords="128,54,512,90"/],
  ["QTI 3.0", qti3, /<qti-hotspot-choice [^>]*coords="128,54,512,90"/],
])("%s carries places in a picture, both ways", async (_, format, told) => {
  const items = format.layOut(courseOf([question]), kit).map(({ content }) => String(content));
  expect(items.join("")).toMatch(told);
  const bytes = await packed(format, courseOf([question]));
  const { questions, diagnostics } = await readQuestions({ path: "a.zip", bytes });
  expect(diagnostics).toEqual([]);
  expect(questions).toHaveLength(1);
  const [{ stem, ...back } = question] = questions.map((one) => one.question as HotspotQuestion);
  expect(stem).toMatch(/^Chạm vào mọi ô\s*<p><img [^>]*alt="Trang"/);
  const { stem: _stem, ...own } = question;
  expect(back).toEqual(own);
});

test("Moodle XML has a choice among the names, and that is said", () => {
  const target = exchangeTargets.get("moodle-xml");
  const said = [...(target?.check(courseOf([question]), () => undefined, {}) ?? [])];
  expect(said.map(({ code, args }) => [code, (args as { as?: string }).as])).toContainEqual([
    "HV3102",
    "choice",
  ]);
});
