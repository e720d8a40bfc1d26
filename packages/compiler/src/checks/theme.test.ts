import { THEME_COLORS, THEME_LENGTHS } from "@hocvu/model";
import * as player from "@hocvu/player";
import { expect, test } from "vitest";

test("whatever a theme.css may set, the player asks for", () => {
  const pieces = Object.values(player.pieces).map(({ style = "" }) => style);
  const style = [player.style, ...pieces].join("");
  const idle = [...THEME_COLORS, ...Object.keys(THEME_LENGTHS)].filter(
    (name) => !style.includes(`var(${player.variables[`--${name}`] ?? "none"})`),
  );
  expect(idle).toEqual([]);
});
