import { mediaType } from "@hocvu/targets";
import { expect, test } from "vitest";
import { bestEncoding } from "./best-encoding.ts";
import { rangeOf } from "./range.ts";

const both = { brotli: new Uint8Array([1]), gzip: new Uint8Array([2]) };

test.each([
  [undefined, undefined],
  ["identity", undefined],
  ["gzip", "gzip"],
  ["gzip, deflate, br", "br"],
  ["GZIP;q=1.0, br;q=0", "gzip"],
  ["*", "br"],
  ["*;q=0", undefined],
  ["br;q=0.000, *", "gzip"],
])("a browser that takes %s gets %s", (accepted, name) => {
  expect(bestEncoding(accepted, both)?.name).toBe(name);
});

test("what did not become smaller is sent as it is", () => {
  expect(bestEncoding("br, gzip", { brotli: null, gzip: null })).toBeUndefined();
});

test.each([
  [undefined, undefined],
  ["bytes=0-", { from: 0, to: 9 }],
  ["bytes=2-4", { from: 2, to: 4 }],
  ["bytes=2-400", { from: 2, to: 9 }],
  ["bytes=-3", { from: 7, to: 9 }],
  ["bytes=10-", "none"],
  ["bytes=5-2", "none"],
  ["bytes=0-1,3-4", undefined],
  ["lines=0-1", undefined],
])("of ten bytes %s asks for %j", (header, part) => {
  expect(rangeOf(header, 10)).toEqual(part);
});

test.each([
  ["index.html", "text/html; charset=utf-8"],
  ["player-0a1b2c3d.js", "text/javascript; charset=utf-8"],
  ["hinh-0a1b2c3d.svg", "image/svg+xml"],
  ["phim-0a1b2c3d.mp4", "video/mp4"],
  ["mau-don-0a1b2c3d.docx", expect.stringContaining("wordprocessingml")],
  ["la-0a1b2c3d.xyz", "application/octet-stream"],
  // What a course brings along and browsers or servers would run.
  ["other.html", "text/plain; charset=utf-8"],
  ["script.js", "text/plain; charset=utf-8"],
  ["a.php.txt", "text/plain; charset=utf-8"],
])("%s is %s", (path, type) => {
  expect(mediaType(path)).toEqual(type);
});
