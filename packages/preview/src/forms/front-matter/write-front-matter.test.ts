import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../text-edit.ts";
import { changedData, type FrontChange, type FrontValue, sameData } from "./front-change.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { writeFrontMatter } from "./write-front-matter.ts";

const ORDER = ["id", "title", "lang", "version", "passing", "exam", "certificate"];

const COURSE = `---
# Khóa của huyện
id: nguoi-dan   # không đổi
title: "Kỹ năng: số"
version: '1.0'
passing: 50%
exam:
  questions: 20 # rút từ mọi ngân hàng
  blueprint: {may: 4, luu: 16}

note: |
  Hai
  dòng
contents:
  - Một
  - 'Hai' # quan trọng
outcomes:
  luu: Lưu được
  # tìm lại
  tim: Tìm được
---

Chào.
`;

function made(change: FrontChange, text = COURSE) {
  const edits = writeFrontMatter(text, change, ORDER);
  return edits?.map(({ start, end, text: put }) => `${text.slice(start, end)}→${put}`) ?? "refused";
}

const set = (path: FrontChange["path"], value: FrontValue): FrontChange => ({
  kind: "set",
  path,
  value,
});
const remove = (path: FrontChange["path"]): FrontChange => ({ kind: "remove", path });

test("a look by its name alone keeps it when more is said of it", () => {
  const text = "---\nid: mau\ntheme: dong\n---\n";
  const edits = writeFrontMatter(text, set(["theme", "primary"], "#0b6b3a"), ORDER);
  expect(applyEdits(text, edits ?? [])).toBe(
    '---\nid: mau\ntheme:\n  name: dong\n  primary: "#0b6b3a"\n---\n',
  );
});

describe("a change of front matter touches nothing but", () => {
  test.each<[string, FrontChange, readonly string[]]>([
    ["nothing", set(["id"], "nguoi-dan"), []],
    ["a value", set(["id"], "nguoi-gia"), ["dan→gia"]],
    ["a value in its quotes", set(["title"], "Kỹ năng: mới"), ["số→mới"]],
    ["a quote within quotes", set(["title"], 'Kỹ năng "số"'), [': số→ \\"số\\"']],
    ["a text that looks like a number", set(["version"], "2.0"), ["1→2"]],
    ["a number", set(["exam", "questions"], 25), ["0→5"]],
    ["a value that needs quotes now", set(["passing"], "# 5"), ['50%→"# 5"']],
    ["a number in braces", set(["exam", "blueprint", "luu"], 15), ["6→5"]],
    ["another in braces", set(["exam", "blueprint", "mang"], 1), ["→, mang: 1"]],
    ["one that goes from braces", remove(["exam", "blueprint", "may"]), ["may: 4, →"]],
    ["a text of several lines", set(["note"], "Một"), ["|\n  Hai\n  dòng→Một"]],
    ["an item", set(["contents", 1], "Ba"), ["Hai→Ba"]],
    ["an item that comes", set(["contents", 2], "Ba: bốn"), ['→\n  - "Ba: bốn"']],
    ["an item that goes", remove(["contents", 0]), ["  - Một\n→"]],
    ["the sentence of an outcome", set(["outcomes", "tim"], "Tìm lại được"), ["→lại "]],
    ["an outcome that comes", set(["outcomes", "gui"], "Gửi được"), ["→\n  gui: Gửi được"]],
    ["an outcome that goes", remove(["outcomes", "tim"]), ["  tim: Tìm được\n→"]],
    [
      "the name of an outcome",
      { kind: "rename", path: ["outcomes", "luu"], key: "giu" },
      ["lu→gi"],
    ],
    ["a key in its place", set(["lang"], "vi"), ["→\nlang: vi"]],
    ["a map that comes", set(["certificate", "issuer"], "Sở"), ["→\ncertificate:\n  issuer: Sở"]],
    [
      "a map that goes",
      remove(["exam"]),
      ["exam:\n  questions: 20 # rút từ mọi ngân hàng\n  blueprint: {may: 4, luu: 16}\n→"],
    ],
    ["a list that comes", set(["keywords", 0], "mây"), ["→\nkeywords:\n  - mây"]],
  ])("%s", (_, change, edits) => {
    expect(made(change)).toEqual(edits);
  });
});

describe("of a contest", () => {
  const CONTEST = `---
id: thi
contest:
  opens: 2026-12-01 08:00
  ties: [time, guess] # theo thể lệ
  facts:
    properties:
      xa: { title: Xã, enum: [Một, Hai] }
  prizes:
    - title: Giải Nhất # một người
      count: 1
    - { title: Giải Nhì, count: 2 }
---
`;
  test.each<[string, FrontChange, readonly string[]]>([
    ["a prize's name", set(["contest", "prizes", 0, "title"], "Giải nhất"), ["N→n"]],
    ["a prize within braces", set(["contest", "prizes", 1, "count"], 3), ["2→3"]],
    [
      "a prize that comes",
      set(["contest", "prizes", 2], { title: "Giải Ba: vui", count: 5 }),
      ['→\n    - title: "Giải Ba: vui"\n      count: 5'],
    ],
    [
      "a prize that goes",
      remove(["contest", "prizes", 0]),
      ["    - title: Giải Nhất # một người\n      count: 1\n→"],
    ],
    [
      "a notice that comes",
      set(["contest", "notice"], { controller: "Sở" }),
      ["→\n  notice:\n    controller: Sở"],
    ],
    [
      "an order",
      set(["contest", "ties"], ["earlier", "time"]),
      [" [time, guess]→\n    - earlier\n    - time"],
    ],
    [
      "a fact",
      set(["contest", "facts", "properties", "dien-thoai"], { title: "Số", format: "phone" }),
      ["→\n      dien-thoai:\n        title: Số\n        format: phone"],
    ],
    [
      "what a fact asks",
      set(["contest", "facts", "properties", "xa", "title"], "Phường"),
      ["Xã→Phường"],
    ],
  ])("%s", (_, change, edits) => {
    expect(made(change, CONTEST)).toEqual(edits);
  });

  test("a list of prizes begins with its first, and goes with its last", () => {
    const bare = "---\nid: thi\ncontest:\n  opens: x\n---\n";
    const first = { title: "Giải Nhất", count: 1 };
    const one =
      "---\nid: thi\ncontest:\n  opens: x\n  prizes:\n    - title: Giải Nhất\n      count: 1\n---\n";
    const of = (change: FrontChange, text: string) =>
      applyEdits(text, writeFrontMatter(text, change, ORDER) ?? []);
    expect(of(set(["contest", "prizes", 0], first), bare)).toBe(one);
    expect(of(remove(["contest", "prizes", 0]), one)).toBe(bare);
  });
});

test("what a change leaves empty goes with it", () => {
  const text = "---\ntitle: A\nquiz:\n  questions: 5\n---\n";
  expect(made(remove(["quiz", "questions"]), text)).toEqual(["quiz:\n  questions: 5\n→"]);
});

test("what is there without a word is an empty map, and grows and shrinks from there", () => {
  const of = (change: FrontChange, text: string) =>
    applyEdits(text, writeFrontMatter(text, change, ORDER) ?? []);
  const bare = "---\ntitle: A # tên\n---\n";
  const empty = "---\ntitle: A # tên\ncertificate: {}\n---\n";
  const signed = "---\ntitle: A # tên\ncertificate:\n  issuer: Sở\n---\n";
  expect(of(set(["certificate"], {}), bare)).toBe(empty);
  expect(of(set(["certificate", "issuer"], "Sở"), empty)).toBe(signed);
  expect(of(set(["certificate"], {}), signed)).toBe(empty);
  expect(of(remove(["certificate"]), empty)).toBe(bare);
});

test("a file without front matter gets some, and an empty one is filled", () => {
  expect(made(set(["title"], "Mây"), "Chữ.\n")).toEqual(["→---\ntitle: Mây\n---\n\n"]);
  expect(made(set(["title"], "Mây"), "---\n---\nChữ.\n")).toEqual(["→title: Mây\n"]);
  expect(made(set(["exam", "questions"], 2), "---\ntitle: A\nexam:\n---\n")).toEqual([
    "→\n  questions: 2",
  ]);
});

test("front matter with mistakes, or what no form has, is left alone", () => {
  expect(made(set(["title"], "B"), "---\ntitle: [a\n---\n")).toBe("refused");
  expect(made(set(["title"], "B"), "---\ntitle: &x a\nnote: *x\n---\n")).toBe("refused");
  expect(made(set(["title"], "B"), "---\ntitle: a\n")).toBe("refused");
});

const value = fc.oneof(
  fc.constantFrom(
    "a",
    "1.0",
    "yes",
    "null",
    "~",
    "a: b",
    "a #b",
    "- x",
    "[điền: tên]",
    "{{ten}}",
    "'",
    '"',
    "\\",
    "&a",
    "50%",
  ),
  fc.constantFrom(
    "*x",
    "!t",
    "|",
    ">",
    "@",
    "`a`",
    "a,b",
    "]",
    "1h30m",
    "0x1F",
    "2026-11-27",
    "true",
    "é",
    "😀",
    "a:",
    "?",
    ":",
  ),
  fc
    .string({ minLength: 1, maxLength: 12 })
    .filter((text) => text.trim() !== "" && text === text.trim()),
);
const changes: fc.Arbitrary<FrontChange> = fc.oneof(
  fc.record({
    kind: fc.constant("set" as const),
    path: fc.constantFrom<FrontChange["path"][]>(
      ["id"],
      ["title"],
      ["version"],
      ["note"],
      ["lang"],
      ["contents", 0],
      ["contents", 1],
      ["contents", 2],
      ["outcomes", "luu"],
      ["outcomes", "moi"],
      ["certificate", "issuer"],
      ["keywords", 0],
    ),
    value,
  }),
  fc.record({
    kind: fc.constant("remove" as const),
    path: fc.constantFrom<FrontChange["path"][]>(
      ["id"],
      ["note"],
      ["exam"],
      ["exam", "questions"],
      ["exam", "blueprint", "may"],
      ["contents", 0],
      ["contents", 1],
      ["outcomes", "luu"],
      ["outcomes", "tim"],
      ["contents"],
    ),
  }),
);

test("however many changes are made, the data is what was asked for, and comments and the text stay", () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 6 }), (all) => {
      let text = COURSE;
      for (const change of all) {
        const before = readFrontMatter(text);
        const wanted = before && changedData(before.data, change);
        if (!before || !wanted) continue;
        const edits = writeFrontMatter(text, change, ORDER);
        if (!edits) throw new Error(`refused ${JSON.stringify(change)} in ${text}`);
        text = applyEdits(text, edits);
        expect(sameData(readFrontMatter(text)?.data, wanted)).toBe(true);
      }
      expect(text.endsWith("---\n\nChào.\n")).toBe(true);
      expect(text).toContain("# Khóa của huyện");
    }),
    { numRuns: process.env.HOCVU_SEEDS ? 300 : 25 },
  );
});
