import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { buildCourse } from "../build-course.ts";
import { formatCourse } from "../format/format-course.ts";
import type { SourceFolder } from "../source.ts";
import { writeCourse } from "../write/course.ts";
import { secondsOf, timeAsText } from "./film-times.ts";

const question = (at: string, id: string) =>
  `:::check${at}\n### Câu ${id}? {#${id}}\n\n- [x] Có\n- [ ] Không\n:::\n`;
const film = '::video[Cách lưu]{src="phim.mp4" captions="phim.vtt"}\n';

function folder(body: string): SourceFolder {
  const asset = (path: string) => [path, { path, size: 9, open: () => Readable.from([]) }] as const;
  const texts = [
    { path: "01-a.md", text: `---\ntitle: A\n---\n\n${body}` },
    { path: "course.md", text: "---\nid: mau\ntitle: Mẫu\n---\n\nChào.\n" },
  ];
  return { texts, assets: new Map([asset("phim.mp4"), asset("phim.vtt")]) };
}

async function read(body: string) {
  const { value, diagnostics } = await buildCourse(folder(body));
  const told = diagnostics.map(
    ({ code, place }) => `${code} ${place?.start.line}:${place?.start.column}`,
  );
  return { course: value?.course, told, uses: value?.uses ?? [] };
}

test("a check beneath a film says when the film stops for it, in words and for the player", async () => {
  const { course, told, uses } = await read(
    `${film}\n${question("{at=1:20}", "mot")}\n${question("{at=2:05}", "hai")}`,
  );
  expect(told).toEqual([]);
  expect(course?.modules[0]?.pages[0]?.html).toMatch(
    /<p class="timed" data-at="80">Câu hỏi ở 1:20 của phim<\/p>\s*<div class="check" data-check="mot"><\/div>\s*<p class="timed" data-at="125">/,
  );
  expect(uses.flatMap(({ path, reaches }) => (reaches ? [[path, reaches]] : []))).toEqual([
    ["phim.mp4", 80],
    ["phim.mp4", 125],
  ]);
});

describe("what no film can be stopped at is told where it stands", () => {
  test.each([
    ["no time", `${film}\n${question("{at=sau}", "mot")}`, ["HV2465 7:10"]],
    [
      "seconds of a minute that has fewer",
      `${film}\n${question("{at=1:75}", "mot")}`,
      ["HV2465 7:10"],
    ],
    ["the film's beginning", `${film}\n${question("{at=0:00}", "mot")}`, ["HV2465 7:10"]],
    ["no film", question("{at=1:20}", "mot"), ["HV2466 5:10"]],
    ["a film below", `${question("{at=1:20}", "mot")}\n${film}`, ["HV2466 5:10"]],
    [
      "another block around it",
      `${film}\n::::note\n${question("{at=1:20}", "mot")}::::\n`,
      ["HV2466 8:10"],
    ],
    [
      "a film of another site",
      `::embed[Phim]{src="https://www.youtube.com/watch?v=abcdefghijk"}\n\n${question("{at=1:20}", "mot")}`,
      ["HV2467 7:10"],
    ],
    [
      "the same second twice",
      `${film}\n${question("{at=1:20}", "mot")}\n${question("{at=1:20}", "hai")}`,
      ["HV2468 14:10"],
    ],
    [
      "a time before the last",
      `${film}\n${question("{at=1:20}", "mot")}\n${question("{at=0:40}", "hai")}`,
      ["HV2468 14:10"],
    ],
  ])("%s", async (_, body, told) => {
    expect((await read(body)).told).toEqual(told);
  });

  test("each film has times of its own", async () => {
    const one = (id: string) => `${film}\n${question("{at=0:40}", id)}\n`;
    expect((await read(one("mot") + one("hai"))).told).toEqual([]);
  });
});

test("what is written of a course is read as the same course, and is left alone by hocvu format", async () => {
  const { course } = await read(`${film}\n${question("{at=1:20}", "mot")}\n${question("", "hai")}`);
  if (!course) throw new Error("there is no course");
  const texts = writeCourse(course);
  expect(texts.map(({ text }) => text).join("")).toContain(":::check{at=1:20}\n");
  const { assets } = folder("");
  expect((await buildCourse({ texts, assets })).value?.course).toEqual(course);
  expect(await formatCourse({ texts, assets })).toEqual([]);
});

test.each([
  ["0:07", 7],
  ["1:20", 80],
  ["75:00", 4500],
  ["1:05:00", 3900],
])("%s is %i seconds", (written, seconds) => {
  expect(secondsOf(written)).toBe(seconds);
  expect(secondsOf(timeAsText(seconds))).toBe(seconds);
});

test.each(["", "1", "1:2", "0:00", `${"9".repeat(400)}:00:00`, "-1:00", "1:60", "1:20 <b>::"])(
  "%j is no time of a film",
  (written) => expect(secondsOf(written)).toBeUndefined(),
);
