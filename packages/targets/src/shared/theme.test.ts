import Color from "colorjs.io";
import fc from "fast-check";
import { expect, test } from "vitest";
import { themeStyle } from "./theme.ts";

const GROUNDS = [
  ["#fbfaf6", "#ffffff"],
  ["#141917", "#1d2421"],
] as const;

/** The colours of `style`, light and dark. */
function schemes(style: string) {
  return [...style.matchAll(/--primary:(#\w{6});--on-primary:(#\w{6});--tint:(#\w{6})/g)].map(
    ([, primary = "", on = "", tint = ""]) => ({ primary, on, tint }),
  );
}

const contrast = (a: string, b: string) => new Color(a).contrastWCAG21(new Color(b));

test("whatever colour an author picks can be read, light and dark (WCAG 2.2, 1.4.3)", () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((n) => `#${n.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(colour, (primary) => {
      const found = schemes(themeStyle({ primary }));
      expect(found).toHaveLength(2);
      found.forEach(({ primary, on, tint }, scheme) => {
        for (const ground of [...(GROUNDS[scheme] ?? []), on, tint]) {
          expect(contrast(primary, ground)).toBeGreaterThanOrEqual(4.5);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test("a colour that can be read stays as it is", () => {
  expect(schemes(themeStyle({ primary: "#0b6b3a" }))[0]?.primary).toBe("#0b6b3a");
});

test("a course without a colour adds no rule", () => {
  expect(themeStyle(undefined)).toBe("");
  expect(themeStyle({ logo: "media/logo.svg" })).toBe("");
});
