import fc from "fast-check";
import { expect, test } from "vitest";
import { readCaptions } from "../assets/captions.ts";
import { cuesIn } from "./cues.ts";
import { markHtml } from "./mark-html.ts";
import { matchCues } from "./match-cues.ts";

const read = (text: string) => {
  const captions = readCaptions(Buffer.from(text));
  return "text" in captions ? cuesIn(captions.text) : captions.fault;
};

test("a cue has its times, its line and what is said, without names of voices and cues", () => {
  const vtt =
    "WEBVTT\n\nNOTE của máy\n\nmo-dau\n00:01.500 --> 00:04.000 align:start\n<v Lan>Chào &amp; mời\nbà con.\n\n1:00:00.000 --> 1:00:02.000\nHết.\n";
  expect(read(vtt)).toEqual([
    { from: 1.5, to: 4, line: 6, text: "Chào & mời bà con." },
    { from: 3600, to: 3602, line: 10, text: "Hết." },
  ]);
  expect(read("1\n00:00:01,5 --> 00:00:02,25\nChào.\n")).toMatchObject([
    { from: 1.5, to: 2.25, line: 2 },
  ]);
});

test("nothing that stands in a file breaks the reader, nor the page", () => {
  const piece = fc.oneof(
    fc.constantFrom("00:01.000 --> 00:02.000", "\n", "\n\n", "<v ", "<", "&amp;", "&", "-->"),
    fc.string({ maxLength: 12 }),
  );
  const html = "<p>Lưu <strong>tệp</strong> &#x26; mở. Rồi tắt máy.</p>";
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const cues = read(`WEBVTT\n\n${pieces.join("")}`);
      if (typeof cues === "string") return;
      const marked = markHtml(html, matchCues(html, "Tệp", "vi", cues).marks);
      expect(marked.replace(/<\/?span[^>]*>/g, "")).toBe(html);
    }),
    { seed: 22, numRuns: 500 },
  );
});

const MEGA = 1024 * 1024;
const times = "00:01.000 --> 00:02.000\n";

test.each([
  ["cues", `${times}lưu tệp\n\n`],
  ["times", times],
  ["blanks", " "],
  ["brackets", `${times}${"<".repeat(500)}\n`],
  ["figures", `${times}${"1.234.567 ".repeat(50)}\n`],
  ["colons", "1:"],
  ["entities", `${times}${"&".repeat(500)}\n`],
])("a megabyte of %s is read within a second", (_, unit) => {
  const text = `WEBVTT\n\n${times}${unit.repeat(Math.ceil(MEGA / unit.length))}`;
  const begin = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(begin);
  expect((user + system) / 1e6).toBeLessThan(1);
});
