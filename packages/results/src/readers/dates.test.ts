import { expect, test } from "vitest";
import { dateOf } from "./dates.ts";
import { secondsOf } from "./durations.ts";

test.each([
  ["2026-06-05 14:30:15", "2026-06-05T07:30:15.000Z"],
  ["2026-06-05T14:30:00Z", "2026-06-05T14:30:00.000Z"],
  ["2026-06-05T14:30:00+09:00", "2026-06-05T05:30:00.000Z"],
  ["2026-06-05", "2026-06-04T17:00:00.000Z"],
  ["5/6/2026", "2026-06-04T17:00:00.000Z"],
  ["05-06-2026 08:00", "2026-06-05T01:00:00.000Z"],
  ["Friday, 5 June 2026, 2:30 PM", "2026-06-05T07:30:00.000Z"],
  ["5 June 2026, 12:05 AM", "2026-06-04T17:05:00.000Z"],
  ["Thứ sáu, 5 Tháng 6 2026, 2:30 CH", "2026-06-05T07:30:00.000Z"],
  ["5 tháng 6 năm 2026", "2026-06-04T17:00:00.000Z"],
])("%s is a time in Vietnam, unless it says where", (text, iso) => {
  expect(new Date(dateOf(text)).toISOString()).toBe(iso);
});

test.each(["", "-", "30/2/2026", "2026-13-01", "morgen", "5 Smarch 2026"])(
  "%j is no date",
  (text) => {
    expect(dateOf(text)).toBeNaN();
  },
);

test.each([
  ["PT61.23S", 61.23],
  ["P1DT2H", 93600],
  ["0000:01:30.50", 90.5],
  ["P", Number.NaN],
  ["soon", Number.NaN],
])("%s lasts %d seconds", (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds);
});
