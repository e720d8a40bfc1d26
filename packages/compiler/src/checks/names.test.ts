import { describe, expect, test } from "vitest";
import { checkNames } from "./names.ts";

/** What is said of a folder that has files of these names. */
function said(...paths: string[]): readonly string[] {
  const texts = paths.map((path) => ({ path, text: "" }));
  return [...checkNames({ texts, assets: new Map() })].map(({ args, place }) => {
    const { name, why } = args as { name: string; why: string };
    return `${place?.file}: ${name} ${why}`;
  });
}

describe("Windows cannot hold", () => {
  test.each([
    "media/a:b.png",
    "media/tại sao?.png",
    "a*b.md",
    "a|b.md",
    'a"b.md',
    "a<b.md",
    "a>b.md",
    "a\\b.md",
  ])("the sign in %s", (path) => {
    expect(said(path)).toEqual([`${path}: ${path.split("/").at(-1)} sign`]);
  });

  test.each(["con.md", "AUX", "nul.tar.gz", "media/Com1.png", "lpt9 .txt", "com².md", "CONOUT$"])(
    "the device %s",
    (path) => expect(said(path)).toEqual([`${path}: ${path.split("/").at(-1)} reserved`]),
  );

  test("names that end with a dot or a blank, each told once", () => {
    expect(said("media./a.png", "media./b.png", "media./c .")).toEqual([
      "media./a.png: media. end",
      "media./c .: c . end",
    ]);
  });

  test("a path that leaves no room for where the course lies", () => {
    const path = `${"bai/".repeat(50)}a.png`;
    expect(said(path)).toEqual([`${path}: a.png long`]);
  });
});

test("nothing is said of names that only look like these", () => {
  const fine = [
    ...["console.md", "com10.md", "com.md", "nul-a.md", "x.con", "auxiliary/a.md", "lpt.md"],
    ...["bài 1 (mới).md", "a&b;c,d='e'~[f]{g}.md", "a..b.md", "khóa học/đám mây.png", " a.md"],
  ];
  expect(said(...fine)).toEqual([]);
});
