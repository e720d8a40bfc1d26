import { momentOf } from "@hocvu/model";
import { expect, test } from "vitest";
import { typedMoment } from "./typed-moment.ts";

test.each([
  ["2026-12-01 08:00", "2026-12-01 08:00"],
  ["2026-12-01T08:00", "2026-12-01 08:00"],
  ["2026-12-1 8:05", "2026-12-01 08:05"],
  ["2026-12-01 08:00:30", "2026-12-01 08:00:30"],
  ["2026-12-01 08:00 +09:00", "2026-12-01 08:00 +09:00"],
  ["2026-12-01T08:00Z", "2026-12-01 08:00 Z"],
  ["1/12/2026 8:00", "2026-12-01 08:00"],
  ["01-12-2026, 08:00", "2026-12-01 08:00"],
  ["1/12/2026 lúc 8h30", "2026-12-01 08:30"],
  ["8 giờ 30 phút ngày 1/12/2026", "2026-12-01 08:30"],
  ["8 giờ, ngày 1/12/2026", "2026-12-01 08:00"],
  ["17h 20/12/2026", "2026-12-20 17:00"],
  ["08:00 on 1.12.2026", "2026-12-01 08:00"],
])("%j is %j", (typed, written) => {
  expect(typedMoment(typed)).toBe(written);
});

test.each([
  "",
  "1/12/2026",
  "8:00",
  "30/2/2026 8:00",
  "1/13/2026 8:00",
  "1/12/2026 25:00",
  "1/12/2026 8:61",
  "ngày mai",
  "[điền: ngày, giờ mở]",
])("%j is no moment", (typed) => {
  expect(typedMoment(typed)).toBeUndefined();
});

test("an hour is Vietnam's unless it says otherwise", () => {
  expect(Date.parse(momentOf("2026-12-01 08:00") ?? "")).toBe(Date.UTC(2026, 11, 1, 1));
  expect(Date.parse(momentOf("2026-12-01 08:00 Z") ?? "")).toBe(Date.UTC(2026, 11, 1, 8));
});

test("a book that is pasted is none, and costs nothing", () => {
  for (const sign of [" ", ",", "1", "h", ":", "/", "lúc "]) {
    expect(typedMoment(`1/12/2026${sign.repeat(100_000)}8h${sign}`)).toBeUndefined();
    expect(typedMoment(`8h${sign.repeat(100_000)}1/12/2026x`)).toBeUndefined();
  }
});
