import type { Directive } from "./directive.ts";

/** `:::check` around one question: found again by `questions/checks.ts` when its page is rendered. */
export const check: Directive = {
  name: "check",
  kind: "container",
  says: {
    vi: "Một câu hỏi tự kiểm tra ngay trong bài, không tính điểm",
    en: "A question within the lesson, answered at once and never graded",
  },
  attributes: {
    at: {
      says: {
        vi: "Thời điểm trong phim phía trên mà phim dừng lại để hỏi, như 1:20",
        en: "When the film above stops for it, such as 1:20",
      },
    },
  },
  apply: inBox,
};

/** `:::hint` in a question: help on demand, where nothing is graded. */
export const hint: Directive = {
  name: "hint",
  kind: "container",
  says: {
    vi: "Gợi ý trong câu hỏi, hiện khi bấm vào; bài thi không hiện",
    en: "Help on demand in a question, never in the exam",
  },
  attributes: {},
  apply: inBox,
};

function inBox(node: Parameters<Extract<Directive, { kind: "container" }>["apply"]>[0]): void {
  node.data = { ...node.data, hName: "div" };
}
