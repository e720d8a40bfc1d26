import fc from "fast-check";
import type { Root } from "mdast";
import { describe, expect, test } from "vitest";
import { parseFile } from "../parse-file.ts";
import { finders, findersFor } from "./finders.ts";
import { visibleBlocks } from "./visible.ts";

/** What markup is made of, and words between it. */
const PARTS = [
  ..."[]{}<>$\\*~_=`|#%^!?:;-+./(),\n 1ađ",
  "“",
  "\u00a0",
  "•",
  "lưu ",
  "a) ",
  "tip",
  "!!! note",
  "media/a.png",
  "https://",
];

describe("findersFor", () => {
  test("those that are left out find nothing, whatever is written", () => {
    const text = fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((all) => all.join(""));
    fc.assert(
      fc.property(text, fc.constantFrom("page" as const, "question" as const), (text, where) => {
        const file = parseFile({ path: "a.md", text });
        const tree: Root = { type: "root", children: [...file.tree.children] };
        for (const visible of visibleBlocks(tree, file)) {
          const asked = findersFor(visible.text);
          for (const finder of finders.filter((one) => !asked.includes(one))) {
            expect([...finder(visible, { file, surroundings: where })]).toEqual([]);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("words alone are looked at by few", () => {
    expect(findersFor("Lưu tệp lên đám mây, rồi mở ở máy khác.").length).toBeLessThan(5);
    expect(findersFor("Lưu **tệp.")).toBe(finders);
  });
});
