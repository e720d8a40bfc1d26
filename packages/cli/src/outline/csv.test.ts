import { expect, test } from "vitest";
import { askedOutline, awkwardOutline } from "../../test/outlines.ts";
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

test("with a programme: a column for what it asks, and rows for what is missing", () => {
  const [head, ...rows] = toCsv(askedOutline).trimEnd().split("\r\n");
  expect(head?.split(",").at(-1)).toBe("Yêu cầu của chương trình");
  const asked = (id: string, count: string, text: string) => `${id},${count},${text}`;
  expect(rows.map((row) => row.replace(/^\d,(dam-may|bai-trong|tin-gia),/, ""))).toEqual([
    asked('"Đám mây | ""ở xa""",luu,"Lưu được, mở lại được"', "2,3", "Biết lưu tài liệu"),
    asked('"Đám mây | ""ở xa""",,', "0,0", "Biết tìm lại"),
    asked(`"Đám mây | ""ở xa""",tinh,'=1+1`, "0,0", ""),
    asked("Bài trống,,", "0,0", ""),
    asked("Phòng tin giả,,", "0,0", "Nhận biết được"),
  ]);
});
