import { expect, test } from "vitest";
import { cuesBeside } from "./cues-beside.ts";

test.each([
  ["media/a.MP3", "media/a.Vtt"],
  ["media/b.mp3", "media/b.vtt"],
  // Of several, on a disk that has them all, always the same.
  ["media/c.mp3", "media/c.VTT"],
  ["media/d.mp3", "media/d.vtt"],
  ["e.ogg", "e.VTT"],
])("beside %j lies %j", (sound, found) => {
  const files = ["a.Vtt", "b.VTT", "b.vtt", "c.vTT", "c.VTT", "D.vtt", "d.vtt.txt"];
  expect(cuesBeside(new Set([...files.map((name) => `media/${name}`), "e.VTT"]), sound)).toBe(
    found,
  );
});
