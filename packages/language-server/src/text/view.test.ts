import fc from "fast-check";
import { expect, test } from "vitest";
import { type Encoding, offsetOf } from "./lines.ts";
import { viewOf } from "./view.ts";

const DECOMPOSED = "Khóa học".normalize("NFD");

test("lines end as each system ends them, and a byte order mark is no letter of ours", () => {
  const { read, offsetAt, positionAt } = viewOf("\uFEFFa\r\nbc\rd\n", "utf-16");
  expect(read).toBe("a\nbc\nd\n");
  expect(positionAt(read.indexOf("a"))).toEqual({ line: 0, character: 1 });
  expect(positionAt(read.indexOf("c"))).toEqual({ line: 1, character: 1 });
  expect(offsetAt({ line: 2, character: 0 })).toBe(read.indexOf("d"));
  expect(offsetAt({ line: 9, character: 0 })).toBe(read.length);
});

test("letters that are written in pieces are read as one", () => {
  const { read, position, offsetAt } = viewOf(`${DECOMPOSED} tập`, "utf-16");
  expect(read).toBe("Khóa học tập");
  const column = read.indexOf("tập") + 1;
  expect(position({ line: 1, column })).toEqual({ line: 0, character: DECOMPOSED.length + 1 });
  expect(offsetAt({ line: 0, character: DECOMPOSED.length + 1 })).toBe(column - 1);
});

test.each<[Encoding, number]>([
  ["utf-8", 12],
  ["utf-16", 8],
  ["utf-32", 7],
])("a client that counts in %s is told the same place its way", (encoding, character) => {
  const { read, positionAt, offsetAt } = viewOf("Đám 😀 mây", encoding);
  const offset = read.indexOf("y") - 1;
  expect(positionAt(offset)).toEqual({ line: 0, character });
  expect(offsetAt({ line: 0, character })).toBe(offset);
});

const piece = fc.constantFrom(
  "a",
  "ó",
  "ó".normalize("NFD"),
  "😀",
  "\r\n",
  "\r",
  "\n",
  " ",
  "ệ".normalize("NFD"),
);
const text = fc
  .array(piece, { maxLength: 30 })
  .map((pieces) => pieces.join(""))
  // A pasted `\r` before a `\n` is one line end.
  .chain((body) => fc.constantFrom("", "\uFEFF").map((mark) => mark + body));

test("each place of what is read is found again where it is written, in every encoding", () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom<Encoding>("utf-8", "utf-16", "utf-32"),
      (written, encoding) => {
        const view = viewOf(written, encoding);
        const letters = [...new Intl.Segmenter().segment(view.read)];
        for (const { index, segment } of letters) {
          const position = view.positionAt(index);
          expect(view.offsetAt(position)).toBe(index);
          if (segment === "\n") continue;
          const at = offsetOf(written, position, encoding);
          expect(written.slice(at).normalize("NFC").startsWith(segment)).toBe(true);
        }
      },
    ),
  );
});
