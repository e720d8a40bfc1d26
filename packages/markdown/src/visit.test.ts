import fc from "fast-check";
import type { Node, Parent } from "unist";
import { visit as visitOfUnist } from "unist-util-visit";
import { expect, test } from "vitest";
import { EXIT, SKIP, visit } from "./visit.ts";

const tree = fc.letrec<{ readonly node: Node; readonly children: Node[] }>((tie) => ({
  node: fc.record({
    type: fc.constantFrom("a", "b"),
    children: tie("children"),
  }) as fc.Arbitrary<Node>,
  children: fc.oneof(
    { maxDepth: 3 },
    fc.constant<Node[]>([]),
    fc.array(tie("node"), { maxLength: 4 }),
  ),
})).node;
/** What a visitor says: go on, leave out what is within, stop, go on behind, or one of them with where to go on. */
const said = fc.constantFrom(undefined, true, SKIP, EXIT, 2, [SKIP, 3], [true, 1], [EXIT]);

/** What is visited, in its order; `answers` are given one after the other, then nothing. */
function walked(
  walk: typeof visitOfUnist,
  root: Node,
  type: string | undefined,
  answers: readonly unknown[],
): readonly unknown[] {
  const seen: unknown[] = [];
  const enter = (node: Node, index?: number, parent?: Parent) => {
    seen.push([node, index, parent]);
    return answers[seen.length - 1] as undefined;
  };
  if (type === undefined) walk(root, enter);
  else walk(root, type, enter);
  return seen;
}

test("every tree is walked as unist-util-visit walks it", () => {
  const type = fc.constantFrom(undefined, "a");
  fc.assert(
    fc.property(tree, type, fc.array(said, { maxLength: 12 }), (root, type, answers) => {
      expect(walked(visit, root, type, answers)).toEqual(walked(visitOfUnist, root, type, answers));
    }),
  );
});
