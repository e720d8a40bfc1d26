import { expect, test } from "vitest";
import { forbiddenCharacters, writableInXml } from "./characters.ts";

const found = (text: string) => [...forbiddenCharacters(text)].map((one) => Object.values(one));

test.each([
  [
    "a\u001bb\u0000",
    [
      ["U+001B", 1],
      ["U+0000", 3],
    ],
  ],
  [
    "\u000b\u000c",
    [
      ["U+000B", 0],
      ["U+000C", 1],
    ],
  ],
  [
    "\ufffe\uffff",
    [
      ["U+FFFE", 0],
      ["U+FFFF", 1],
    ],
  ],
  [
    "😀\ud83d \ude00",
    [
      ["U+D83D", 2],
      ["U+DE00", 4],
    ],
  ],
])("XML cannot hold some of %j", (text, expected) => {
  expect(found(text)).toEqual(expected);
  expect(() => writableInXml(text)).toThrow(expected[0]?.[0] as string);
});

test.each([
  "Tiếng Việt ".normalize("NFD"),
  "tab\tline\r\n\u00a0\u0085\u2028\u202e\ufeff\ufffd",
  "😀👩‍🏫\u{1fffe}\u{10ffff}",
])("XML can hold %j", (text) => {
  expect(found(text)).toEqual([]);
  expect(writableInXml(text)).toBe(text);
});
