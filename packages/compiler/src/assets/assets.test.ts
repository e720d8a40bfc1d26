import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { lightenPhoto, MAX_WIDTH } from "./photos.ts";

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
