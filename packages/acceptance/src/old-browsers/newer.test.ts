import { describe, expect, test } from "vitest";
import { newerInScript } from "./newer-script.ts";
import { newerInStyle } from "./newer-style.ts";

describe("of scripts", () => {
  test.each([
    ["a?.b", "Unexpected token"],
    ["a ?? b", "Unexpected token"],
    ["try {} catch {}", "Unexpected token"],
    ["let a = '\u2028'", "Unterminated string"],
    ["f(a,)", undefined],
    ["const { a, ...b } = c; /\\p{M}/u.test(d)", undefined],
    ["a.replaceAll('b', 'c')", "replaceAll (85)"],
    ["Object.fromEntries(a)", "fromEntries (73)"],
    ["[].at(0)", "at (92)"],
    ["state.at = 1", undefined],
    ["structuredClone(a)", "structuredClone (98)"],
    ["/(?<=a)b/", "looking behind"],
    ["[1].flatMap(f).includes(2)", undefined],
  ])("%s: %s", (script, expected) => {
    const found = newerInScript(script);
    if (expected === undefined) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringContaining(expected)]);
  });
});

describe("of style sheets", () => {
  test.each([
    ["a:focus:not(:focus-visible),h1:focus{outline:0}", ":focus-visible"],
    ["h1:focus{outline:0}a:focus:not(:focus-visible){outline:0}", undefined],
    [".a:has(b){color:red}", undefined],
    ["@media print{.b,.a:has(b,c){color:red}}", ":has(b,c) (105)"],
    [".a{height:100dvh}", "100dvh (108)"],
    [".a{height:100vh;height:100dvh}", undefined],
    [".a{display:flex;gap:1px}", "gap in a row (84)"],
    [".a{display:grid;gap:1px}", undefined],
    [".a{inset:0}", "inset:0 (87)"],
    [".a{width:calc(1px*min(2,3))}", "(79)"],
    [".a{grid-template-columns:minmax(0,1fr)}", undefined],
    ["a{text-wrap:balance}", "text-wrap:balance (88)"],
    ["@supports (text-wrap:balance){a{text-wrap:balance}}", undefined],
    ["@supports (text-wrap:balance){a{inset:0}}", "inset:0 (87)"],
    ["@media (width>=20em){a{color:red}}", "(104)"],
    ["@media (min-width:20em){a{color:red}}", undefined],
  ])("%s: %s", (style, expected) => {
    const found = newerInStyle(style);
    if (expected === undefined) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringContaining(expected)]);
  });
});
