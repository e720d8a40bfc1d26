import { expect, test } from "vitest";
import { formatPage } from "./page.ts";

const page = {
  code: "HV2107",
  text: {
    en: `${"word ".repeat(14)}write \`title: "a b"\` here.\n\nThen go on\nwriting.`,
    vi: "Chữ.",
  },
  wrong: [{ path: "01-a.md", content: "## Một\n\nChữ.\n" }],
  right: [{ path: "01-a.md", content: null }],
} as const;

test("prose is broken at spaces, but what an author may copy stays in one piece", () => {
  expect(formatPage(page, "en")).toBe(`warning[HV2107]

${"word ".repeat(14)}write
\`title: "a b"\` here.

Then go on writing.

wrong:

  --> 01-a.md

      ## Một

      Chữ.

right:

  --> 01-a.md (no such file)
`);
});
