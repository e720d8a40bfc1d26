import fc from "fast-check";
import { expect, test } from "vitest";
import { intoOriginal } from "./original-text.ts";

const read = (original: string) =>
  original
    .replace(/^\uFEFF+/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");

test.each([
  ["a\r\nb\r\n", "a\nb\n", "a\nc\n", "a\r\nc\r\n"],
  ["a\r\nb\r\n", "a\nb\n", "a\nx\nb\n", "a\r\nx\r\nb\r\n"],
  ["a\r\n\r\nb", "a\n\nb", "a\nb", "a\r\nb"],
  ["\uFEFF\n\n---\n", "\n\n---\n", "---\n", "\uFEFF---\n"],
  ["\uFEFF\uFEFFa\n", "a\n", "b\n", "\uFEFF\uFEFFb\n"],
  ["a\rb\r", "a\nb\n", "a\nc\n", "a\rc\r"],
])("%j, read as %j and mended to %j, becomes %j", (original, before, after, expected) => {
  expect(intoOriginal(original, before, after)).toBe(expected);
});

test("what comes out is read as what was meant, and nothing changes where nothing did", () => {
  const line = fc.string({
    unit: fc.constantFrom("a", "ế", "ế".normalize("NFD"), " ", "#"),
    maxLength: 6,
  });
  const file = fc
    .tuple(
      fc.nat(2),
      fc.array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\r")), { maxLength: 8 }),
    )
    .map(
      ([marks, lines]) => "\uFEFF".repeat(marks) + lines.map(([text, end]) => text + end).join(""),
    );
  const changed = fc.array(fc.tuple(fc.nat(8), fc.constantFrom("x", "", "x\ny")), { maxLength: 3 });
  fc.assert(
    fc.property(file, changed, (original, changes) => {
      const before = read(original);
      const lines = before.split("\n");
      for (const [at, text] of changes) if (at < lines.length - 1) lines[at] = text;
      const after = lines.join("\n");
      expect(read(intoOriginal(original, before, after))).toBe(after);
      expect(intoOriginal(original, before, before)).toBe(original);
    }),
  );
});
