import { expect, test } from "vitest";
import { h5pQuestions } from "./h5p.ts";

const essay = (params: object) => ({
  presentation: { slides: [{ elements: [{ action: { library: "H5P.Essay 1.5", params } }] }] },
});
const keyword = (keyword: string, points: number, alternatives: readonly string[] = []) => ({
  keyword,
  alternatives,
  options: { points, occurrences: 1, caseSensitive: true },
});

test("an essay is a short answer: its sample is the sample, each keyword a criterion with its points", () => {
  const params = {
    taskDescription: "<p>Vì sao nên lưu ảnh lên đám mây?</p>",
    placeholderText: "Viết ở đây",
    solution: { introduction: "Chẳng hạn:", sample: "<p>Máy hỏng thì ảnh vẫn còn.</p>" },
    keywords: [keyword("hỏng", 2, ["mất", "rơi*"]), keyword("máy chủ", 1), keyword("/x+/", 5), {}],
  };
  expect(h5pQuestions(essay(params))).toMatchObject([
    {
      type: "short-answer",
      stem: "Vì sao nên lưu ảnh lên đám mây?",
      sample: "<p>Máy hỏng thì ảnh vẫn còn.</p>",
      rubric: [
        { id: "a", html: "Nhắc đến “hỏng” hay “mất” hay “rơi…”", points: 2 },
        { id: "b", html: "Nhắc đến “máy chủ”", points: 1 },
      ],
    },
  ]);
});

test("an essay without a sample shows what it is marked by; one without anything is passed over", () => {
  const task = { taskDescription: "<p>Why keep photos in the cloud?</p>" };
  const [found] = h5pQuestions(essay({ ...task, keywords: [keyword("server", 1)] }));
  expect(found).toMatchObject({
    type: "short-answer",
    sample: "<ul><li>Mentions “server”</li></ul>",
    rubric: [{ html: "Says what the sample says", points: 1 }],
  });
  expect(h5pQuestions(essay({ ...task, keywords: [] }))).toEqual([]);
  expect(h5pQuestions(essay({ taskDescription: "", solution: { sample: "x" } }))).toEqual([]);
});
