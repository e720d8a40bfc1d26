import Color from "colorjs.io";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { THEMES } from "./palettes.ts";
import { themeStyle } from "./theme.ts";

const GROUNDS = [
  ["#fbfaf6", "#ffffff"],
  ["#141917", "#1d2421"],
] as const;

/** The colours of `style`, light and dark. */
function schemes(style: string) {
  return [...style.matchAll(/:root\{([^}]*)\}/g)].map(([, rules = ""]) => {
    const of = (name: string) => new RegExp(`--${name}:(#\\w{6})`).exec(rules)?.[1] ?? "";
    return { primary: of("primary"), on: of("on-primary"), tint: of("tint") };
  });
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

/** Colours that mean the same in every look (`base.css`), light and dark. */
const MEANING = {
  light: { good: "#0b6b3a", bad: "#9a3412", warn: "#8a5200", info: "#1d4f86" },
  dark: { good: "#86d5a8", bad: "#ffb38a", warn: "#f2c572", info: "#9cc5f2" },
} as const;

describe.each(Object.entries(THEMES))("the look %s", (name, theme) => {
  test.each(["light", "dark"] as const)(
    "can be read when it is %s (WCAG 2.2, 1.4.3, 1.4.11)",
    (scheme) => {
      const { ground, surface, tint, ink, soft, primary, edge, ...rest } = theme[scheme];
      const { good, bad, warn, info } = MEANING[scheme];
      for (const paper of [ground, surface]) {
        for (const text of [ink, soft, primary, good, bad, warn, info]) {
          expect([paper, text, contrast(paper, text) >= 4.5]).toEqual([paper, text, true]);
        }
        expect([paper, edge, contrast(paper, edge) >= 3]).toEqual([paper, edge, true]);
      }
      // What is marked, what is on a button, and a cover, which is dark in the dark.
      for (const text of [ink, primary]) expect(contrast(tint, text)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(rest["on-primary"], primary)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test("is told in the names that the player's sheet has, and leaves forced colours alone", () => {
    const style = themeStyle({ name: name as keyof typeof THEMES }, { "--ground": "--a" });
    expect(style).toContain(`:root{--a:${theme.light.ground};`);
    expect(style).toContain("(prefers-color-scheme:dark)");
    expect(style).toContain("@media screen and (forced-colors:none){.cover{");
  });
});

test("an author's own colour goes before that of the look, and is read on its grounds", () => {
  const [light, dark] = schemes(themeStyle({ name: "dong", primary: "#ffe000" }));
  const scheme = THEMES.dong;
  expect(contrast(light?.primary ?? "", scheme.light.ground)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(dark?.primary ?? "", scheme.dark.surface)).toBeGreaterThanOrEqual(4.5);
});
