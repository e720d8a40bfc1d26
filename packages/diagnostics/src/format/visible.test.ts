import { describe, expect, test } from "vitest";
import { hostile, obeyed } from "../../test/hostile.ts";
import { printable, toPrintedJson, visible, visibleLines } from "./visible.ts";

describe("what cannot be seen is shown", () => {
  test.each([
    ["a\u202eb", "a⟨U+202E⟩b"],
    ["\u001b[2Ja", "⟨U+001B⟩[2Ja"],
    ["một\nhai\r\nba", "một↵hai⟨U+000D⟩↵ba"],
    ["\u2028\u0085\u009b\u007f", "⟨U+2028⟩⟨U+0085⟩⟨U+009B⟩⟨U+007F⟩"],
    ["\u2066a\u2069 \u200f\u061c", "⟨U+2066⟩a⟨U+2069⟩ ⟨U+200F⟩⟨U+061C⟩"],
    ["a\u200bb\u00adc\ufeff", "a⟨U+200B⟩b⟨U+00AD⟩c⟨U+FEFF⟩"],
    ["\ud800 \ufffe \u{1ffff} \u{e0041}", "⟨U+D800⟩ ⟨U+FFFE⟩ ⟨U+1FFFF⟩ ⟨U+E0041⟩"],
  ])("%j", (text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  test.each([
    [
      "composed and decomposed letters",
      "Tiếng Việt ".normalize("NFC") + "Tiếng Việt".normalize("NFD"),
    ],
    ["blanks that do not break, and tabs", "1\u00a0000\u202f000\tđ"],
    ["emoji of several signs", "👩‍🏫 ❤️ 🇻🇳"],
    ["letters that are written together", "می\u200cخواهم"],
  ])("%s stay as they are", (_, text) => {
    expect(visible(text)).toBe(text);
    expect(printable(`${text}\n`)).toBe(`${text}\n`);
  });

  test("lines of its own stay lines where it may have them", () => {
    expect(visibleLines("một\nhai\r")).toBe("một\nhai⟨U+000D⟩");
  });
});

describe("what is printed", () => {
  test("steers no terminal and commands no runner", () => {
    expect(obeyed(hostile)).not.toEqual([]);
    expect(obeyed(printable(`${hostile}\n`))).toEqual([]);
    expect(obeyed(printable(`${hostile}\n`, { color: true }).replaceAll("\u001b[31m", ""))).toEqual(
      [],
    );
  });

  test("has colors only where they are let through", () => {
    const red = "\u001b[31mlỗi\u001b[39m\n";
    expect(printable(red, { color: true })).toBe(red);
    expect(printable(red)).toBe("⟨U+001B⟩[31mlỗi⟨U+001B⟩[39m\n");
    expect(printable("\u001b[2J\u001b]0;x\n", { color: true })).toBe("⟨U+001B⟩[2J⟨U+001B⟩]0;x\n");
  });

  test("keeps the mark and the line ends of tables for spreadsheets", () => {
    const table = "\ufeffSTT,Bài\r\n1,a\r\n";
    expect(printable(table)).toBe(table);
    expect(printable("a\r1,\ufeffb\r\n")).toBe("a⟨U+000D⟩1,⟨U+FEFF⟩b\r\n");
  });

  test.each([
    ["::error::a\n", ": :error::a\n"],
    ["một\n \u00a0::set-output name=x::y\n", "một\n \u00a0: :set-output name=x::y\n"],
    ["a ##[group]b ##vso[task.complete]c\n", "a ## [group]b ## vso[task.complete]c\n"],
    ["###[error]\n", "### [error]\n"],
  ])("breaks what a runner would obey: %j", (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  test.each([
    "12 | ::download[Mẫu đơn]{src=media/mau-don.pdf}\n",
    "      ::video[Tên]{src=a.mp4}\n",
    " ::: a.quiz.md:14:24  first used here\n",
    "      ::::tabs\n",
    "## Hỏi gì? {#mo-lai}\n",
    "a::b::c\n",
  ])("leaves what no runner obeys: %j", (text) => {
    expect(printable(text)).toBe(text);
  });

  test("is a command where it is to be one, and holds no other", () => {
    const text = "::error file=a.md::x ##vso[y]\n";
    expect(printable(text, { commands: true })).toBe("::error file=a.md::x ## vso[y]\n");
  });
});

test("JSON holds the same data, and nothing that is obeyed", () => {
  const data = { [hostile]: [hostile, "👩‍🏫", 1] };
  const printed = toPrintedJson(data);
  expect(JSON.parse(printed)).toEqual(data);
  expect(obeyed(printed)).toEqual([]);
  expect(printable(printed)).toBe(printed);
});
