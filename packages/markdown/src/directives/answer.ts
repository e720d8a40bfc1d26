import type { Directive } from "./directive.ts";

/** `:::answer` in a question: a good answer, with which whoever wrote one compares it. Read by `questions/short-answer.ts`. */
export const answer: Directive = {
  name: "answer",
  kind: "container",
  says: {
    vi: "Câu trả lời mẫu của câu tự viết: hiện ra để so sau khi học viên viết xong",
    en: "The sample of a short written answer, shown to compare once something is written",
  },
  attributes: {},
  apply: inBox,
};

/** `:::rubric` beneath it, around a list of what a good answer has; an item may end with `{points=2}`. */
export const rubric: Directive = {
  name: "rubric",
  kind: "container",
  says: {
    vi: "Các ý mà bài viết cần có, mỗi mục một ý, cuối mục có thể ghi {points=2}; học viên tự đánh dấu",
    en: "What a written answer should have, an item each, perhaps with {points=2} at its end; learners tick it themselves",
  },
  attributes: {},
  apply: inBox,
};

function inBox(node: Parameters<Extract<Directive, { kind: "container" }>["apply"]>[0]): void {
  node.data = { ...node.data, hName: "div" };
}
