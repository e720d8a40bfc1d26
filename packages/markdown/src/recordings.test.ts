import { expect, test } from "vitest";
import { folderOf } from "../test/read-texts.ts";
import { buildCourse } from "./build-course.ts";

const texts = {
  "course.md": "---\nid: mau\ntitle: Mẫu\n---\n",
  "01-bai.md":
    "---\ntitle: Bài\n---\n\nMở đầu.\n\n## Một {#mot}\n\nChữ.\n\n## Hai {#hai}\n\nChữ.\n",
};

async function pagesOf(assets: readonly string[], lang = "vi") {
  const folder = folderOf(
    { ...texts, "course.md": texts["course.md"].replace("title:", `lang: ${lang}\ntitle:`) },
    assets,
  );
  const { value, diagnostics } = await buildCourse(folder);
  expect(diagnostics).toEqual([]);
  return value?.course.modules[0]?.pages.map(({ html }) => html) ?? [];
}

test("a recording named after a page stands on top of that page, and of no other", async () => {
  const [opening, one, two] = await pagesOf(["media/loi-doc/mot.mp3"]);
  expect(one).toMatch(
    /^<figure class="media recording">\s*<audio controls preload="none" src="asset:media\/loi-doc\/mot\.mp3" data-voice=""><\/audio>/,
  );
  expect(one).toContain("<figcaption>");
  expect(one).toContain("Nghe đọc trang này");
  expect(one).toContain("<p>Chữ.</p>");
  expect(opening + (two ?? "")).not.toContain("audio");
});

test("the opening page of a module has the module's own name", async () => {
  const [opening] = await pagesOf(["media/loi-doc/bai.wav"]);
  expect(opening).toContain('src="asset:media/loi-doc/bai.wav"');
});

test("of two recordings of a page the draft gives way", async () => {
  const [, one] = await pagesOf(["media/loi-doc/mot.wav", "media/loi-doc/mot.m4a"]);
  expect(one).toContain("mot.m4a");
  expect(one).not.toContain("mot.wav");
});

test("what a recorder's capitals call .MP3 is one all the same, and gives way to the usual", async () => {
  const [opening, one, two] = await pagesOf(["media/loi-doc/mot.MP3", "media/loi-doc/hai.Opus"]);
  expect(one).toContain('src="asset:media/loi-doc/mot.MP3" data-voice=""');
  expect(two).toContain('src="asset:media/loi-doc/hai.Opus"');
  expect(opening).not.toContain("audio");
  const [, both] = await pagesOf(["media/loi-doc/mot.MP3", "media/loi-doc/mot.mp3"]);
  expect(both).toContain('src="asset:media/loi-doc/mot.mp3"');
  const [, light] = await pagesOf(["media/loi-doc/mot.M4A", "media/loi-doc/mot.mp3"]);
  expect(light).toContain('src="asset:media/loi-doc/mot.M4A"');
});

test("an English course may name the folder in English, and says so in English", async () => {
  const [, one] = await pagesOf(["media/narration/mot.ogg"], "en");
  expect(one).toContain('src="asset:media/narration/mot.ogg"');
  expect(one).toContain("Listen to this page");
});
