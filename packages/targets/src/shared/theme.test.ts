import { readFile } from "node:fs/promises";
import { THEME_COLORS, type Theme } from "@hocvu/model";
import Color from "colorjs.io";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OURS, THEMES } from "./palettes.ts";
import { PAIRS, themeStyle, tooNear } from "./theme.ts";

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

describe.each(Object.entries(THEMES))("the look %s", (name, theme) => {
  test.each(["light", "dark"] as const)(
    "can be read when it is %s (WCAG 2.2, 1.4.3, 1.4.11)",
    (scheme) => {
      const all: Readonly<Record<string, string>> = { ...OURS[scheme], ...theme[scheme] };
      for (const [text, ground, needed] of PAIRS) {
        const found = contrast(all[text] ?? "", all[ground] ?? "");
        expect([text, ground, found >= needed]).toEqual([text, ground, true]);
      }
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

const withSheet = (sheet: NonNullable<Theme["sheet"]>, theme: Theme = {}) => ({ ...theme, sheet });

describe("a theme.css", () => {
  test("goes before the look that is named, by day and in the dark", () => {
    const theme = withSheet(
      { light: { ground: "#ffffff" }, dark: { ink: "#eeeeee" } },
      { name: "bien" },
    );
    const style = themeStyle(theme);
    const [light = "", dark = ""] = [...style.matchAll(/:root\{([^}]*)\}/g)].map(
      ([, rule]) => rule,
    );
    expect(light).toContain("--ground:#ffffff");
    expect(light).toContain(`--ink:${THEMES.bien.light.ink}`);
    expect(dark).toContain(`--ground:${THEMES.bien.dark.ground}`);
    expect(dark).toContain("--ink:#eeeeee");
  });

  test("leaves the dark as it is where it says nothing of it, and its lengths hold there too", () => {
    const style = themeStyle(withSheet({ light: { ground: "#fffff0", measure: "40rem" } }));
    expect(style).toBe(
      `:root{--ground:#fffff0;--measure:40rem}@media (prefers-color-scheme:dark){:root{--ground:${OURS.dark.ground}}}`,
    );
  });

  test("has a colour for the dark made of that of the day", () => {
    const [, dark] = schemes(themeStyle(withSheet({ light: { primary: "#7a1f3d" } })));
    expect(contrast(dark?.primary ?? "", OURS.dark.ground)).toBeGreaterThanOrEqual(4.5);
    expect(tooNear(withSheet({ light: { primary: "#7a1f3d" } }))).toEqual([]);
  });

  test("says what it says for forced colours, and in the names of the player's sheet", () => {
    const style = themeStyle(withSheet({ forced: { primary: "LinkText" } }), {
      "--primary": "--a",
    });
    expect(style).toBe("@media (forced-colors:active){:root{--a:LinkText}}");
  });

  test("is told what cannot be read, once for each colour, with the worst it stands on", () => {
    const found = tooNear(withSheet({ light: { soft: "#999999" }, dark: { surface: "#777777" } }));
    expect(found).toEqual([
      {
        scheme: "light",
        property: "soft",
        value: "#999999",
        against: "ground",
        ratio: 2.7,
        needed: 4.5,
      },
      {
        scheme: "dark",
        property: "surface",
        value: "#777777",
        against: "edge",
        ratio: 1.4,
        needed: 3,
      },
    ]);
  });
});

test("the player's own look can be read, as all that is made of it is compared with", () => {
  for (const scheme of ["light", "dark"] as const) {
    for (const [text, ground, needed] of PAIRS) {
      const found = contrast(OURS[scheme][text] ?? "", OURS[scheme][ground] ?? "");
      expect([text, ground, found >= needed]).toEqual([text, ground, true]);
    }
  }
});

test("what all looks are compared with is the player's own, as its sheet has it", async () => {
  const path = new URL("../../../player/src/style/base.css", import.meta.url);
  const [, light = "", dark = ""] = (await readFile(path, "utf8")).split(":root {");
  const valueIn = (block: string, name: string) => {
    const [, value = ""] = new RegExp(`--${name}: (#\\w+);`).exec(block) ?? [];
    return value.length === 4 ? `#${[...value.slice(1)].map((one) => one + one).join("")}` : value;
  };
  for (const [scheme, block] of Object.entries({ light, dark }) as ["light" | "dark", string][]) {
    const found = THEME_COLORS.map((name) => [name, valueIn(block, name)]);
    expect(found).toEqual(THEME_COLORS.map((name) => [name, OURS[scheme][name]]));
  }
});
