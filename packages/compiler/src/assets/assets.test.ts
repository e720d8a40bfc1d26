import type { Diagnostic } from "@hocvu/diagnostics";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { lightenPhoto, MAX_WIDTH } from "./photos.ts";
import { sanitizeSvg } from "./sanitize-svg.ts";

describe("sanitizeSvg", () => {
  const svg = (body: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${body}</svg>`;

  function cleaned(body: string): { svg: string | undefined; left: string[] } {
    const diagnostics: Diagnostic[] = [];
    const clean = sanitizeSvg(svg(body), "a.svg", diagnostics);
    return { svg: clean, left: diagnostics.map(({ args }) => ("what" in args ? args.what : "?")) };
  }

  test.each([
    '<rect fill="url(#g)"/><use href="#a"/>',
    '<image href="data:image/png;base64,AAAA"/>',
    "<style>.a { fill: red }</style>",
    "<title>Một &amp; hai</title>",
  ])("a harmless picture comes back letter for letter: %s", (body) => {
    expect(cleaned(body)).toEqual({ svg: svg(body), left: [] });
  });

  test.each([
    ["<script>alert(1)</script><g/>", "<script>"],
    ["<g><foreignObject><p/></foreignObject></g>", "<foreignObject>"],
    ['<g onload="a()"/>', "onload"],
    ['<a href="javascript:a()"><g/></a>', "href"],
    [
      '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://example.com/a.svg#b"/>',
      "xlink:href",
    ],
    ['<rect fill="url(https://example.com/a)"/>', "fill"],
    ["<style>@import 'https://example.com/a.css';</style>", "<style>"],
    ['<image href="data:image/svg+xml,x"/>', "href"],
  ])("%s loses %s", (body, what) => {
    const { svg: clean, left } = cleaned(body);
    expect(left).toEqual([what]);
    expect(clean).not.toMatch(/script|alert|foreignObject|onload|example\.com|svg\+xml/);
  });

  test("an entity that unfolds without end is no picture", () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${svg("<text>&b;</text>")}`;
    expect(sanitizeSvg(bomb, "a.svg", []) ?? "").not.toContain("aaaaaaaa");
  });
});

describe("lightenPhoto", () => {
  async function photo(width: number, height: number): Promise<Buffer> {
    return sharp({
      create: {
        width,
        height,
        channels: 3,
        background: "#884422",
        noise: { type: "gaussian", mean: 128, sigma: 30 },
      },
    })
      .withExif({ IFD3: { GPSLatitude: "11/1 56/1 0/1", GPSLatitudeRef: "N" } })
      .jpeg({ quality: 95 })
      .toBuffer();
  }

  test("a large photo becomes a WebP of the width a screen shows", async () => {
    const original = await photo(2600, 1300);
    const { content, kind } = await lightenPhoto(original, "jpeg");
    const { width, height, format } = await sharp(content).metadata();
    expect({ width, height, format, kind }).toEqual({
      width: MAX_WIDTH,
      height: 640,
      format: "webp",
      kind: "webp",
    });
    expect(content.length).toBeLessThan(original.length / 2);
  });

  test("where it was taken is not told any more", async () => {
    const original = await photo(100, 100);
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const { content } = await lightenPhoto(original, "jpeg");
    expect((await sharp(content).metadata()).exif).toBeUndefined();
  });

  test("the same photo gives the same bytes", async () => {
    const original = await photo(1400, 700);
    const [a, b] = [await lightenPhoto(original, "jpeg"), await lightenPhoto(original, "jpeg")];
    expect(a.content.equals(b.content)).toBe(true);
  });

  test("a GIF, which may move, stays as it is", async () => {
    const gif = await sharp({ create: { width: 2000, height: 10, channels: 3, background: "red" } })
      .gif()
      .toBuffer();
    expect((await lightenPhoto(gif, "gif")).content).toBe(gif);
  });
});
