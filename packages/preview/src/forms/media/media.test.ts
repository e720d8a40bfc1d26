import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { isHeic, lightenPicture } from "./lighten-picture.ts";
import { freeName, namePicture } from "./name-picture.ts";

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#0b6b3a" } });

describe("a picture's name", () => {
  test.each([
    ["Bảng điều khiển.PNG", "", "bang-dieu-khien"],
    ["Đường dây nóng (1).jpg", "", "duong-day-nong-1"],
    ["IMG_2041.HEIC", "Đám mây là gì?", "dam-may-la-gi"],
    ["image.png", "", "hinh"],
    ["Ảnh chụp màn hình 2026-11-27 lúc 09.12.33.png", "Bật máy", "bat-may"],
    ["Screenshot 2026-11-27 at 9.12.33 AM.png", "Bật máy", "bat-may"],
    ["zalo-đăng-nhập.png", "Bật máy", "zalo-dang-nhap"],
    ["", "", "hinh"],
    ["../../x.png", "", "x"],
    ["z5555123456789_0a1b2c3d4e5f60718293a4b5.jpg", "Bật máy", "bat-may"],
    ["images.jpg", "Bật máy", "bat-may"],
    ["scanner.png", "", "scanner"],
    ["New Recording 12.m4a", "Bật máy", "bat-may"],
    ["Ghi âm 3.m4a", "Bật máy", "bat-may"],
    ["Bản ghi chào mừng.mp3", "Bật máy", "ban-ghi-chao-mung"],
  ])("%j on a page %j is %j", (own, page, name) => {
    expect(namePicture(own, page, "hinh")).toBe(name);
  });

  test("one of many digits is found out at once", () => {
    const started = performance.now();
    expect(namePicture(`${"1".repeat(60)}-x.png`, "", "hinh")).toMatch(/^1+$/);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test("one that is taken gets a number, whatever its capitals", () => {
    expect(freeName("may", ".jpg", [])).toBe("may.jpg");
    expect(freeName("may", ".jpg", ["May.JPG", "may-2.jpg"])).toBe("may-3.jpg");
  });
});

test("a large photo is as wide as a page shows it, upright, and tells nothing of where it was taken", async () => {
  const original = await photo(3000, 2000)
    .withExif({ IFD3: { GPSLatitude: "11/1 56/1 0/1", GPSLatitudeRef: "N" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(original).metadata()).exif).toBeDefined();
  const made = await lightenPicture(original);
  if (typeof made === "string") throw new Error(made);
  const { width, height, exif, orientation, format } = await sharp(made.bytes).metadata();
  expect([width, height, exif, orientation, format]).toEqual([
    1280,
    1920,
    undefined,
    undefined,
    "jpeg",
  ]);
  expect(made.ending).toBe(".jpg");
});

test("what is light already stays as it is, byte by byte", async () => {
  const original = await photo(200, 100).png().toBuffer();
  expect(await lightenPicture(original)).toEqual({ bytes: original, ending: ".png" });
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  expect(await lightenPicture(drawing)).toEqual({ bytes: drawing, ending: ".svg" });
});

test("a scan becomes what browsers show, its first page where it has several", async () => {
  const scan = await photo(20, 10).tiff().toBuffer();
  expect(await lightenPicture(scan)).toMatchObject({ ending: ".jpg" });
  const pages = await sharp([scan, scan], { join: { animated: true } })
    .tiff()
    .toBuffer();
  expect((await sharp(pages).metadata()).pages).toBe(2);
  const made = await lightenPicture(pages);
  if (typeof made === "string") throw new Error(made);
  const { format, height } = await sharp(made.bytes).metadata();
  expect([made.ending, format, height]).toEqual([".jpg", "jpeg", 10]);
});

test("what is none, or not whole, is refused", async () => {
  expect(await lightenPicture(Buffer.from("chữ"))).toBe("kind");
  const whole = await photo(2000, 2000).jpeg().toBuffer();
  expect(await lightenPicture(whole.subarray(0, whole.length / 2))).toBe("damaged");
  const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
  expect(await lightenPicture(heic)).toBe("heic");
  expect(isHeic(await photo(8, 8).avif().toBuffer())).toBe(false);
});
