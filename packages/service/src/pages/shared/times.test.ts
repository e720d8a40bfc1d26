import { expect, test } from "vitest";
import { timesIn } from "./times.ts";

test("times are those of where people are, the hour first as Vietnamese says it", () => {
  const times = timesIn("vi", "Asia/Ho_Chi_Minh");
  const late = new Date("2026-11-26T17:05:00Z");
  expect(times.text(late)).toBe("00:05, 27/11/2026");
  expect(times.at(late).text).toBe(
    `<time datetime="2026-11-26T17:05:00.000Z">00:05, 27/11/2026</time>`,
  );
});
