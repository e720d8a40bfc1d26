import { tests as examples } from "commonmark-spec";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parserFor, parserLooking } from "./parsers.ts";

const everything = parserLooking({ addresses: true, tables: true });

const pieces = [
  ...[
    "a",
    "B",
    "1",
    "đ",
    " ",
    "\n",
    "\n\n",
    "\t",
    "    ",
    "# ",
    "> ",
    "- ",
    "1. ",
    "\\",
    "`",
    "*",
    "_",
    "~~",
  ],
  ...[
    "-",
    "--",
    ":-",
    "-:",
    ":--",
    "---",
    "===",
    ":",
    "::",
    ":::",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "!",
    "$",
  ],
  ...[
    "w",
    "ww",
    "www",
    "www.",
    "h",
    "http",
    "https://",
    "@",
    "&",
    "&commat;",
    "&#124;",
    "+",
    ".",
    "/",
    "|",
    "{",
    "}",
  ],
  ...["a.b", "x@y.z", "---\ntitle: a\n---\n", "[^1]", "[^1]: ", "[ ] ", "<b>", "</b>", "```\n"],
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""));

test("a parser that looks for less finds all that is there", () => {
  const looked = { less: 0, all: 0 };
  const check = (markdown: string) => {
    const parser = parserFor(markdown);
    looked[parser === everything ? "all" : "less"]++;
    expect(parser.parse(markdown)).toEqual(everything.parse(markdown));
  };
  for (const { markdown } of examples) check(markdown);
  for (const table of ["a\n:-\n", "a\n-:\n", "|a\n-\n", "a|b\n-|-\n"]) check(table);
  fc.assert(fc.property(text, check), { numRuns: process.env.HOCVU_SEEDS ? 20_000 : 1_000 });
  expect(Math.min(looked.less, looked.all)).toBeGreaterThan(100);
});

test("tables need what tables are looked for by", () => {
  const types = (markdown: string) => everything.parse(markdown).children.map(({ type }) => type);
  expect(types("a\n:-\n")).toEqual(["table"]);
  expect(types("a\n-\n")).toEqual(["heading"]);
});
