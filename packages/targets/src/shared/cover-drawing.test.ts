import { THEME_NAMES, type Theme } from "@hocvu/model";
import Color from "colorjs.io";
import { expect, test } from "vitest";
import { coverDrawing } from "./cover-drawing.ts";
import { THEMES } from "./palettes.ts";

const ground = (theme?: Theme) =>
  /<rect width="1200" height="630" fill="(#\w{6})"\/>/.exec(coverDrawing(theme, 1200, 630))?.[1];

test("a named look has its colour and a motif of its own", () => {
  const drawings = THEME_NAMES.map((name) => {
    expect(ground({ name })).toBe(THEMES[name].light.primary);
    return coverDrawing({ name }, 1200, 630).replace(/#\w{6}/, "");
  });
  expect(new Set(drawings).size).toBe(THEME_NAMES.length);
});

test("the colour of `theme.css` wins over the name's and the course's, and a course without a look has ours", () => {
  expect(
    ground({ name: "sen", primary: "#123456", sheet: { light: { primary: "#7a1f3d" } } }),
  ).toBe("#7a1f3d");
  expect(ground({ name: "sen", primary: "#123456" })).toBe("#123456");
  expect(ground()).toBe("#0b6b3a");
});

test("white letters can be read on a colour as bright as yellow", () => {
  const color = new Color(ground({ primary: "#ffd400" }) ?? "");
  expect(color.contrastWCAG21(new Color("#fff"))).toBeGreaterThanOrEqual(4.5);
});
