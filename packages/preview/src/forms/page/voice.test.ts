import { parseFile } from "@hocvu/markdown";
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "../text-edit.ts";
import { readVoice, writeVoice } from "./voice.ts";

const written = (
  text: string,
  ...[voice, title = "Nghe"]: [Parameters<typeof writeVoice>[1], string?]
) => applyEdits(text, [writeVoice(text, voice, title)]);

/** What the compiler's reader makes of it. */
function voicesIn(text: string) {
  return parseFile({ path: "01-a.md", text }).tree.children.flatMap((node) => {
    if (node.type !== "leafDirective" || node.name !== "audio") return [];
    const { src, cues, voice } = node.attributes ?? {};
    const isVoice = cues || (typeof voice === "string" && voice !== "no");
    return isVoice ? [{ src: src ?? "", cues: cues ?? "" }] : [];
  });
}

const own = { src: "media/a.mp3", cues: "" };

test("a page without a voice gets one on top of it, which is read as it was meant", () => {
  const text = written("Mây là máy chủ.", own, "Nghe [đọc] trang");
  expect(text).toBe(
    '::audio[Nghe \\[đọc\\] trang]{src="media/a.mp3" voice=yes}\n\nMây là máy chủ.',
  );
  expect(readVoice(text)).toEqual(own);
  expect(voicesIn(text)).toEqual([own]);
  expect(written("", { ...own, cues: "media/a b.vtt" })).toBe(
    '::audio[Nghe]{src="media/a.mp3" voice=yes cues="media/a b.vtt"}',
  );
});

test.each([
  [
    "another sound",
    { src: "media/b.mp3", cues: "a.vtt" },
    `::audio[T [1]]{src="media/b.mp3" transcript=a.md cues="a.vtt"}`,
  ],
  [
    "other cues",
    { src: "a.mp3", cues: "b.vtt" },
    `::audio[T [1]]{src="a.mp3" transcript=a.md cues="b.vtt"}`,
  ],
  ["no cues", { src: "a.mp3", cues: "" }, `::audio[T [1]]{src="a.mp3" transcript=a.md voice=yes}`],
])("%s is all that changes in the line that says it", (_, voice, line) => {
  const text = "Trước.\n\n::audio[T [1]]{src='a.mp3' transcript=a.md cues=a.vtt}\n\nSau.";
  expect(written(text, voice)).toBe(`Trước.\n\n${line}\n\nSau.`);
  expect(voicesIn(written(text, voice))).toEqual([voice]);
});

test("a voice that goes takes its line with it, and no other", () => {
  const line = '::audio{src="a.mp3" voice=yes}';
  expect(written(`${line}\n\nSau.`, undefined)).toBe("Sau.");
  expect(written(`Trước.\n\n${line}`, undefined)).toBe("Trước.");
  expect(written(`Trước.\n\n${line}\n\nSau.`, undefined)).toBe("Trước.\n\nSau.");
  expect(written("Không có.", undefined)).toBe("Không có.");
});

test.each([
  ["sound that is no voice", "::audio[A]{src=a.mp3}"],
  ["a voice that is none", "::audio[A]{src=a.mp3 voice=no}"],
  ["sound of another site", '::audio[A]{src="https://a.vn/a.mp3" voice=yes}'],
  ["code", "```md\n::audio[A]{src=a.mp3 voice=yes}\n```"],
  ["code that holds a fence", "````\n```\n::audio[A]{src=a.mp3 voice=yes}\n````"],
  ["a remark", "<!--\n::audio[A]{src=a.mp3 voice=yes}\n-->"],
  ["indented code", "    ::audio[A]{src=a.mp3 voice=yes}"],
  ["words", "Viết ::audio[A]{src=a.mp3 voice=yes} trong bài"],
  ["a film", "::video[A]{src=a.mp4 cues=a.vtt}"],
])("%s is not the page's voice", (_, text) => {
  expect(readVoice(text)).toBeUndefined();
});

test("whatever is written is read again as it was meant, here and by the compiler", () => {
  const path = fc
    .string({ unit: fc.constantFrom(..."aê &'()[]{}#=%.-_/ "), minLength: 1, maxLength: 12 })
    .map((name) => `media/${name.trim()}x`);
  const rest = fc.constantFrom("", "Chữ.", "# Đầu\n\nChữ.", "- a\n- b", "::audio[A]{src=b.mp3}");
  fc.assert(
    fc.property(path, fc.option(path, { nil: "" }), rest, (src, cues, text) => {
      const once = written(text, { src, cues });
      expect(readVoice(once)).toEqual({ src, cues });
      const after = { src: cues || "media/khac.mp3", cues: src };
      expect(readVoice(written(once, after))).toEqual(after);
      expect(written(once, undefined)).toBe(text);
      if (!/[{}&]/.test(src + cues)) expect(voicesIn(once)).toEqual([{ src, cues }]);
    }),
    { seed: 22 },
  );
});

test("a line as long as a text may be is read within a second", () => {
  const begin = process.cpuUsage();
  for (const one of ["[", "]", "{a=", "\\", '"', "a ", "::audio"]) {
    readVoice(`::audio[${one.repeat(60_000)}{`);
    readVoice(`::audio[a]{${one.repeat(60_000)}}`);
  }
  const { user, system } = process.cpuUsage(begin);
  expect((user + system) / 1e6).toBeLessThan(1);
});
