import { expect, test } from "vitest";
import { awkwardOutline } from "../../test/outlines.ts";
import { toCsv } from "./csv.ts";

test("a row for each outcome, with a byte order mark and Windows line ends", () => {
  expect(toCsv(awkwardOutline)).toBe(
    [
      "\uFEFFSTT,Mã bài học,Bài học,Mã yêu cầu,Yêu cầu cần đạt,Số câu hỏi thi,Số câu hỏi",
      '1,dam-may,"Đám mây | ""ở xa""",luu,"Lưu được, mở lại được",2,3',
      // Without the apostrophe a spreadsheet would calculate it.
      `1,dam-may,"Đám mây | ""ở xa""",tinh,'=1+1,0,0`,
      "2,bai-trong,Bài trống,,,0,0",
      "",
    ].join("\r\n"),
  );
});

test("a title of two lines stays in one cell", () => {
  const [module] = awkwardOutline.modules;
  const modules = module ? [{ ...module, title: "Hai\ndòng", outcomes: [] }] : [];
  expect(toCsv({ ...awkwardOutline, modules })).toContain('\r\n1,dam-may,"Hai\ndòng",,,2,3\r\n');
});
