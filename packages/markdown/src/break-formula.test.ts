import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { expect, test } from "vitest";
import { breakFormula } from "./break-formula.ts";

function broken(inner: string): string {
  const [math] = fromHtml(`<math>${inner}</math>`, { fragment: true }).children as [Element];
  breakFormula(math);
  return unified()
    .use(rehypeStringify)
    .stringify({ type: "root", children: [math] });
}

test.each([
  [
    "after each operator outside",
    "<mrow><mi>a</mi><mo>+</mo><mi>b</mi><mo>=</mo><mi>c</mi></mrow>",
    '<math class="breaks"><mrow><mi>a</mi><mo>+</mo></mrow><mrow><mi>b</mi><mo>=</mo></mrow><mrow><mi>c</mi></mrow></math>',
  ],
  [
    "not after a sign",
    "<mrow><mo>−</mo><mi>a</mi><mo>=</mo><mo>−</mo><mi>b</mi></mrow>",
    '<math class="breaks"><mrow><mo>−</mo><mi>a</mi><mo>=</mo></mrow><mrow><mo>−</mo><mi>b</mi></mrow></math>',
  ],
  [
    "not within a fraction, a root or a bracket's own row",
    "<mrow><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac></mrow>",
    "<math><mrow><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac></mrow></math>",
  ],
  ["nowhere in one letter", "<mi>x</mi>", "<math><mi>x</mi></math>"],
])("a formula is broken %s", (_, inner, expected) => {
  expect(broken(inner)).toBe(expected);
});
