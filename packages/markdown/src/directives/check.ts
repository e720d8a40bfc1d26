import type { Directive } from "./directive.ts";

/** `:::check` around one question: found again by `questions/checks.ts` when its page is rendered. */
export const check: Directive = { name: "check", kind: "container", attributes: [], apply: inBox };

/** `:::hint` in a question: help on demand, where nothing is graded. */
export const hint: Directive = { name: "hint", kind: "container", attributes: [], apply: inBox };

function inBox(node: Parameters<Extract<Directive, { kind: "container" }>["apply"]>[0]): void {
  node.data = { ...node.data, hName: "div" };
}
