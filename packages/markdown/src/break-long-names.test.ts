import fc from "fast-check";
import type { Element, ElementContent } from "hast";
import { expect, test } from "vitest";
import { breakLongNames } from "./break-long-names.ts";

const element = (tagName: string, ...children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties: {},
  children,
});
const text = (value: string): ElementContent => ({ type: "text", value });

/** What stands in a cell, with a bar where its line may be broken now. */
function shown(...children: ElementContent[]): string {
  const cell = element("td", ...children);
  breakLongNames(cell);
  const words = (node: ElementContent): string => {
    if (node.type === "text") return node.value;
    if (node.type !== "element") return "";
    return node.tagName === "wbr" ? "|" : node.children.map(words).join("");
  };
  return words(cell);
}

test.each([
  [
    "binhdanhocvuso.gov.vn; nền tảng của khóa học",
    "binhdanhocvuso.|gov.|vn; nền tảng của khóa học",
  ],
  ["Luật số 116/2025/QH15 và 423/QĐ-BVHTTDL", "Luật số 116/2025/|QH15 và 423/|QĐ-|BVHTTDL"],
  ["BaoCao_Thon3_2026-06-14", "BaoCao_|Thon3_2026-06-14"],
  ["a.gov.vn, 24.233,07 km²", "a.gov.vn, 24.233,07 km²"],
  ["1.234.567.890.123 đồng", "1.234.567.890.123 đồng"],
])("%s", (before, after) => {
  expect(shown(text(before))).toBe(after);
});

test("in links and bold, not in code", () => {
  const name = "dichvucong.gov.vn";
  const broken = "dichvucong.|gov.|vn";
  expect(shown(element("strong", element("a", text(name))), element("code", text(name)))).toBe(
    broken + name,
  );
});

test("nothing is added or lost but the breaks", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aĐ1./@_- \n") }), (any) => {
      expect(shown(text(any)).replaceAll("|", "")).toBe(any);
    }),
  );
});
