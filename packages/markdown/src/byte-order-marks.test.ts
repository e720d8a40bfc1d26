import { expect, test } from "vitest";
import { readAnything } from "../test/read-texts.ts";
import { decodeText } from "./decode-text.ts";
import { parseTree } from "./parse-file.ts";

const MARK = "\ufeff";

test("a file begins after its byte order marks, of which programs leave more than one", () => {
  const bytes = Buffer.from(`${MARK}${MARK}${MARK}---\n`);
  expect(decodeText(bytes, "course.md", [])).toBe("---\n");
});

test.each(["$$", "<!-- a", "a", "# a", "- [x] a", "[[a]]"])(
  "places in %j are counted with a mark before it",
  async (text) => {
    const { position } = parseTree(`${MARK}${text}`);
    expect(position?.end.offset).toBe(text.length + 1);
    const files = ["course.md", "01-bai.md", "01-bai.quiz.md"];
    await readAnything(Object.fromEntries(files.map((file) => [file, MARK + text])));
  },
);
