import { type Target, targets } from "@hocvu/targets";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { courseFolder, soundCourse } from "../../test/course-folder.ts";
import { pictures, recordings } from "../../test/files-of-each-kind.ts";
import { compile } from "../compile.ts";
import { readBmp } from "./read-bmp.ts";

/** What a package carries of a lesson that names `name`, which holds `content`. */
async function carried(
  text: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  optimize = true,
): Promise<readonly { path: string; content: Buffer }[]> {
  const lesson = `${soundCourse["01-dam-may.md"]}\n${text}\n`;
  const root = await courseFolder({ "01-dam-may.md": lesson, ...files });
  const { value, diagnostics } = await compile(root, [targets.get("web") as Target], { optimize });
  expect(diagnostics).toEqual([]);
  const names = Object.keys(files).map((path) => path.replace(/\.[^.]*$/, ""));
  return (value?.packages[0]?.files ?? [])
    .filter(({ path }) => names.some((name) => path.startsWith(`${name}-`)))
    .map(({ path, content }) => ({ path, content: Buffer.from(content as Uint8Array) }));
}

const ending = (path: string | undefined) => /\.[^.]*$/.exec(path ?? "")?.[0];

describe("a picture is carried as browsers show it", () => {
  test.each([
    ["a TIFF", "hinh.tif", pictures.tiff, true, ".webp"],
    ["a TIFF whose photos are to stay as they are", "hinh.tif", pictures.tiff, false, ".png"],
    ["a BMP", "hinh.bmp", pictures.bmp, true, ".webp"],
    ["a JPEG called .png", "hinh.png", pictures.jpeg, false, ".jpg"],
    ["a WebP called .jpg", "hinh.jpg", pictures.webp, false, ".webp"],
    ["a drawing called .png", "hinh.png", pictures.svg, true, ".svg"],
    ["a PNG called .svg", "hinh.svg", pictures.png, false, ".png"],
    ["a JPEG called .JPG", "hinh.JPG", pictures.jpeg, false, ".jpg"],
  ])("%s", async (_, name, content, optimize, expected) => {
    const [file] = await carried(`![Hình](${name})`, { [name]: content }, optimize);
    expect(ending(file?.path)).toBe(expected);
    const { format } = await sharp(file?.content).metadata();
    expect(`.${format}`.replace("jpeg", "jpg")).toBe(expected);
  });

  test("a WebP that moves goes on moving", async () => {
    const [file] = await carried("![Hình](hinh.webp)", { "hinh.webp": pictures.movingWebp });
    expect((await sharp(file?.content).metadata()).pages).toBe(2);
  });

  test("a photo that only breaks a rule is carried, as browsers show it", async () => {
    // Bytes after the end, as some telephones leave them there.
    const photo = Buffer.concat([pictures.jpeg, Buffer.from("SEFT 1234")]);
    expect(await carried("![Hình](hinh.jpg)", { "hinh.jpg": photo })).toHaveLength(1);
  });

  test("the dots of a BMP are read from its last row up", () => {
    const { pixels, width, height } = readBmp(Buffer.from(pictures.bmp));
    expect({ width, height, pixels: pixels.toString("hex") }).toEqual({
      width: 2,
      height: 2,
      pixels: "ff0000ff00ff00ff0000ffffffffffff",
    });
  });
});

test("any byte of a picture may be wrong: it is refused or carried, and nothing is thrown", async () => {
  for (const kind of ["jpeg", "png", "webp", "gif", "avif", "tiff", "bmp"] as const) {
    const files: Record<string, Uint8Array> = {};
    const names: string[] = [];
    for (let n = 0; n < 12; n++) {
      const content = Uint8Array.from(pictures[kind]);
      const at = Math.floor((content.length * n) / 12);
      content[at] = (content[at] ?? 0) ^ 0x5a;
      names.push(`${kind}-${n}.${kind}`);
      files[names[n] as string] = content;
    }
    const lesson = `${soundCourse["01-dam-may.md"]}\n${names.map((name) => `![Hình](${name})`).join("\n\n")}\n`;
    const root = await courseFolder({ "01-dam-may.md": lesson, ...files });
    const { diagnostics } = await compile(root, [targets.get("web") as Target]);
    expect(diagnostics.filter(({ code }) => !/^HV1(029|105|030)$/.test(code))).toEqual([]);
  }
});

test("captions in SRT are carried as WebVTT, at the same times", async () => {
  const srt =
    "1\r\n00:00:01,000 --> 00:00:04,5\r\nChào bà con.\r\n\r\n2\r\n0:05,25 --> 0:06,000\r\nBắt đầu.\r\n";
  const files = { "phim.mp4": recordings.mp4, "loi.srt": srt };
  const found = await carried("::video[Phim]{src=phim.mp4 captions=loi.srt}", files);
  const captions = found.find(({ path }) => path.startsWith("loi-"));
  expect(ending(captions?.path)).toBe(".vtt");
  expect(captions?.content.toString()).toBe(
    "WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.500\nChào bà con.\n\n2\n00:00:05.250 --> 00:00:06.000\nBắt đầu.\n",
  );
});

test("a recording under another name gets the one by which servers know it", async () => {
  const [file] = await carried("::audio[Lời]{src=loi.mp3 transcript=chu.txt}", {
    "loi.mp3": recordings.ogg,
    "chu.txt": "Chào.",
  });
  expect(ending(file?.path)).toBe(".ogg");
});
