import { expect, test } from "vitest";
import { applyEdits } from "../text-edit.ts";
import { readFilms, writeCaptions } from "./films.ts";

const PAGE = `Xem phim:

::video[Bật [máy] lên]{src="media/bat may.mp4" transcript=media/bat-may.md #phim}

::video{src=../tat-may.webm captions='media/tat-may.vtt'}

::video[Nơi khác]{src="https://example.org/a.mp4"}

\`\`\`md
::video[Mẫu]{src=media/mau.mp4}
\`\`\`
`;

test("the films of a page are those of the course, with what they are called and their captions", () => {
  expect(readFilms(PAGE)).toEqual([
    { title: "Bật [máy] lên", src: "media/bat may.mp4", captions: "" },
    { title: "tat-may.webm", src: "../tat-may.webm", captions: "media/tat-may.vtt" },
  ]);
});

const given = (text: string, index: number, captions: string) => {
  const edit = writeCaptions(text, index, captions);
  return edit ? applyEdits(text, [edit]) : text;
};

test("captions are put behind what is said of a film, changed where they stand, and taken away", () => {
  const line = '::video[Bật [máy] lên]{src="media/bat may.mp4" transcript=media/bat-may.md #phim';
  expect(given(PAGE, 0, "media/bat may.vtt")).toBe(
    PAGE.replace(`${line}}`, `${line} captions="media/bat may.vtt"}`),
  );
  expect(given(PAGE, 1, "a.srt")).toBe(
    PAGE.replace("captions='media/tat-may.vtt'", 'captions="a.srt"'),
  );
  expect(given(PAGE, 1, "")).toBe(PAGE.replace(" captions='media/tat-may.vtt'", ""));
  for (const [index, captions] of [
    [0, ""],
    [1, "media/tat-may.vtt"],
    [2, "a.vtt"],
  ] as const)
    expect(given(PAGE, index, captions)).toBe(PAGE);
});

test("what is named with a quote does not end its value", () => {
  expect(given("::video{src=a.mp4}", 0, 'a"b.vtt')).toBe('::video{src=a.mp4 captions="a%22b.vtt"}');
});
