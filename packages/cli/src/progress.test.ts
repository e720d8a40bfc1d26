import { expect, test } from "vitest";
import { wordsIn } from "./language.ts";
import { showProgress } from "./progress.ts";

/** A terminal of so many columns, and a clock that is set by hand. */
function watched(columns = 80) {
  let written = "";
  let time = 0;
  const line = {
    columns,
    write(text: string) {
      written += text;
    },
  };
  const progress = showProgress(line, wordsIn("en").progress, () => time);
  return {
    ...progress,
    at(milliseconds: number) {
      time = milliseconds;
    },
    written: () => written,
  };
}
const read = (done: number) => ({ doing: "read", done, total: 40 }) as const;

test("what takes less than half a second shows nothing", () => {
  const progress = watched();
  progress.at(499);
  progress.tell(read(1));
  progress.end();
  expect(progress.written()).toBe("");
});

test("after half a second the line says what is done, ten times a second at most, and is gone at the end", () => {
  const progress = watched();
  for (const time of [500, 510, 599, 600]) {
    progress.at(time);
    progress.tell(read(time - 490));
  }
  progress.end();
  progress.end();
  expect(progress.written()).toBe(
    "\r\u001B[2Kreading files: 10 of 40\r\u001B[2Kreading files: 110 of 40\r\u001B[2K",
  );
});

test("a line is no longer than the terminal is wide", () => {
  const progress = watched(20);
  progress.at(1000);
  progress.tell({ doing: "pack", name: "dist/nguoi-dan-scorm12.zip", done: 3, total: 12 });
  expect(progress.written()).toBe("\r\u001B[2Kwriting dist/nguoi…");
});

test("without a terminal nothing is shown", () => {
  const { tell, end } = showProgress(undefined, wordsIn("vi").progress, () => 9999);
  tell(read(1));
  end();
});
