import { expect, test } from "vitest";
import { between, grown, moved } from "./area.ts";
import { lastPicture } from "./last-picture.ts";
import { readSpot, writeSpot } from "./spot-text.ts";

test.each([
  ["Thanh địa chỉ {at=50,6 size=90,10}", { x: 50, y: 6, width: 90, height: 10 }],
  ["Thanh địa chỉ {at=50,6}", { x: 50, y: 6 }],
  ["Nút {at=50%, 6.5 size=8}", { x: 50, y: 6.5, width: 8, height: 8 }],
  ["Nút {at=50,6}\nCòn nữa", { x: 50, y: 6 }],
  ["Nút {at=150,6}", undefined],
  ["Nút {at=}", undefined],
  ["Nút", undefined],
  ["Viết {at=1,2} ở giữa", undefined],
])("a choice %j is at %j", (text, area) => {
  expect(readSpot(text).area).toEqual(area);
});

test("of an item of a page's list the place may stand anywhere", () => {
  expect(readSpot("Nút {at=10,20} to", true)).toEqual({ name: "Nút to", area: { x: 10, y: 20 } });
});

test.each([
  ["Nút {at=10,20}", "Nút {at=30,40}"],
  ["Nút{at=10,20 size=5}  ", "Nút {at=30,40}"],
  ["Nút", "Nút {at=30,40}"],
  ["Nút\nCòn nữa", "Nút {at=30,40}\nCòn nữa"],
  ["Nút {at=10,20}\nCòn nữa", "Nút {at=30,40}\nCòn nữa"],
  ["Nút {at=sai}", "Nút {at=30,40}"],
  ["", "{at=30,40}"],
])("the place of %j is written as %j", (text, written) => {
  expect(writeSpot(text, { x: 30, y: 40 })).toBe(written);
});

test("a size is written where there is one", () => {
  const area = { x: 30, y: 40, width: 20, height: 10.5 };
  expect(writeSpot("Nút", area)).toBe("Nút {at=30,40 size=20,10.5}");
});

test("a place never leaves the picture", () => {
  expect(moved({ x: 50, y: 50 }, 90, -90, 12)).toEqual({ x: 94, y: 6 });
  expect(moved({ x: 50, y: 50 }, 90, -90, 0)).toEqual({ x: 100, y: 0 });
  expect(grown({ x: 90, y: 50 }, 40, 2, 12)).toEqual({ x: 90, y: 50, width: 20, height: 14 });
  expect(grown({ x: 50, y: 50, width: 6, height: 6 }, -40, 0, 12)).toMatchObject({ width: 4 });
});

test("what is drawn lies between its corners, whichever was first", () => {
  const area = { x: 20, y: 30, width: 20, height: 40 };
  expect(between([10, 10], [30, 50])).toEqual(area);
  expect(between([30, 50], [10, 10])).toEqual(area);
  expect(between([90, 90], [140, 120])).toEqual({ x: 95, y: 95, width: 10, height: 10 });
  // Of one that has no size to speak of, there is something to hold it by.
  expect(between([100, 50], [100, 50])).toEqual({ x: 98, y: 50, width: 4, height: 4 });
});

test.each([
  ["![Một](media/a.png)\n\n![Hai](media/b.svg)", "media/b.svg"],
  ['![Một [x]](<media/a b.png> "Tên")', "media/a b.png"],
  ["![Một](media/a_(1).png)", "media/a_(1).png"],
  ["Không có [ảnh](media/a.png)", undefined],
])("the last picture of %j is %j", (text, src) => {
  expect(lastPicture(text)).toBe(src);
});
