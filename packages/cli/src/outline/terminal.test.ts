import { stripVTControlCharacters } from "node:util";
import type { Outline } from "@hocvu/compiler";
import { describe, expect, test } from "vitest";
import { askedOutline, awkwardOutline } from "../../test/outlines.ts";
import { wordsIn } from "../language.ts";
import { toTerminal } from "./terminal.ts";

const words = wordsIn("vi").outlineTable;

/** How wide each line of the table is, as a terminal shows it: letters that are composed of several count once. */
function widths(outline: Outline, columns: number): number[] {
  const lines = stripVTControlCharacters(toTerminal(outline, words, columns)).split("\n");
  const table = lines.filter((line) => /^[┌│├└]/.test(line));
  return [...new Set(table.map((line) => line.normalize("NFC").length))];
}

test("modules, outcomes and their questions", () => {
  expect(toTerminal(awkwardOutline, words, 80)).toBe(`Khóa *mẫu* | thử
bài thi: 2 trong 2 câu, đạt khi đúng từ 50%
┌─────┬───────────────────┬──────────────────────────────┬──────────┬──────────┐
│ STT │ Bài học           │ Yêu cầu cần đạt              │  Câu thi │   Tất cả │
├─────┼───────────────────┼──────────────────────────────┼──────────┼──────────┤
│   1 │ Đám mây | "ở xa"  │ Lưu được, mở lại được        │        2 │        3 │
│     │ dam-may           │ luu                          │          │          │
│     │                   ├──────────────────────────────┼──────────┼──────────┤
│     │                   │ =1+1                         │        0 │        0 │
│     │                   │ tinh                         │          │          │
├─────┼───────────────────┼──────────────────────────────┼──────────┼──────────┤
│   2 │ Bài trống         │ (chưa nêu yêu cầu cần đạt)   │        0 │        0 │
│     │ bai-trong         │                              │          │          │
├─────┴───────────────────┴──────────────────────────────┼──────────┼──────────┤
│ Tổng số câu hỏi                                        │        2 │        3 │
└────────────────────────────────────────────────────────┴──────────┴──────────┘
`);
});

test("with a programme: what it asks stands below what the course makes of it", () => {
  const table = toTerminal(askedOutline, words, 80);
  const outcomes = table.split("\n").flatMap((line) => line.split("│")[3]?.trim() ?? []);
  expect(outcomes.slice(1, -1)).toEqual([
    ...["Lưu được, mở lại được", "luu", "← Biết lưu tài liệu"],
    ...["(chưa có)", "← Biết tìm lại", "=1+1", "tinh"],
    ...["(chưa nêu yêu cầu cần đạt)", "", "(chưa có)", "← Nhận biết được"],
  ]);
  expect(widths(askedOutline, 80)).toEqual([80]);
});

test("a course without an exam says so", () => {
  const { exam: _, ...outline } = awkwardOutline;
  expect(toTerminal(outline, wordsIn("en").outlineTable, 80).split("\n")[1]).toBe("no exam");
});

describe("every line of the table is as wide as the terminal, between 72 and 120 columns:", () => {
  test.each([
    [72, 72],
    [80, 80],
    [100, 100],
    [300, 120],
  ])("%d columns", (columns, width) => {
    expect(widths(awkwardOutline, columns)).toEqual([width]);
    const [module] = awkwardOutline.modules;
    const title = "Hướng dẫn sử dụng Cổng dịch vụ công và ứng dụng định danh điện tử ".repeat(3);
    const id = "huong-dan-su-dung-cong-dich-vu-cong-va-ung-dung-dinh-danh-dien-tu";
    const outcomes = [{ id, title, questions: { all: 1, exam: 1 } }];
    const modules = module ? [{ ...module, id, title, outcomes }] : [];
    expect(widths({ ...awkwardOutline, modules }, columns)).toEqual([width]);
    const composed = modules.map((one) => ({ ...one, title: title.normalize("NFD") }));
    expect(widths({ ...awkwardOutline, modules: composed }, columns)).toEqual([width]);
  });
});

describe("a terminal that is too narrow for a table gets a list:", () => {
  test("everything that the table shows", () => {
    expect(toTerminal(askedOutline, wordsIn("en").outlineTable, 40)).toBe(`Khóa *mẫu* | thử
exam: 2 of 2 questions, passed with 50%

1. Đám mây | "ở xa" (dam-may)
   - Lưu được, mở lại được (luu)
     In exam: 2 · All: 3
     ← Biết lưu tài liệu
   - (missing)
     ← Biết tìm lại
   - =1+1 (tinh)
     In exam: 0 · All: 0

2. Bài trống (bai-trong)
   - (no outcome stated)
     In exam: 0 · All: 0

3. Phòng tin giả (tin-gia)
   - (missing)
     ← Nhận biết được

Questions altogether: In exam: 2 · All:
3
`);
  });

  test.each([20, 40, 71])("%d columns", (columns) => {
    const list = toTerminal(askedOutline, words, columns);
    const lengths = list.split("\n").map((line) => line.normalize("NFC").length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(columns);
    expect(list).not.toMatch(/[│┌]/);
  });
});

test("a long id is parted, never cut off", () => {
  const id = "a".repeat(64);
  const [module] = awkwardOutline.modules;
  const modules = module ? [{ ...module, id }] : [];
  const table = toTerminal({ ...awkwardOutline, modules }, words, 80);
  expect(table.match(/a{3,}/g)?.join("")).toBe(id);
  expect(table).not.toContain("…");
});
