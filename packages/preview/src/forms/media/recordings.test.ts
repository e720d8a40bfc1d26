import { mkdir, readdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { courseFolder } from "../../../../compiler/test/course-folder.ts";
import { putRecording, type RecordingPart } from "./put-recording.ts";
import { recordingsOf } from "./recordings.ts";

const put = (root: string, part: RecordingPart, name: string, bytes: string) =>
  putRecording(root, part, {
    bytes: Buffer.from(bytes, "latin1"),
    name,
    page: "Bật máy",
    otherwise: "Nghe đọc trang này",
  });

test("a recording goes into the course by what it is, whatever its name says, and over none that is there", async () => {
  const root = await courseFolder({ "media/loi-chao.ogg": "OggS cũ" });
  const taken = [
    await put(root, "sound", "Lời chào.wav", "OggS"),
    await put(root, "sound", "Voice 001.mp4", "\0\0\0\x18ftypmp42"),
    await put(root, "cues", "loi.txt", "WEBVTT\n\n00:01.000 --> 00:02.000\nA\n"),
    await put(root, "cues", "loi.vtt", "1\n00:00:01,000 --> 00:00:02,000\nA\n"),
  ];
  expect(taken).toEqual(
    ["loi-chao-2.ogg", "bat-may.m4a", "loi.vtt", "loi.srt"].map((name) => ({
      path: `media/${name}`,
    })),
  );
});

test("what no browser plays, and what has no times, is refused; nothing is written", async () => {
  const root = await courseFolder({});
  for (const bytes of ["#!AMR\n", "%PDF-1.7", "chữ", ""])
    expect(await put(root, "sound", "a.mp3", bytes)).toEqual({ refused: "sound-kind" });
  for (const bytes of ["Lời", "<html>-->", "\xff\xfe", "OggS", ""])
    expect(await put(root, "cues", "a.vtt", bytes)).toEqual({ refused: "cues-kind" });
  expect(await readdir(root)).not.toContain("media");
  await mkdir(join(root, "..", "ngoai"));
  await symlink(join(root, "..", "ngoai"), join(root, "media"));
  expect(await put(root, "sound", "a.ogg", "OggS")).toEqual({ refused: "sound-kind" });
  expect(await readdir(join(root, "..", "ngoai"))).toEqual([]);
});

test("a page may be read out by any sound of the course, but that of another page", async () => {
  const root = await courseFolder({
    "media/a.mp3": "ID3",
    "media/a.vtt": "WEBVTT",
    "media/a.txt": "Chữ",
    "media/loi-doc/bat-may.mp3": "ID3",
    "media/loi-doc/tat-may.opus": "OggS",
  });
  expect(await recordingsOf(root, "02-may/index.md", "bat-may")).toEqual({
    sounds: ["../media/a.mp3"],
    cues: ["../media/a.vtt"],
    captions: ["../media/a.vtt"],
    named: "media/loi-doc/bat-may.mp3",
  });
  expect(await recordingsOf(root, "01-may.md", "khac")).toEqual({
    sounds: ["media/a.mp3"],
    cues: ["media/a.vtt"],
    captions: ["media/a.vtt"],
  });
});

test("captions lie beside their film, under its name; those that were there stay", async () => {
  const root = await courseFolder({ "02-may/Bật máy.mp4": "x", "02-may/bat-may.vtt": "WEBVTT" });
  const putCaptions = (film: string | undefined, bytes: string) =>
    putRecording(root, "captions", {
      ...{ bytes: Buffer.from(bytes), name: "subtitles-final.vtt", page: "Bật máy", film },
      otherwise: "Nghe đọc trang này",
    });
  expect(await putCaptions("02-may/Bật máy.mp4", "WEBVTT\n")).toEqual({
    path: "02-may/bat-may-2.vtt",
  });
  expect(await putCaptions("phim.mp4", "WEBVTT\n")).toEqual({ path: "media/phim.vtt" });
  expect(await putCaptions(undefined, "WEBVTT\n")).toEqual({ path: "media/subtitles-final.vtt" });
  expect(await putCaptions("phim.mp4", "chữ")).toEqual({ refused: "captions-kind" });
});
